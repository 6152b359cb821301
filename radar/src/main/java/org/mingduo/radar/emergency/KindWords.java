package org.mingduo.radar.emergency;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a kind of emergency is known, where they tell of something that happened: fears, rules, exercises and
 * what happened in other years say nothing. A longer word says more: 连环爆炸 outweighs the 爆炸 in it.
 */
final class KindWords {
    private static final Map<EmergencyKind, String[]> WORDS = words();
    /** A word of the title counts as often as this many in the text. */
    private static final int TITLE = 3;
    /** Letters read of a text: a report says at the beginning what happened. */
    private static final int READ = 300;
    /** What must be said, at least: a word of three letters, or two of two. */
    private static final double LEAST = 2;

    /** What is supposed, feared, forbidden, exercised, or of other times. */
    private static final Pattern NOT_HAPPENED = Pattern.compile(
            "隐患|风险|可能(?!是|为)|容易|极易|易发|易燃|预防|防止|防范|防灾|防汛|避免|以防|谨防|以免|一旦|万一|如果|倘若|若|假如|担心|害怕|恐怕|生怕|杜绝|演练|演习|培训|建议|希望|能否|是否|会不会|怎么"
                    + "|会(?:发生|导致|引发|造成|出现)|将会|存在|潜在|随时|(?<!脱离|生命)危险|危害|威胁|曾|去年|前年|每年|历年|以前|历史|经常|常常|时常|屡|频发|频繁|难免|近年|多年|心态|心情|朋友圈|流量|房价|股市|股价|人气|脑袋|头[要都]|刷屏");

    /** What else such words are said of: only a happening that is told outright counts beside these. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "通道|设施|设备|器材|栓|验收|宣传|排查|整治|手续|合格|资质|鉴定|接种|疫苗|预约|规划|改造|请问|咨询|强拆|拆迁|征收|征地|物业费|费用|收费|赔偿|诉讼|法院|判"
                    + "|交通事故(?:责任|处理|科)|消防(?:安全|法|大队|部门|验收|证)|安全(?:事故|责任)|[医健]保|补贴");

    /** Before a word: it is told outright that it happened; so does 了 behind it. */
    private static final Pattern OUTRIGHT =
            Pattern.compile("(?<!未|没有?|不|[多几数每]次|甚至)(?:发生|突发)(?!过|了?[多几数]起)[^,后时]{0,12}$");
    /** With 了 behind them these tell what happened; 感染了观众 and 失控了 are figures of speech. */
    private static final Set<String> DONE =
            Set.of("爆炸", "着火", "起火", "失火", "坍塌", "垮塌", "倒塌", "塌陷", "塌方", "追尾", "相撞", "翻车", "侧翻", "地震", "决堤");
    /** Letters before a word that are looked at. */
    private static final int OUTRIGHT_REACH = 16;
    /** How often a word counts that is told outright: once is enough. */
    private static final int TOLD = 4;

    private static final Pattern HAPPENS = Pattern.compile("发生|突发|遭");
    /** A hospital's name says nothing of who is ill. */
    private static final Pattern NAMES = Pattern.compile("传染病(?=[专医])");

    private KindWords() {}

