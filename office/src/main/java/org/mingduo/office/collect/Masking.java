package org.mingduo.office.collect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes telephone, identity card and bank card numbers out of a text before it is stored: every digit becomes {@code *}
 * and the rest keeps its place, so that positions in the text still mean the same.
 *
 * <p>Numbers of the State's own hotlines (12345, 110, 400-…) are short or public and stay readable.
 */
public final class Masking {
    /** GB 11643-1999: six of region, eight of birthday, three of order, one check character. */
    private static final Pattern ID_18 = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}[ -]?((?:18|19|20)\\d{6})[ -]?\\d{3}[ -]?[0-9Xx](?![0-9A-Za-z])");

    /** The first generation, without a check character: region, birthday in six, order. */
    private static final Pattern ID_15 = Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{5}(\\d{6})\\d{3}(?![0-9A-Za-z])");

    /** Sixteen to nineteen digits, as printed in groups or without (ISO/IEC 7812). */
    private static final Pattern CARD = Pattern.compile("(?<![0-9])[3-69](?:[ -]?\\d){14,18}(?![0-9])");

    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9])(?:\\+?(?:00)?86[ -]?)?0?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9])");

    private static final Pattern LANDLINE = Pattern.compile(
            "(?<![0-9])[(（]?0(?:10|2\\d|[3-9]\\d{2})[)）]?[ -]?[2-8]\\d{2,3}[ -]?\\d{4}(?:[ -]\\d{1,5})?(?![0-9])");

    /** A local number gives itself away only by the word before it. */
    private static final Pattern SAID_TO_BE_A_PHONE = Pattern.compile(
            "(?:电话|手机|联系方式|联系我|致电|座机|热线|[Tt][Ee][Ll])[^0-9\\n]{0,6}([2-8]\\d{2,3}[ -]?\\d{4})(?![0-9])");

    /** A mistyped identity or card number is still somebody's number when the writer says what it is. */
    private static final Pattern SAID_TO_BE_AN_ID_OR_CARD =
            Pattern.compile("(?:身份证|证件号|银行卡|卡号|账号|帐号)[^0-9\\n]{0,8}(\\d(?:[ -]?\\d){10,18}[Xx]?)(?![0-9])");

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";

    private Masking() {}

    /** The text with personal numbers masked; the same object when there were none. */
    public static String mask(String text) {
        char[] seen = narrow(text);
        if (seen.length == 0) {
            return text;
        }
        char[] out = text.toCharArray();
        boolean any = hide(seen, out, ID_18, 0, m -> birthday(m.group(1)) && identityCheck(digits(m.group())));
        any |= hide(seen, out, ID_15, 0, m -> birthday("19" + m.group(1)));
        any |= hide(seen, out, CARD, 0, m -> luhn(digits(m.group())));
        any |= hide(seen, out, MOBILE, 0, m -> true);
        any |= hide(seen, out, LANDLINE, 0, m -> true);
        any |= hide(seen, out, SAID_TO_BE_AN_ID_OR_CARD, 1, m -> true);
        any |= hide(seen, out, SAID_TO_BE_A_PHONE, 1, m -> true);
        return any ? new String(out) : text;
    }

    /** Full-width digits and signs as half-width ones, place by place; empty when the text has fewer than seven digits. */
    private static char[] narrow(String text) {
        char[] chars = text.toCharArray();
        int digits = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if ((c >= '０' && c <= '９') || c == 'Ｘ' || c == 'ｘ' || c == '－') {
                chars[i] = (char) (c - 0xFEE0);
            } else if (c == '—' || c == '–' || c == '‐') {
                chars[i] = '-';
            } else if (c == '\u3000' || c == '\u00a0') {
                chars[i] = ' ';
            }
            if (chars[i] >= '0' && chars[i] <= '9') {
                digits++;
            }
        }
        return digits < 7 ? new char[0] : chars;
    }

    private static boolean hide(char[] seen, char[] out, Pattern pattern, int group, Predicate<Matcher> really) {
        Matcher m = pattern.matcher(new String(seen));
        boolean any = false;
        while (m.find()) {
            if (!really.test(m)) {
                continue;
            }
            any = true;
            for (int i = m.start(group); i < m.end(group); i++) {
                if ((seen[i] >= '0' && seen[i] <= '9') || seen[i] == 'X' || seen[i] == 'x') {
                    seen[i] = '*';
                    out[i] = '*';
                }
            }
        }
        return any;
    }

    private static String digits(String number) {
        StringBuilder kept = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c != ' ' && c != '-') {
                kept.append(Character.toUpperCase(c));
            }
        }
        return kept.toString();
    }

    private static boolean birthday(String day) {
        try {
            LocalDate.of(
                    Integer.parseInt(day.substring(0, 4)),
                    Integer.parseInt(day.substring(4, 6)),
                    Integer.parseInt(day.substring(6, 8)));
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    /** ISO 7064 MOD 11-2, as GB 11643 uses it. */
    private static boolean identityCheck(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return id.charAt(17) == ID_CHECKS.charAt(sum % 11);
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return number.length() >= 15 && sum % 10 == 0;
    }
}
