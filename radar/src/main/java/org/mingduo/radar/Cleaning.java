package org.mingduo.radar;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The text door: whatever comes in, well-formed lower-case text goes out, in time linear to what is
 * read. Line breaks and signs stay, because sentences are found by them; what only dresses a text up
 * (mark-up, addresses, forwarding marks, emoji, invisible characters) goes.
 */
public final class Cleaning {
    /** UTF-16 characters read of a text: longer than any message or article that people write. */
    static final int READ = 16_384;

    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_TAG = 400;
    private static final int LONGEST_NAME = 30;

    private Cleaning() {}

    public static String clean(String raw) {
        String cut = raw.length() > READ ? raw.substring(0, READ) : raw;
        String plain = Normalizer.normalize(wellFormed(withoutMarkup(cut)), Normalizer.Form.NFKC);
        if (plain.length() > READ) {
            plain = wellFormed(plain.substring(0, READ));
        }
        return withoutForwarding(plain).toLowerCase(Locale.ROOT).strip();
    }

    /** Decodes entities and drops tags, both only where they are short enough to be meant as such. */
    private static String withoutMarkup(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '<') {
                int end = tagEnd(text, i);
                if (end > 0) {
                    out.append(text.startsWith("<br", i) || text.startsWith("</p", i) ? '\n' : ' ');
                    i = end;
                    continue;
                }
            } else if (c == '&') {
                int end = text.indexOf(';', i + 1, Math.min(text.length(), i + LONGEST_ENTITY));
                int decoded = end < 0 ? -1 : entity(text.substring(i + 1, end));
                if (decoded >= 0) {
                    out.appendCodePoint(decoded);
                    i = end + 1;
                    continue;
                }
            }
            out.append(c);
            i++;
        }
        return out.toString();
    }

    private static int tagEnd(String text, int from) {
        if (from + 1 >= text.length()) {
            return -1;
        }
        char next = text.charAt(from + 1);
        boolean opens = next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        int end = opens ? text.indexOf('>', from + 1, Math.min(text.length(), from + LONGEST_TAG)) : -1;
        return end < 0 ? -1 : end + 1;
    }

    private static int entity(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot", "ldquo", "rdquo" -> '"';
            case "apos", "lsquo", "rsquo" -> '\'';
            case "nbsp", "ensp", "emsp", "thinsp" -> ' ';
            case "hellip" -> '…';
            case "mdash" -> '—';
            case "middot" -> '·';
            default -> numbered(name);
        };
    }

    private static int numbered(String name) {
        if (name.length() < 2 || name.charAt(0) != '#') {
            return -1;
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(point) ? point : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Lone surrogates, controls, invisible and direction marks, and emoji, each by what stands for it in reading. */
    private static String wellFormed(String text) {
        StringBuilder out = null;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            int width = Character.charCount(point);
            int kept = kept(point);
            if (kept != point && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (out != null && kept >= 0) {
                out.appendCodePoint(kept);
            }
            i += width;
        }
        return out == null ? text : out.toString();
    }

    private static int kept(int point) {
        if (point == '\n') {
            return point;
        }
        if (point == '\r' || point == 0x2028 || point == 0x2029) {
            return '\n';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SPACE_SEPARATOR -> ' ';
            // Joiners, byte order marks, direction marks and variation selectors stand inside words.
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> -1;
            case Character.NON_SPACING_MARK -> point >= 0xFE00 && point <= 0xFE0F ? -1 : point;
            case Character.OTHER_SYMBOL -> ' ';
            case Character.MODIFIER_SYMBOL -> point >= 0x1F000 ? -1 : point;
            default -> point;
        };
    }

    /** Drops web addresses, {@code //@name:} chains, {@code 回复@name:}, {@code RT @name} and bracketed emoticons. */
    private static String withoutForwarding(String text) {
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int after = forwardingEnd(text, i);
            if (after > i) {
                out.append(' ');
                i = after;
            } else {
                out.append(text.charAt(i));
                i++;
            }
        }
        return out.toString();
    }

    private static int forwardingEnd(String text, int i) {
        return switch (text.charAt(i)) {
            case 'h', 'H', 'w', 'W' -> addressEnd(text, i);
            case '/' -> text.startsWith("//@", i) ? nameEnd(text, i + 2) : i;
            case '@' -> nameEnd(text, i);
            case '转' -> repostEnd(text, i);
            case '回' -> text.startsWith("回复@", i) ? nameEnd(text, i + 2) : i;
            case 'R' -> text.startsWith("RT @", i) ? nameEnd(text, i + 3) : i;
            case '[' -> emoticonEnd(text, i);
            default -> i;
        };
    }

    private static int addressEnd(String text, int i) {
        boolean starts = text.regionMatches(true, i, "http://", 0, 7)
                || text.regionMatches(true, i, "https://", 0, 8)
                || text.regionMatches(true, i, "www.", 0, 4);
        int end = i;
        while (starts && end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 127) {
            end++;
        }
        return end;
    }

    /** The end of {@code @name} with its colon; an address of mail such as {@code a@b.cn} is no name of a reader. */
    private static int nameEnd(String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) < 127) {
            return at;
        }
        int end = at + 1;
        int limit = Math.min(text.length(), at + LONGEST_NAME);
        while (end < limit
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == '-')) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == ':') {
            return end + 1;
        }
        // Without colon or blank after it the name cannot be told from the words that follow.
        boolean closed = end == text.length() || Character.isWhitespace(text.charAt(end));
        return closed && end > at + 1 ? end : at + 1;
    }

    private static int repostEnd(String text, int i) {
        if (text.startsWith("转发微博", i)) {
            return i + 4;
        }
        boolean mark = text.startsWith("转发:", i) || text.startsWith("转自:", i) || text.startsWith("转发@", i);
        if (mark) {
            return i + (text.charAt(i + 2) == ':' ? 3 : 2);
        }
        boolean whole = i == 0 && text.startsWith("转发", i) && text.length() > 2 && !Character.isLetter(text.charAt(2));
        return whole ? i + 2 : i;
    }

    /** {@code [泪]} and {@code [doge]}; longer brackets are the author's words. */
    private static int emoticonEnd(String text, int i) {
        int end = text.indexOf(']', i + 1, Math.min(text.length(), i + 6));
        if (end < 0 || end == i + 1) {
            return i;
        }
        for (int k = i + 1; k < end; k++) {
            if (!Character.isLetter(text.charAt(k))) {
                return i;
            }
        }
        return end + 1;
    }
}
