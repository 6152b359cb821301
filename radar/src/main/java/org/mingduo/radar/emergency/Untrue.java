package org.mingduo.radar.emergency;

import java.util.regex.Pattern;

/** Numbers that a text names in order to deny them: 网传40人死亡不属实, 没死20个人, 此前通报有误. They are no news. */
final class Untrue {
    private static final Pattern PASSED_ON = Pattern.compile("网传|传言|谣传|流言|传闻|编造|散布|发布|有人[称说]|所谓");
    private static final Pattern FALSE = Pattern.compile("不属实|不实|谣言|造谣|虚假|是假的|子虚乌有");
    private static final Pattern MISTAKEN = Pattern.compile("有误|误报|误录|误传|记错|说错");
    private static final Pattern ABOUT = Pattern.compile("关于.*(?:网传|传言|谣言|不实)");
    /** Right before a number and its harm, in either order. */
    private static final Pattern NEGATED =
            Pattern.compile("(?:没有?|并没|并未|未|不是|并?非|不存在|哪有|何来|无)(?:真的?|所谓的?|再|发生|出现|造成|有)*$");

    private static final int NEAR = 12;

    private Untrue() {}

    /** Whether a text, or a sentence of it, denies something that is passed on. */
    static boolean denies(String text) {
        return FALSE.matcher(text).find();
    }

    /** @param denied whether its sentence denies something */
    static boolean is(String clause, boolean denied) {
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
