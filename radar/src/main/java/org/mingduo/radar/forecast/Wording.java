package org.mingduo.radar.forecast;

import java.util.regex.Pattern;

/** How a post is written, not what it says: length, marks, links, whether it asks to be passed on. */
final class Wording {
    private static final Pattern EMOTICON = Pattern.compile("\\[[^\\]]{1,6}\\]");
    private static final Pattern TELEPHONE = Pattern.compile("1[0-9]{10}");
    private static final int LONGEST = 4_096;

    private Wording() {}

    static void add(Row row, String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        row.add(text.length());
        row.add(number(text, "#") / 2);
        row.add(number(text, "@"));
        row.add(number(text, "http://") + number(text, "https://"));
        row.add(number(text, "?") + number(text, "？"));
        row.add(Math.min(10, number(text, "!") + number(text, "！")));
        row.add(flag(text.contains("【")));
        row.add(flag(text.startsWith("【")));
        row.add((double) EMOTICON.matcher(text).results().count());
        row.add((double) text.chars().filter(c -> c >= '0' && c <= '9').count());
        row.add(number(text, "...") + number(text, "…"));
        row.add(flag(text.contains("转") || text.contains("扩散")));
        row.add((double)
                text.chars().filter(c -> c < 128 && Character.isLetter(c)).count());
        row.add(number(text, "“") + number(text, "\""));
        row.add(flag(text.contains("我")));
        row.add(flag(text.contains("你")));
        row.add(number(text, "，"));
        row.add(number(text, "。"));
        row.add(flag(text.contains("//@")));
        row.add(flag(text.contains("（")));
        row.add(flag(TELEPHONE.matcher(text).find()));
    }

    private static double flag(boolean so) {
        return so ? 1 : 0;
    }

    private static double number(String text, String part) {
        int n = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            n++;
        }
        return n;
    }
}
