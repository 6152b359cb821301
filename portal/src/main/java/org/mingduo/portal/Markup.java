package org.mingduo.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text for the public, in the small closed markup that releases are written in. Every line is a block of its own:
 *
 * <pre>
 * ## heading {measures}      level 2 or 3; the label says which of the four contents the section covers
 * - item                     bullet list
 * 1. item                    numbered list
 * anything else              a paragraph, with **bold** and [links](https://…)
 * </pre>
 *
 * A backslash before {@code *}, {@code [} or itself takes the sign literally. Nothing else is markup, and what looks
 * like other markup (HTML, images, tables, quotes, code) is refused rather than shown half-right.
 */
public record Markup(List<Block> blocks) {
    public Markup {
        blocks = List.copyOf(blocks);
    }

    /** One line, or the items of one list. */
    public sealed interface Block permits Heading, Paragraph, Items {}

    /** @param content the content that the section covers, or null */
    public record Heading(
            int level, List<Inline> text, @Nullable Content content) implements Block {}

    /** A paragraph of running text. */
    public record Paragraph(List<Inline> text) implements Block {}

    /** A list, numbered or not. */
    public record Items(boolean numbered, List<List<Inline>> items) implements Block {}

    /** A run of text within a block. */
    public sealed interface Inline permits Plain, Bold, Link {}

    /** Text as it stands. */
    public record Plain(String text) implements Inline {}

    /** Emphasised text. */
    public record Bold(List<Inline> text) implements Inline {}

    /** @param target starts with {@code https://}, {@code http://}, {@code tel:} or {@code mailto:} */
    public record Link(String text, String target) implements Inline {}

    /**
     * Reads a text.
     *
     * @throws MarkupRefused with the line and what is allowed, when anything in it is not of this markup
     */
    public static Markup parse(String source) {
        return new MarkupParser(source).parse();
    }

    /** The contents that have a labelled section. */
    public Set<Content> contents() {
        Set<Content> found = new TreeSet<>();
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.content() != null) {
                found.add(heading.content());
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** The blocks under each label, the labelled headings themselves left out. */
    public Map<Content, List<Block>> sections() {
        Map<Content, List<Block>> sections = new EnumMap<>(Content.class);
        Content open = null;
        int level = 0;
        for (Block block : blocks) {
            if (block instanceof Heading heading
                    && (open == null || heading.level() <= level || heading.content() != null)) {
                open = heading.content();
                level = heading.level();
            } else if (open != null) {
                sections.computeIfAbsent(open, _ -> new ArrayList<>()).add(block);
            }
        }
        return Collections.unmodifiableMap(sections);
    }

    /** The first paragraph without its marks, for summaries; empty when there is none. */
    public String summary() {
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                StringBuilder out = new StringBuilder();
                append(paragraph.text(), out);
                return out.toString();
            }
        }
        return "";
    }

    private static void append(List<Inline> text, StringBuilder out) {
        for (Inline inline : text) {
            switch (inline) {
                case Plain plain -> out.append(plain.text());
                case Bold bold -> append(bold.text(), out);
                case Link link -> out.append(link.text());
            }
        }
    }
}
