package org.mingduo.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingduo.portal.Markup.Bold;
import org.mingduo.portal.Markup.Inline;
import org.mingduo.portal.Markup.Link;
import org.mingduo.portal.Markup.Plain;

/** Reads bold, links and backslashes within one line. */
final class InlineParser {
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(([^()]*)\\)");
    private static final Pattern TARGET = Pattern.compile(
            "(https?://[A-Za-z0-9][^\\s\"'<>\\\\]*|tel:\\+?[0-9-]{3,20}|mailto:[^\\s\"'<>\\\\@]+@[^\\s\"'<>\\\\@]+)");

    private final String line;
    private final int number;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private InlineParser(String line, int number) {
        this.line = line;
        this.number = number;
    }

    static List<Inline> parse(String line, int number) {
        return List.copyOf(new InlineParser(line, number).run(false));
    }

    private List<Inline> run(boolean bold) {
        List<Inline> out = new ArrayList<>();
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length() && "*[\\".indexOf(line.charAt(at + 1)) >= 0) {
                plain.append(line.charAt(at + 1));
                at += 2;
            } else if (line.startsWith("**", at)) {
                at += 2;
                flush(out);
                if (bold) {
                    return out;
                }
                List<Inline> inside = run(true);
                if (inside.isEmpty()) {
                    throw new MarkupRefused(number, "'****' makes nothing bold; delete it");
                }
                out.add(new Bold(inside));
            } else if (line.startsWith("![", at)) {
                throw new MarkupRefused(number, "images are not allowed in the text; attach the file to the release");
            } else if (c == '[' && line.indexOf("](", at) > 0) {
                flush(out);
                out.add(link());
            } else {
                plain.append(c);
                at++;
            }
        }
        if (bold) {
            throw new MarkupRefused(number, "'**' opens bold text that the line never closes");
        }
        flush(out);
        return out;
    }

    private Link link() {
        Matcher link = LINK.matcher(line).region(at, line.length());
        if (!link.lookingAt() || link.group(1).isBlank()) {
            throw new MarkupRefused(number, "a link is [words](https://…); write \\[ for a plain bracket");
        }
        String target = link.group(2).strip();
        if (!TARGET.matcher(target).matches()) {
            throw new MarkupRefused(
                    number, "the link to '" + target + "' must start with https://, http://, tel: or mailto:");
        }
        at = link.end();
        return new Link(link.group(1), target);
    }

    private void flush(List<Inline> out) {
        if (!plain.isEmpty()) {
            out.add(new Plain(plain.toString()));
            plain.setLength(0);
        }
    }
}
