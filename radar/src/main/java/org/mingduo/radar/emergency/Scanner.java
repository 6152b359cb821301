package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds in a clause the numbers of people, the words of harm, and the words that claim a number for something else. */
final class Scanner {
    private static final List<String> UNITS =
            List.of("人", "名", "位", "个人", "男", "女", "具", "口", "口人", "例", "号人", "条生命", "条人命", "条性命");
    /** Who is counted by 个, as people say it: 死了三个孩子. */
    private static final List<String> COUNTED_BY_GE = List.of(
            "孩子", "小孩", "学生", "大人", "老人", "工人", "女人", "男人", "女孩", "男孩", "司机", "乘客", "村民", "居民", "民工", "同学", "老师", "儿童",
            "婴儿", "员工", "群众", "市民", "游客", "师生", "消防员", "战士", "民警", "矿工", "病人", "家长", "娃", "小朋友", "保安", "小伙子", "姑娘",
            "老太", "老头");

    private static final List<String> JOINING = List.of("及", "和", "与", "以及", "并", "及其");
    private static final List<String> AT_LEAST = List.of("至少", "逾", "超", "超过", "突破", "约", "大约", "不少于", "多达");
    /** Numbers that name a service, not people: 120人员到场. */
    private static final List<String> SERVICES = List.of("110", "119", "120", "122", "999");
    /** Words that begin like a unit of people. */
    private static final List<String> NO_UNIT = List.of("位于", "位置", "人民");

    private static final String SINGLE = "死亡伤";
    /** Letters that, standing before a number, make it part of something else: 3/10/30, 第4名, 5.1, 数十. */
    private static final String NO_COUNT_BEFORE = "/第.数几0123456789";

    private Scanner() {}

    static List<Token> tokens(String clause) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < clause.length()) {
            Token token = at(clause, i, tokens);
            if (token == null) {
                i += skipped(clause, i);
            } else {
                tokens.add(token);
                i = token.end();
            }
        }
        return tokens;
    }

    private static @Nullable Token at(String clause, int i, List<Token> before) {
        if (HarmWords.notMeant(clause, i) > 0) {
            return null;
        }
        Token people = people(clause, i, before);
        if (people != null) {
            return people;
        }
        HarmWords.Word word = HarmWords.at(clause, i);
        if (word != null && (word.text().length() > 1 || besideNumber(clause, i, before))) {
            return new Token.Harmed(i, i + word.text().length(), word.harm(), word.noun());
        }
        int other = HarmWords.other(clause, i);
        return other > 0 ? new Token.Other(i, i + other) : null;
    }

    private static int skipped(String clause, int i) {
        int length = HarmWords.notMeant(clause, i);
        if (length > 0) {
            return length;
        }
        Numeral numeral = Numeral.at(clause, i);
        return numeral == null ? 1 : Math.max(1, numeral.end() - i);
    }

    private static Token.@Nullable People people(String clause, int i, List<Token> before) {
        boolean counted = clause.startsWith("人数", i - 2); // 死亡人数10人, but not 数十人
        if (i > 0 && NO_COUNT_BEFORE.indexOf(clause.charAt(i - 1)) >= 0 && !counted) {
            return null;
        }
        int few = "俩仨".indexOf(clause.charAt(i));
        if (few >= 0) {
            int behind = clause.startsWith("人", i + 1) ? i + 2 : i + 1;
            return new Token.People(i, behind, few + 2, false, false, false);
        }
        Numeral numeral = Numeral.at(clause, i);
        if (numeral == null) {
            return null;
        }
        int end = numeral.end();
        int unit = unit(clause, end);
        if (unit == 0 && !(end < clause.length() && SINGLE.indexOf(clause.charAt(end)) >= 0)) {
            return null;
        }
        if (unit == 1 && clause.startsWith("人员", end) && SERVICES.contains(clause.substring(i, end))) {
            return null;
        }
        end += unit;
        if (clause.startsWith("以上", end) || clause.startsWith("以下", end) || clause.startsWith("次", end)) {
            return null;
        }
        boolean atLeast = AT_LEAST.stream().anyMatch(word -> clause.startsWith(word, i - word.length()));
        return new Token.People(
                i, end, numeral.value(), numeral.vague(), numeral.open() || atLeast, joined(clause, i, before));
    }

    private static int unit(String clause, int at) {
        int longest = 0;
        for (String unit : UNITS) {
            if (unit.length() > longest && clause.startsWith(unit, at)) {
                longest = unit.length();
            }
        }
        if (longest == 0 && clause.startsWith("个", at)) {
            return byGe(clause, at + 1);
        }
        return longest == 1 && NO_UNIT.stream().anyMatch(word -> clause.startsWith(word, at)) ? 0 : longest;
    }

    /** 个 and who is counted by it; alone at the end of a clause (伤了二十几个). */
    private static int byGe(String clause, int behind) {
        for (String who : COUNTED_BY_GE) {
            if (clause.startsWith(who, behind)) {
                return 1 + who.length();
            }
        }
        return behind == clause.length() || clause.startsWith("了", behind) ? 1 : 0;
    }

    private static boolean joined(String clause, int from, List<Token> before) {
        if (before.isEmpty() || !(before.getLast() instanceof Token.People last)) {
            return false;
        }
        boolean sexes = last.end() == from && "男女".indexOf(clause.charAt(from - 1)) >= 0;
        return sexes || JOINING.stream().anyMatch(word -> clause.startsWith(word, from - word.length()));
    }

    /** 死, 亡 and 伤 alone are words only where a number touches them: 三死二伤, 6人亡, 伤8人, 伤了8人. */
    private static boolean besideNumber(String clause, int i, List<Token> before) {
        boolean touchesBefore =
                !before.isEmpty() && before.getLast() instanceof Token.People people && people.end() == i;
        int next = clause.startsWith("了", i + 1) ? i + 2 : i + 1;
        return touchesBefore || (next < clause.length() && people(clause, next, List.of()) != null);
    }
}
