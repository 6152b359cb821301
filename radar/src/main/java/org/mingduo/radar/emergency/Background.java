package org.mingduo.radar.emergency;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells sentences that speak of other happenings (statistics, earlier disasters, suppositions) from the news itself. */
final class Background {
    private static final Pattern OTHER_TIME =
            Pattern.compile("去年|前年|每年|历年|近年|近[\\d一二三四五六七八九十]+年|年以来|历史上|曾经?发生|曾造成|上一次|上次|往年");
    private static final Pattern SUPPOSED = Pattern.compile("预计|恐怕|可能造成|可能导致|可致|一旦|如果|假如|演练|演习|核载|标准");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年");
    private static final Pattern EARLIER_MONTH = Pattern.compile("今年\\d{1,2}月|本月\\d{1,2}日|^\\d{1,2}月,");
    /** A report tells its own news first; only what comes after may look back by a year or a month. */
    private static final int LEAD = 2;

    private final Set<String> years = new HashSet<>();

    /** @param number of the sentence in the text, from 0; sentences must be asked for in order */
    boolean is(String sentence, int number) {
        boolean otherYear = false;
        Matcher year = YEAR.matcher(sentence);
        while (year.find()) {
            otherYear |= years.add(year.group()) && number >= LEAD;
        }
        return otherYear
                || (number >= LEAD && EARLIER_MONTH.matcher(sentence).find())
                || OTHER_TIME.matcher(sentence).find();
    }

    /** Whether a clause only supposes. */
    static boolean supposed(String clause) {
        return SUPPOSED.matcher(clause).find();
    }
}
