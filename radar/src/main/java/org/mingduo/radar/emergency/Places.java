package org.mingduo.radar.emergency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and when, as the report says it: the first chain of names that end in a word for a place, best behind 在 or 位于,
 * and the first phrase that names a day or an hour. No gazetteer: names of countries are not found.
 */
final class Places {
    private static final String NAME = "[\\p{IsHan}]{1,6}?(?:省|自治区|自治州|自治县|特区|市|州|县|区|旗|盟|镇|乡|村|街道|岛|邦)";
    private static final String ROAD = "[\\p{IsHan}\\d]{1,8}?(?:国道|省道|高速公路|高速|公路|大道|路|街|大桥|隧道|广场|小区|大厦)";
    private static final String CHAIN = "((?:" + NAME + "){1,5}(?:" + ROAD + ")?|" + ROAD + ")";
    private static final Pattern BEHIND = Pattern.compile("(?:在|位于|途经|行至|行驶至|途径)" + CHAIN);
    private static final Pattern ANY = Pattern.compile("(?:^|[,。;:\\s日时分许上午下午晚凌晨的])" + CHAIN);
    private static final Pattern TIME = Pattern.compile(
            "((?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|昨日|昨天|今日|今天|当日|当天|前日|\\d{1,2}日)?(清晨|早上|早晨|凌晨|上午|中午|下午|傍晚|晚上?|深夜)?"
                    + "(\\d{1,2}(?:时|点)(?:\\d{1,2}分)?(?:许|左右)?|\\d{1,2}:\\d\\d)?");

    private Places() {}

    static Optional<String> place(String title, String text) {
        String plain = Clauses.plain(text);
        return first(BEHIND, plain).or(() -> first(ANY, plain)).or(() -> first(ANY, Clauses.plain(title)));
    }

    static Optional<String> time(String text) {
        Matcher m = TIME.matcher(Clauses.plain(text));
        while (m.find()) {
            boolean day = m.group(1) != null;
            boolean hour = m.group(3) != null;
            if (hour || (day && m.group().length() > 2)) {
                return Optional.of(m.group());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
