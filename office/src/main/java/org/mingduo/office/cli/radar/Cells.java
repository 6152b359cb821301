package org.mingduo.office.cli.radar;

/** Cells of a table on a terminal, where a Chinese character is as wide as two letters. */
final class Cells {
    private static final int WIDE_FROM = 0x1100;

    private Cells() {}

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** The text, with a mark where it had to be cut. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int end = 0;
        for (int wide = 0; end < text.length(); end++) {
            wide += width(text.charAt(end));
            if (wide > width - 1) {
                break;
            }
        }
        return text.substring(0, end) + "…";
    }

    static int width(String text) {
        return text.chars().map(c -> width((char) c)).sum();
    }

    private static int width(char c) {
        boolean narrow = c < WIDE_FROM || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2580 && c <= 0x259F);
        return narrow ? 1 : 2;
    }
}
