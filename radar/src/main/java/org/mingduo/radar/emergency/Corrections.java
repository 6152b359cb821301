package org.mingduo.radar.emergency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a count moves on: 由12人更正为11人, 增加1人，达12人, 死亡人数：10人. */
final class Corrections {
    private static final String NUMBER = "[\\d〇零一二三四五六七八九十百千万两]{1,8}[余多]?";
    /** The number that is no longer true, and how many came on top of it where the sum follows. */
    private static final Pattern FORMER = Pattern.compile(
            "(?:由|从)[^,]{0,10}?" + NUMBER + "[人名]?(?=[^,\\d]{0,6}(?:至|到|为))|(?:增加|新增|减少)了?" + NUMBER + "[人名](?=[至到])");

    private static final Pattern COLON = Pattern.compile("(?<=人数|死亡|受伤|失踪|失联|遇难|重伤|轻伤):(?=" + NUMBER + "[人名])");
    /** The number of a clause that leaves it to the one before to say of what. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:已|现|总数|总人数|现已)?(?:达到?|上?升至|增至|增加到|更正为|修正为|实际[为是]|实为|现为|应为|仍为|总数[为达]|为|是)(" + NUMBER + ")[人名]$");

    private Corrections() {}

    /** A sentence in which each count stands right behind what is counted. */
    static String plain(String sentence) {
        return COLON.matcher(sentence).replaceAll("");
    }

    /** A clause without the number that it replaces by another. */
    static String withoutFormer(String clause) {
        return FORMER.matcher(clause).replaceAll("");
    }

    /** The number that goes on from the clause before, or null. */
    static @Nullable Numeral goingOn(String clause) {
        Matcher m = GOES_ON.matcher(clause);
        return m.find() ? Numeral.at(clause, m.start(1)) : null;
    }
}
