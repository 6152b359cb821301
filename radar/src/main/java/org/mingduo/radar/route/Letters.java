package org.mingduo.radar.route;

import java.text.Normalizer;
import java.util.Locale;

/** What every text goes through before it is read, whether it was cut into words or not. */
final class Letters {
    /** UTF-16 characters read of a text. */
    static final int READ = 16_384;

    /** From this share of blanks between Chinese letters on, a text was cut into words by somebody. */
    private static final double CUT = 0.15;

    private Letters() {}

    /** Folded small letters (NFKC); at most {@link #READ} of them. What is common is folded here, because it is faster. */
    static char[] plain(String raw) {
        char[] letters = new char[Math.min(raw.length(), READ)];
        raw.getChars(0, letters.length, letters, 0);
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (chinese(c)) {
                continue;
            }
            if (c >= 0xff01 && c <= 0xff5e) {
                c = (char) (c - 0xfee0);
            } else if (c == 0x3000) {
                c = ' ';
            } else if (c > 0x7e && !(c >= 0x3001 && c <= 0x3011) && !(c >= 0x2010 && c <= 0x201f)) {
                String cut = raw.substring(0, letters.length);
                return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .toCharArray();
            }
            letters[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return letters;
    }

    static boolean chinese(char c) {
        return c >= 0x3400 && c <= 0x9fff;
    }

    /** Whether a character belongs to a word: letters and digits. */
    static boolean counts(char c) {
        return (c >= 0x4e00 && c <= 0x9fff) || Character.isLetterOrDigit(c);
    }

    /** Whether blanks stand between the words of a text whose script needs none. */
    static boolean cutIntoWords(String text) {
        if (text.indexOf(' ') < 0) {
            return false;
        }
        int chinese = 0;
        int blanks = 0;
        int end = Math.min(text.length(), READ);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (chinese(c)) {
                chinese++;
            } else if (c == ' ' && i > 0 && i + 1 < end && chinese(text.charAt(i - 1)) && chinese(text.charAt(i + 1))) {
                blanks++;
            }
        }
        return blanks > CUT * chinese;
    }
}
