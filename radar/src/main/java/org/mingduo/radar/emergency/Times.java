package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When it happened, as the report says it: a day, a part of it and an hour, of those as many as stand together. */
final class Times {
    private static final String NUMBER = "(?:\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})";
    private static final String YEAR = "(?:\\d{4}年|今年|去年)";
    private static final String WEEKDAY = "(?:[上本这]?(?:周|星期|礼拜)[一二三四五六日天末])";
    private static final String DATE = "(?:" + YEAR + "?" + NUMBER + "月(?:" + NUMBER + "[日号]|[上中下]旬)|" + YEAR + NUMBER
            + "月|" + NUMBER + "[日号](?![元报本志线楼院码])|" + WEEKDAY + "\\(" + NUMBER + "日\\))";
    private static final String DAY = "(?:" + DATE + "|\\d{4}-\\d{2}-\\d{2}|[今昨前当][天日](?:\\((?:" + NUMBER + "月)?"
            + NUMBER + "日\\))?|[今昨前当][晚夜]|[今昨][晨早]|昨儿(?:晚上|夜里)?|今\\(" + NUMBER + "\\)日|" + WEEKDAY
            + "|近日|日前|近期|这几天|连日来)";
    private static final String PART =
            "(?:清晨|早上|早晨|凌晨|上午|中午|下午|傍晚|半夜|后半夜|夜里|夜晚|夜间|深夜|午夜|午后|晚上|晚间|[早晚]高峰(?:时段|期间)?|午饭后|早些时候|晚(?![报饭会宴点间]))";
    private static final String HOUR = "(?:约?" + NUMBER + "(?:时|点(?!多钟))(?:" + NUMBER
            + "多?分?|半|\\d+刻)?多?(?:\\d{1,2}(?:\\.\\d)?秒)?(?:许|左右|前后)?|\\d{1,2}:\\d\\d)";
    private static final String POINT =
            "(?:" + DAY + "(?:,? ?(?:" + PART + "(?:" + HOUR + ")?|" + HOUR + "))?|" + PART + HOUR + ")";
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d第])(?<!\\d[.:])(?:" + POINT + "(?:[至到—]" + POINT + "期?间?)?|" + HOUR + "(?=,|左右|许))");

    /** A time behind these is that of a count or of the telling. */
    private static final Pattern NOT_BEHIND = Pattern.compile("(?:截至|截止|截止到|至|到|从|直到|将于|计划|获悉|发稿|稿|拘留|自)$");
    /** A time before these is that of somebody who speaks, or of what was done afterwards. */
    private static final Pattern NOT_BEFORE = Pattern.compile(
            "^(?:,?(?:消息|(?!发生)[^,。\\d]{2,24}?(?:发布消息|发布通报|消息称|发布情况|通报称)|记者|表示|宣布|证实|说|称|透露|发布(?!会)|发表|通报|报道|发出|再次提醒|告诉|在[^,。]{2,6}表示|派出|[^,。\\d]{2,16}(?:局|委|部|厅|办|府)通报)|电|讯|更新|召开|出生|起,?施行"
                    + "|(?:全部|已|被)?(?:扑灭|痊愈|治愈|出院))");
    /** Somebody called the police or the fire brigade: good only where nothing is said of the time itself. */
    private static final Pattern CALLED = Pattern.compile("^,?[^,。]{0,8}接到?[^,。]{0,8}报[案警]");

    private static final Pattern VAGUE = Pattern.compile("近日|日前|近期|这几天|连日来|今年.*月");

    /** Letters before a time, and half as many as behind it, that say whose it is. */
    private static final int AROUND = 10;

    private Times() {}

    /**
     * @param from in the text, inclusive
     * @param end exclusive
     */
    record Said(String text, int from, int end) {}

    /** All times of a plain text in their order. */
    static List<Said> all(String plain) {
        List<Said> times = new ArrayList<>();
        Matcher m = TIME.matcher(plain);
        while (m.find()) {
            times.add(new Said(m.group(), m.start(), m.end()));
        }
        return times;
    }

    static Optional<String> first(String told) {
        Optional<String> second = Optional.empty();
        for (Said time : all(told)) {
            String before = told.substring(Math.max(0, time.from() - AROUND), time.from());
            String behind = told.substring(time.end(), Math.min(told.length(), time.end() + 2 * AROUND));
            if (NOT_BEHIND.matcher(before).find() || NOT_BEFORE.matcher(behind).find()) {
                continue;
            }
            if (!VAGUE.matcher(time.text()).matches() && !CALLED.matcher(behind).find()) {
                return Optional.of(time.text());
            }
            second = second.or(() -> Optional.of(time.text()));
        }
        return second;
    }
}