    private static Map<EmergencyKind, String[]> words() {
        var words = new EnumMap<EmergencyKind, String[]>(EmergencyKind.class);
        words.put(
                EmergencyKind.NATURAL_DISASTER,
                ("地震 余震 震中 震级 震感 海啸 台风 洪水 洪涝 内涝 暴雨 山洪 泥石流 滑坡"
                                + " 崩塌 雪灾 雪崩 冰雹 雷击 龙卷风 沙尘暴 干旱 旱情 寒潮 火山 森林火灾 山林火灾 山林大火 草原火灾 草甸森林火灾 草原大火 森林大火 山火 决堤"
                                + " 溃坝 漫堤 管涌 受灾 强震")
                        .split(" "));
        words.put(
                EmergencyKind.ACCIDENT,
                ("事故 车祸 追尾 相撞 撞上 撞死 撞伤 撞倒 撞飞 相擦 碰撞 碾压 压扁 重压 失控 侧翻 翻覆 翻车 坠江 坠崖 坠河 坠楼 火灾 起火 失火 着火"
                                + " 大火 明火 火情 火势 爆炸 燃爆 爆燃 坍塌 垮塌 倒塌 塌陷 塌方 泄漏 矿难 透水 瓦斯 踩踏 沉船 沉没 倾覆 坠机 迫降 溺水 溺亡 脱轨"
                                + " 触电 坠落 坠毁 坠水 冒顶 扑救 扑灭 消防官兵 肇事")
                        .split(" "));
        words.put(
                EmergencyKind.PUBLIC_HEALTH,
                ("食物中毒 中毒 疫情 传染病 聚集性 感染 病例 确诊 流感 霍乱 鼠疫 炭疽 禽流感 登革热 呕吐 腹泻 腹痛 发热" + " 疾控 诺如 不洁 集体发病 拉肚子 上吐下泻 又吐又拉")
                        .split(" "));
        words.put(
                EmergencyKind.SOCIAL_SECURITY,
                ("恐怖 恐怖袭击 袭击 自杀式 自杀性 人质 劫持 绑架 枪击 开枪 砍人 砍伤 刺伤 捅伤 持刀 持械 行凶 武装分子 武装人员 武装袭击"
                                + " 炸弹 炸药 爆炸物 爆炸装置 引爆 爆炸 骚乱 群体性事件 聚众闹事 聚众斗殴 聚众殴打 打砸 连环爆炸 系列爆炸 爆炸案 爆炸袭击 蓄意 主谋 歹徒 恐袭 冲撞行人 冲撞人群 驾车冲撞")
                        .split(" "));
        return words;
    }

    /**
     * What a report tells of.
     *
     * @param kind none where it says too little
     * @param leaning the same, where one word suffices
     */
    record Kinds(EmergencyKind kind, EmergencyKind leaning) {}

    /** @param harmed whether anybody was killed or hurt, which is told of what happened */
    static Kinds most(String title, String text, boolean harmed) {
        String told = Telling.told(text);
        Map<String, Integer> titled = new HashMap<>();
        Map<String, Integer> said = new HashMap<>();
        count(title, titled);
        count(told.substring(0, Math.min(told.length(), READ)), said);
        EmergencyKind best = EmergencyKind.NONE;
        double most = 0;
        for (var kind : WORDS.entrySet()) {
            double score = 0;
            for (String word : kind.getValue()) {
                int times = TITLE * titled.getOrDefault(word, 0) + said.getOrDefault(word, 0);
                score += times == 0 ? 0 : (word.length() - 1) * (1 + Math.log(times));
            }
            if (score > most) {
                best = kind.getKey();
                most = score;
            }
        }
        return new Kinds(most + (harmed ? 1 : 0) >= LEAST ? best : EmergencyKind.NONE, best);
    }

    /** How often each word is said of something that happened. */
    private static void count(String text, Map<String, Integer> into) {
        for (String sentence : Clauses.sentences(NAMES.matcher(text).replaceAll(""))) {
            for (String clause : Clauses.clauses(sentence)) {
                if (!NOT_HAPPENED.matcher(clause).find()) {
                    count(clause, OTHERWISE.matcher(clause).find(), into);
                }
            }
        }
    }

    /** @param otherwise whether only what is told outright counts */
    private static void count(String clause, boolean otherwise, Map<String, Integer> into) {
        int weight = otherwise ? 0 : HAPPENS.matcher(clause).find() ? 2 : 1;
        for (String[] words : WORDS.values()) {
            for (String word : words) {
                for (int at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + word.length())) {
                    boolean told = DONE.contains(word) && clause.startsWith("了", at + word.length()); // 爆炸了, 着火了
                    boolean outright = told
                            || OUTRIGHT.matcher(clause)
                                    .region(Math.max(0, at - OUTRIGHT_REACH), at)
                                    .find();
                    into.merge(word, outright ? TOLD : weight, Integer::sum);
                }
            }
        }
    }
}
