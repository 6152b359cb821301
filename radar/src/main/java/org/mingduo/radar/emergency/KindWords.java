package org.mingduo.radar.emergency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The words by which a kind of emergency is known. A longer word says more: 连环爆炸 outweighs the 爆炸 in it. */
final class KindWords {
    private static final Map<EmergencyKind, List<String>> WORDS = words();
    /** A word of the title counts as often as this many in the text. */
    private static final int TITLE = 3;

    private static final int LEAST = 2;

    private KindWords() {}

    private static Map<EmergencyKind, List<String>> words() {
        var words = new EnumMap<EmergencyKind, List<String>>(EmergencyKind.class);
        words.put(
                EmergencyKind.NATURAL_DISASTER,
                List.of(("地震 余震 震中 震级 震感 海啸 台风 洪水 洪涝 内涝 暴雨 山洪 泥石流 滑坡"
                                + " 崩塌 雪灾 冰雹 雷击 龙卷风 沙尘暴 干旱 旱情 寒潮 火山 森林火灾 山火 草原火灾 决堤"
                                + " 溃坝 受灾")
                        .split(" ")));
        words.put(
                EmergencyKind.ACCIDENT,
                List.of(("事故 车祸 追尾 相撞 撞上 侧翻 翻车 坠江 坠崖 坠河 火灾 起火 失火 着火"
                                + " 大火 明火 爆炸 坍塌 垮塌 倒塌 泄漏 矿难 透水 瓦斯 踩踏 沉船 坠机 溺水"
                                + " 触电 坠落 扑救 消防")
                        .split(" ")));
        words.put(
                EmergencyKind.PUBLIC_HEALTH,
                List.of(("食物中毒 中毒 疫情 传染 感染 病例 确诊 流感 霍乱 鼠疫 炭疽 禽流感 呕吐 腹泻" + " 疾控 诺如 不洁 疫苗 食品安全").split(" ")));
        words.put(
                EmergencyKind.SOCIAL_SECURITY,
                List.of(("恐怖 袭击 自杀式 人质 劫持 绑架 枪击 开枪 砍人 砍伤 刺伤 持刀 武装分子 武装人员" + " 炸弹 炸药 引爆 暴力 骚乱 群体性事件 聚众 打砸 连环爆炸 爆炸案 爆炸袭击")
                        .split(" ")));
        return words;
    }

    static EmergencyKind most(String title, String text) {
        EmergencyKind best = EmergencyKind.NONE;
        int most = LEAST - 1;
        for (var kind : WORDS.entrySet()) {
            int said = TITLE * said(kind.getValue(), title) + said(kind.getValue(), text);
            if (said > most) {
                best = kind.getKey();
                most = said;
            }
        }
        return best;
    }

    private static int said(List<String> words, String plain) {
        int said = 0;
        for (String word : words) {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length())) {
                said += word.length() - 1;
            }
        }
        return said;
    }
}
