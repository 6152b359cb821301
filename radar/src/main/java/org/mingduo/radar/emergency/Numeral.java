package org.mingduo.radar.emergency;

import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, read from one position of a text: {@code 12}, {@code 1.8万}, {@code 十二}, {@code 两},
 * {@code 九千二百余}, {@code 上百}, {@code 20多}. 数十 and 几 name no number. Full-width digits must have been made plain before.
 *
 * @param value the least that it says: 20余 is 20
 * @param end the position behind it
 * @param vague whether it stays below what it says (近百, 近万)
 * @param open whether there may be more (20余, 十多, 上百)
 */
record Numeral(int value, int end, boolean vague, boolean open) {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千万亿";
    private static final int MOST = 100_000_000;
    private static final String AND_MORE = "余多几来";
    /** Letters that a number has, at most. */
    private static final int LONGEST = 16;

    /** The number that begins exactly here, or null. */
    static @Nullable Numeral at(String text, int from) {
        char c = text.charAt(from);
        if (c >= '0' && c <= '9') {
            return written(text, from);
        }
        return spoken(text, from);
    }

    private static @Nullable Numeral written(String text, int from) {
        int i = from;
        double value = 0;
        while (i < text.length() && digit(text.charAt(i)) && value < MOST) {
            value = value * 10 + (text.charAt(i) - '0');
            i++;
        }
        boolean grouped = i - from <= 3;
        while (grouped && value < MOST && i + 1 < text.length() && text.charAt(i) == ',' && thousands(text, i)) {
            value = value * 1000 + Integer.parseInt(text, i + 1, i + 4, 10);
            i += 4;
        }
        if (i + 1 < text.length() && text.charAt(i) == '.' && digit(text.charAt(i + 1))) {
            double share = 0.1;
            for (i++; i < text.length() && digit(text.charAt(i)); i++, share /= 10) {
                value += share * (text.charAt(i) - '0');
            }
        }
        i = more(text, i);
        while (i < text.length() && UNITS.indexOf(text.charAt(i)) >= 1) {
            value *= unit(text.charAt(i));
            i++;
        }
        int end = more(text, i);
        return value > MOST
                ? null
                : new Numeral((int) Math.round(value), end, vague(text, from), open(text, from, end));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean thousands(String text, int comma) {
        int i = comma + 1;
        while (i < text.length() && digit(text.charAt(i))) {
            i++;
        }
        return i == comma + 4;
    }

    private static @Nullable Numeral spoken(String text, int from) {
        long whole = 0;
        long part = 0;
        long digit = -1;
        boolean between = false;
        int i = from;
        if (text.charAt(from) == '上') {
            i++;
            digit = 1;
            if (i >= text.length() || UNITS.indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        int begun = i;
        for (; i < text.length(); i++) {
            if (i - from > LONGEST) {
                return null;
            }
            char c = text.charAt(i);
            int spelt = c == '两' ? 2 : c == '零' ? 0 : DIGITS.indexOf(c);
            if (spelt >= 0) {
                // 七八人, 三五个 and 二三十人 are seven, three and twenty at least; 二〇〇八 is a year and no number of people.
                if (digit > 0 && spelt > digit && spelt <= digit + 2 && !between) {
                    between = true;
                    continue;
                }
                if (digit > 0) {
                    return null;
                }
                digit = spelt;
            } else if (UNITS.indexOf(c) >= 0) {
                long unit = unit(c);
                if (unit >= 10_000) {
                    whole += (part + Math.max(digit, part == 0 ? 1 : 0)) * unit;
                    part = 0;
                } else {
                    part += (digit < 0 ? 1 : digit) * unit;
                }
                digit = -1;
            } else if (AND_MORE.indexOf(c) < 0 || i == begun) {
                // 余 may stand within: 百余, 九千二百余, 十余万
                break;
            }
        }
        if (i == begun && digit < 0) {
            return null;
        }
        long value = whole + part + Math.max(digit, 0);
        return value > MOST ? null : new Numeral((int) value, i, vague(text, from), between || open(text, from, i));
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            default -> MOST;
        };
    }

    private static boolean open(String text, int from, int end) {
        if (text.charAt(from) == '上') {
            return true;
        }
        for (int i = from; i < end; i++) {
            if (AND_MORE.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int more(String text, int i) {
        return i < text.length() && AND_MORE.indexOf(text.charAt(i)) >= 0 ? i + 1 : i;
    }

    /** 近百人 are fewer than a hundred. */
    private static boolean vague(String text, int from) {
        return from > 0 && text.charAt(from - 1) == '近';
    }
}
