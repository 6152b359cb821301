package org.mingduo.radar.emergency;

import java.util.regex.Pattern;

/** Numbers that a text names in order to deny them: 网传40人死亡不属实, 没死20个人, 此前通报有误. They are no news. */
final class Untrue {
    private static final Pattern PASSED_ON = Pattern.compile("网传|传言|谣传|流言|传闻|流传|疯传|盛传|编造|散布|有人[称说]|所谓");
    private static final Pattern FALSE = Pattern.compile("不属实|不实|谣言|造谣|辟谣|虚假|捏造|假的|假消息|假新闻|不准确|失实|与事实不符|子虚乌有");
    /** Who warns of rumours denies none. */
    private static final Pattern WARNING = Pattern.compile(
            "(?:不|勿|莫)(?:要)?(?:轻)?(?:相信|信|传播|传|造|散布)+(?:和传播)?(?:任何)?(?:谣言?|不实信息|虚假信息)|针对[^,]{0,8}(?:不实|虚假)信息");

    /** Mistakes in counting, not those that did harm: 误报信号造成5人死亡. */
    private static final Pattern MISTAKEN = Pattern.compile("(?:有误|误报|误录|误传|记错|说错)(?![^,]{0,40}(?:造成|导致|致|引发))");

    private static final Pattern ABOUT = Pattern.compile("关于[^,]{0,4}(?:网传|传言|谣言|不实)");
    private static final Pattern CONFIRMED = Pattern.compile("(?<!不)属实");
    /** Right before a number and its harm, in either order; 是不是 and 有没有 only ask. */
    private static final Pattern NEGATED =
            Pattern.compile("(?:(?<!有)没有?|并没|并未|未|(?<!是)不是|并?非|不存在|哪有|何来|无)(?:真的?|所谓的?|再|发生|出现|造成|有)*$");

    private static final int NEAR = 12;

    private Untrue() {}

    /** Whether a text, or a sentence of it, denies something that is passed on. */
    static boolean denies(String text) {
        return FALSE.matcher(text).find()
                && FALSE.matcher(WARNING.matcher(text).replaceAll("")).find();
    }

    /** @param denied whether its sentence denies something */
    static boolean is(String clause, boolean denied) {
        if (CONFIRMED.matcher(clause).find()) {
            return false;
        }
        return denies(clause)
                || MISTAKEN.matcher(clause).find()
                || ABOUT.matcher(clause).find()
                || (denied && PASSED_ON.matcher(clause).find());
    }

    /** Whether what begins here is negated right before. */
    static boolean negated(String clause, int from) {
        return NEGATED.matcher(clause.substring(Math.max(0, from - NEAR), from)).find();
    }
}
