package org.mingduo.radar.emergency;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A report without those who tell it: the agency's opening (新华网南宁12月7日电(记者…)), and clauses that name a source
 * (记者从…获悉, 据…报道). Their places and days are those of the telling, not of what is told.
 */
final class Telling {
    private static final String OUTLET = "[^,。;:()\\n\\d]{0,12}?(?:社|网|报|在线|卫视|电台|台|广播|国际)";
    private static final String ASIDE = "(?:\\([^)\\n]{0,60}\\))";
    /** What an opening ends with; 电 alone is too common a letter to open anything but a dateline. */
    private static final Pattern OPENING = Pattern.compile("^[\\s\\-—>]*(?:"
            + "关键字:[^\\n。]{0,24}?(?=目前|今|昨|\\d)"
            + "|据?" + OUTLET + ASIDE + "?[^,。;:()\\n]{0,16}?(?:电八?|专讯|快讯|讯|消息|信息|热线新闻|报道|社发|发(?=当日))" + ASIDE + "?:?"
            + "|[\\p{IsHan}]{2,6}\\d{1,2}月\\d{1,2}日电" + ASIDE + "?"
            + "|" + ASIDE + ":?"
            + "|(?:本报)?(?:见习)?(?:实习)?记者[\\p{IsHan}、]{2,12}?(?:摄影)?报道:"
            + "|\\([^)\\n]{0,20}记者[^)\\n]{0,30}\\)"
            + ")");

    private static final int MOST_OPENINGS = 4;

    /** The day on which it was told may lead on to who told it. */
    private static final String ON = "(?:(?:\\d{1,2}月)?\\d{1,2}日,?|(?:昨|今)[日天],?|日前,?|近日,?)?";

    private static final List<Pattern> SOURCES = List.of(
            Pattern.compile(ON + "(?:晚间|\\d{1,2}时许?)?记者[^,。;:\\n]{0,12}?从[^,。;:\\n]{2,32}?(?:获悉|了解到|得知|证实),?"),
            Pattern.compile("记者[^,。;:\\n]{0,6}?(?:在|向)[^,。;:\\n]{2,32}?(?:获悉|了解到|得知|证实),"),
            Pattern.compile(ON + "根?据[^,。;:\\n]{2,28}?(?:消息称?|报道|介绍|通报|测定|透露|称|证实|说|爆料|数据|统计数字|信息|显示|宣布)称?,"),
            Pattern.compile(
                    "(?<![^,。;:\\n])[^,。;:\\n]{2,30}?(?:宣布|证实|发表公报说|发表媒体声明|发布消息称|发布消息说|(?<!情况)说|称|表示|透露|显示|通报(?![^,]{0,16}(?:事故|爆炸|火灾|地震|坍塌|起火|中毒|袭击))[^,。\\n\\d]{0,16}),"));

    private Telling() {}

    /** What is left of a plain text; a comma stands for each source that was taken out. */
    static String told(String plain) {
        String rest = plain;
        for (int n = 0; n < MOST_OPENINGS; n++) {
            String shorter = OPENING.matcher(rest).replaceFirst("");
            if (shorter.length() == rest.length()) {
                break;
            }
            rest = shorter;
        }
        for (Pattern source : SOURCES) {
            rest = source.matcher(rest).replaceAll(",");
        }
        return rest;
    }
}
