package org.mingduo.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingduo.portal.Markup.Block;
import org.mingduo.portal.Markup.Heading;
import org.mingduo.portal.Markup.Inline;
import org.mingduo.portal.Markup.Items;
import org.mingduo.portal.Markup.Paragraph;

/** Splits a text into blocks; {@link InlineParser} reads what is inside them. */
final class MarkupParser {
    private static final int LONGEST = 200_000;
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(\\s*)(.*?)(?:\\s*\\{([^{}]*)})?\\s*");
    private static final Pattern ITEM = Pattern.compile("(?:([-*+])|(\\d{1,3})[.)])\\s+(.*)");
    private static final Pattern FOREIGN = Pattern.compile("(>|\\||```|~~~|---|===).*");
    private static final Pattern HTML = Pattern.compile("<[A-Za-z/!?]");

    private final String source;
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Inline>> items = new ArrayList<>();
    private boolean numbered;

    MarkupParser(String source) {
        this.source = source;
    }

    Markup parse() {
        if (source.length() > LONGEST) {
            throw new MarkupRefused(1, "the text has " + source.length() + " characters; " + LONGEST + " are allowed");
        }
        String[] lines = source.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            line(lines[i], i + 1);
        }
        endList();
        if (blocks.isEmpty()) {
            throw new MarkupRefused(1, "the text is empty");
        }
        return new Markup(blocks);
    }

    private void line(String raw, int number) {
        refuseHidden(raw, number);
        String line = raw.strip();
        if (line.isEmpty()) {
            endList();
            return;
        }
        if (HTML.matcher(line).find()) {
            throw new MarkupRefused(number, "HTML is not allowed; write a plain '<' with a space after it");
        }
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            item(item, raw.startsWith(" ") || raw.startsWith("\t"), number);
            return;
        }
        endList();
        if (line.startsWith("#")) {
            blocks.add(heading(line, number));
        } else if (FOREIGN.matcher(line).matches()) {
            throw new MarkupRefused(
                    number, "quotes, tables, rules and code are not allowed; use headings, lists and paragraphs");
        } else {
            blocks.add(new Paragraph(InlineParser.parse(line, number)));
        }
    }

    private void item(Matcher item, boolean indented, int number) {
        if (indented) {
            throw new MarkupRefused(
                    number, "a list inside a list is not allowed; start the item at the line's beginning");
        }
        String mark = item.group(1);
        if (mark != null && !mark.equals("-")) {
            throw new MarkupRefused(number, "list items start with '- ' or '1. ', not with '" + mark + "'");
        }
        boolean counts = mark == null;
        if (counts != numbered) {
            endList();
        }
        numbered = counts;
        items.add(InlineParser.parse(item.group(3), number));
    }

    private void endList() {
        if (!items.isEmpty()) {
            blocks.add(new Items(numbered, List.copyOf(items)));
            items.clear();
        }
    }

    private static Heading heading(String line, int number) {
        Matcher parts = HEADING.matcher(line);
        if (!parts.matches() || parts.group(2).isEmpty() || parts.group(3).isEmpty()) {
            throw new MarkupRefused(number, "a heading is '## ' or '### ' and its words");
        }
        int level = parts.group(1).length();
        if (level != 2 && level != 3) {
            throw new MarkupRefused(
                    number, "headings have level 2 or 3 ('## ', '### '); the title is a field of its own");
        }
        return new Heading(level, InlineParser.parse(parts.group(3), number), label(parts.group(4), number));
    }

    private static @Nullable Content label(@Nullable String word, int number) {
        if (word == null) {
            return null;
        }
        for (Content content : Content.values()) {
            if (content.word().equals(word.strip())) {
                return content;
            }
        }
        throw new MarkupRefused(
                number, "label {" + word + "} is none of {brief}, {verification}, {measures}, {precautions}");
    }

    /** Refuses what a reader cannot see but a browser obeys: controls, and signs that turn the direction of text. */
    private static void refuseHidden(String line, int number) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean broken = Character.isHighSurrogate(c)
                    ? i + 1 == line.length() || !Character.isLowSurrogate(line.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(line.charAt(i - 1)));
            if (broken || (Character.isISOControl(c) && c != '\t') || turnsDirection(c)) {
                throw new MarkupRefused(
                        number,
                        String.format(
                                "the hidden character U+%04X at column %d is not allowed; delete it", (int) c, i + 1));
            }
        }
    }

    private static boolean turnsDirection(char c) {
        return c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
