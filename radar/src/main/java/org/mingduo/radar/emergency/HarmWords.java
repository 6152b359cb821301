package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of harm, longest first, and the words that claim a number of people for something that is no harm. */
final class HarmWords {
    /** @param noun whether the word names the people themselves */
    record Word(String text, Harm harm, boolean noun) {}

    private static final List<Word> WORDS = words();
    private static final List<String> OTHER = List.of(
            "被困", "受困", "疏散", "转移", "撤离", "受灾", "无家可归", "获救", "救出", "被救", "滞留", "避险", "参与", "参加", "出动", "赶赴", "奔赴",
            "增援", "被捕", "逮捕", "拘留", "被拘", "控制", "出院", "痊愈", "治愈", "观看", "就餐", "安置", "劫持", "绑架", "脱险", "脱离危险", "幸免",
            "生还", "平安", "失业", "中毒", "不适", "感染", "发病", "确诊", "隔离");
    /** 死 and 伤 in these are no harm that was counted. */
    private static final List<String> NOT_MEANT = List.of(
            "死者家属", "遇难者家属", "伤者家属", "死因", "伤情", "伤势稳定", "伤亡", "死伤", "生死", "死角", "伤害", "热死了", "急死了", "吓死了", "气死了",
            "累死了", "烦死了", "笑死了", "饿死了", "困死了", "吵死了", "臭死了", "冷死了", "堵死了", "挤死了", "渴死了", "晒死了", "愁死了", "受死了", "心死了",
            "死了心", "死了算", "死了这条", "闷死了", "冻死了", "熏死了", "呛死了", "死活", "死缠", "打死也", "死也不", "死板", "死磕", "伤心", "伤残", "伤感",
            "死亡赔偿", "死亡补偿", "死亡抚恤", "死亡证明", "死亡率");

    /** People die of these, and say so of heat and noise: only with a number of people behind it, it is meant. */
    private static final List<String> SUFFERED = List.of("闷死了", "冻死了", "熏死了", "呛死了");

    private static final Pattern PEOPLE = Pattern.compile("了?[\\d一二三四五六七八九十两几百]{1,6}[多余来]?[个名人位]");
    private static final List<String> TAKES = List.of("夺去", "夺走", "吞噬");
    private static final List<String> LIVES = List.of("生命", "性命", "人命");

    private HarmWords() {}

    private static List<Word> words() {
        var words = new ArrayList<Word>();
        add(
                words, Harm.DEAD, false, "没有生命体征", "没有生命特征", "无生命体征", "无生命迹象", "失去生命", "不治身亡", "死亡", "身亡", "遇难", "丧生",
                "丧命", "罹难", "牺牲", "殒命", "殉职", "离世", "去世", "致死", "毙命", "葬身", "夺去", "夺走", "吞噬", "死了", "亡", "死");
        for (char how : "撞烧烫熏炸砸淹毒打杀砍刺压踩轧呛电冻闷埋溺坠摔碾捅猝".toCharArray()) {
            add(words, Harm.DEAD, false, how + "死", how + "亡");
        }
        add(words, Harm.DEAD, true, "死亡人员", "死亡人数", "死亡者", "遇难人数", "遇难者", "遇难人员", "罹难者", "死者", "尸体", "遗体", "亡者");
        add(words, Harm.SERIOUS, false, "身负重伤", "身受重伤", "受重伤", "伤势严重", "伤势较重", "伤势较为严重", "伤势危重", "严重受伤", "重伤", "危重");
        add(words, Harm.SERIOUS, true, "重伤员", "重伤者");
        add(words, Harm.SLIGHT, false, "受轻伤", "受轻微伤", "轻微伤", "轻伤", "轻微受伤", "伤势较轻");
        add(words, Harm.SLIGHT, true, "轻伤员", "轻伤者");
        add(
                words, Harm.HURT, false, "不同程度受伤", "受伤", "负伤", "受了伤", "烧伤", "灼伤", "烫伤", "撞伤", "摔伤", "砸伤", "炸伤", "刺伤",
                "砍伤", "坠伤", "打伤", "咬伤", "踩伤", "压伤", "冻伤", "捅伤", "骨折", "挂彩", "伤");
        add(words, Harm.HURT, true, "受伤人数", "受伤人员", "受伤者", "伤者", "伤员", "伤病员");
        add(words, Harm.MISSING, false, "失踪", "下落不明", "失联", "失去联系");
        add(words, Harm.MISSING, true, "失踪人数", "失踪者", "失踪人员");
        words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed());
        return List.copyOf(words);
    }

    private static void add(List<Word> words, Harm harm, boolean noun, String... texts) {
        for (String text : texts) {
            words.add(new Word(text, harm, noun));
        }
    }

    /** The longest word of harm that begins here, or null. */
    static @Nullable Word at(String clause, int from) {
        for (Word word : WORDS) {
            if (clause.startsWith(word.text(), from) && !cut(clause, from, word.text())) {
                return word;
            }
        }
        return null;
    }

    private static boolean numberFollows(String clause, int at) {
        return PEOPLE.matcher(clause).region(at, clause.length()).lookingAt();
    }

    /** 爆炸死亡 holds no 炸死; what takes lives takes other things too. */
    private static boolean cut(String clause, int from, String word) {
        int behind = from + word.length();
        boolean inside = word.length() == 2
                && word.endsWith("死")
                && behind < clause.length()
                && "亡者伤".indexOf(clause.charAt(behind)) >= 0;
        boolean takes =
                TAKES.contains(word) && LIVES.stream().noneMatch(clause::contains) && !numberFollows(clause, behind);
        return inside || takes;
    }

    /** The length of a word here that contains letters of harm but tells of none; 0 if there is none. */
    static int notMeant(String clause, int from) {
        // 学生死亡, 医生伤亡: 生 belongs to whom it befell.
        boolean person = from > 0 && "学医新先考师女男员".indexOf(clause.charAt(from - 1)) >= 0 && clause.charAt(from) == '生';
        int length = person ? 0 : longest(NOT_MEANT, clause, from);
        boolean meant = length > 0
                && SUFFERED.contains(clause.substring(from, from + length))
                && (numberFollows(clause, from + length) || (from > 0 && clause.charAt(from - 1) == '被'));
        return meant ? 0 : length;
    }

    /** The length of a word here that claims the number before it; 0 if there is none. */
    static int other(String clause, int from) {
        return longest(OTHER, clause, from);
    }

    private static int longest(List<String> words, String clause, int from) {
        int longest = 0;
        for (String word : words) {
            if (word.length() > longest && clause.startsWith(word, from)) {
                longest = word.length();
            }
        }
        return longest;
    }
}
