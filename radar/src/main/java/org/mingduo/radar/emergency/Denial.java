package org.mingduo.radar.emergency;

import java.util.regex.Pattern;

/** A clause that says nobody came to harm: 无人员伤亡, 未造成人员死亡, 尚未接到人员伤亡报告, 零伤亡. */
record Denial(boolean dead, boolean injured) {
    private static final Pattern DENIED = Pattern.compile(
            "(无(?![辜法视锡证线效])|未|没有|没|零|不存在|避免了?)(?![^,]{0,8}(中方|我国|中国|华人|日本|外籍|外国|更大))[^,;\\d二三四五六七八九十百千万两]{0,12}?(伤亡|死伤|死亡|受伤|伤害)");
    private static final Pattern UNKNOWN =
            Pattern.compile("不清楚|不明|不详|未知|未公布|待核实|核实|统计|尚不确定|最大限度|没有确实|怎么办|保证|建议|担心|以免|防止|希望|下次|以后|无缘无故|平白无故|无故");

    private static final Pattern NOBODY = Pattern.compile("没死人|没人死|没有人死(?!亡)|一个[都也]没死");

    static final Denial NONE = new Denial(false, false);

    static Denial in(String clause) {
        if (UNKNOWN.matcher(clause).find()) {
            return NONE;
        }
        var matcher = DENIED.matcher(clause);
        boolean dead = NOBODY.matcher(clause).find();
        boolean injured = false;
        while (matcher.find()) {
            String what = matcher.group(3);
            dead |= !what.equals("受伤");
            injured |= !what.equals("死亡");
        }
        return dead || injured ? new Denial(dead, injured) : NONE;
    }
}
