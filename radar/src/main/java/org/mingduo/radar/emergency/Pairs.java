package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins numbers of people with what befell them, within one clause and in both orders: {@code 3名矿工遇难} and
 * {@code 死亡人数上升至12人}. What comes first decides: a number takes the next harm, a harm takes the number behind it if
 * nothing but "rose to", "has" and the like stands between.
 */
final class Pairs {
    /** Letters between a number and its harm: 3人在送往医院途中因失血过多死亡. */
    private static final int APART = 18;
    /** Letters before a word of harm in which the one person may stand whom it befell. */
    private static final int NEAR = 64;

    private static final int ASIDE = 5;
    private static final Pattern RISING =
            Pattern.compile("升至|升到|上升|下降到|增至|增到|增加到|增加至|经核实|更正|修正|订正|核减|下调|减至|减少至|降至|调整为|最终|定格");
    /** A count of those who came on top: 死亡人数增加1人. */
    private static final Pattern ON_TOP = Pattern.compile("(?:增加|新增|减少)了?$");

    private static final Pattern BETWEEN = Pattern.compile(
            "(了|的|人数|者|人员|已经|已|也|目前|现|共计|共|总计|计|达到|达|到|为|是|有|大约|约|至少|近|逾|超过|突破|超|上升|升|至|增加|增|累计|多达|高达|则|数字|数|更正|修正|订正|核减|下调|下降|减少|减|降|调整|最终|定格|在|维持|确认|确定|经核实|实)*");
    private static final Pattern ONE = Pattern.compile(
            "(司机|驾驶员|驾驶人|男子|女子|妇女|老妇|男童|女童|男孩|女孩|老人|老太|小孩|婴儿|当事人|环卫工|环卫工人|[\\p{IsHan}]某某?)(被[^们等均都]{1,8})?"
                    + "((当场|不幸|因[^们等均都]{1,8}|已|已经|经[^们等均都]{1,8}|头部|受了?|身|当天|随后)*)$");
    private static final Pattern ONE_BEHIND =
            Pattern.compile("^了?(一)?[^们等均都两三四五六七八九十名人多几数些少]{0,10}(男孩|女孩|男童|女童|男子|女子|学生|中学生|小学生|老人|司机|孩子)");

    /** What stands before the number that it claims. */
    private static final List<String> ILL = List.of("确诊", "感染", "治愈", "痊愈", "出院");

    private static final Pattern CLAIMED = Pattern.compile("(?:病例|者|人数|超过?|约|近|达|了|共|累计|为)*");

    private static final List<String> LATER = List.of("抢救无效", "送医", "送院", "医院", "不治", "途中", "随后");

    private Pairs() {}

    /**
     * @param part whether what follows in the sentence speaks of some of those already counted
     * @param people the last number of people in the clause, 0 where it gives none
     * @param harm the last harm that it names, or null
     */
    record Read(
            List<Mention> mentions,
            boolean part,
            int people,
            @Nullable Harm harm) {}

    /** @param sentence its number */
    static Read of(String clause, int sentence) {
        List<Token> tokens = Scanner.tokens(clause);
        List<Mention> found = new ArrayList<>();
        boolean inPart = false;
        int people = 0;
        Harm harm = null;
        for (Token token : tokens) {
            people = token instanceof Token.People number ? number.count() : people;
            harm = token instanceof Token.Harmed harmed ? harmed.harm() : harm;
        }
        int i = 0;
        while (i < tokens.size()) {
            if (tokens.get(i) instanceof Token.People) {
                i = number(clause, tokens, i, sentence, inPart, found);
            } else if (tokens.get(i) instanceof Token.Harmed harmed) {
                boolean among = harmed.noun() && clause.startsWith("中", harmed.end());
                inPart |= among;
                i = among ? i + 1 : harm(clause, tokens, i, sentence, inPart, found);
            } else {
                i++;
            }
        }
        return new Read(found, inPart, people, harm);
    }

    /** From a number on: the numbers beside it, then the harm that they share. */
    private static int number(
            String clause, List<Token> tokens, int first, int sentence, boolean part, List<Mention> found) {
        int i = first;
        var people = (Token.People) tokens.get(i);
        int count = people.count();
        boolean vague = people.vague();
        boolean open = people.open();
        int from = people.from();
        while (i + 1 < tokens.size() && tokens.get(i + 1) instanceof Token.People next) {
            count = next.joined() ? count + next.count() : next.count();
            vague = next.joined() ? vague || next.vague() : next.vague();
            open = next.joined() ? open || next.open() : next.open();
            from = next.joined() ? from : next.from();
            people = next;
            i++;
        }
        i++;
        if (first > 0
                && tokens.get(first - 1) instanceof Token.Other before
                && CLAIMED.matcher(clause.substring(before.end(), from)).matches()
                && ILL.contains(clause.substring(before.from(), before.end()))) {
            return i; // 确诊超8838万例死亡超191万例
        }
        if (i < tokens.size()
                && tokens.get(i) instanceof Token.Other other
                && i + 1 < tokens.size()
                && tokens.get(i + 1).from() - other.end() < ASIDE) {
            i++; // 3名被困人员死亡, 2人中毒死亡
        }
        if (i < tokens.size()
                && tokens.get(i) instanceof Token.Harmed harmed
                && harmed.from() - people.end() <= APART) {
            add(clause, from, harmed.end(), harmed.harm(), count, vague, open, sentence, part, found);
            return i + 1;
        }
        return i;
    }

    private static int harm(String clause, List<Token> tokens, int i, int sentence, boolean part, List<Mention> found) {
        var harmed = (Token.Harmed) tokens.get(i);
        if (i + 1 < tokens.size() && tokens.get(i + 1) instanceof Token.People people) {
            String between = clause.substring(harmed.end(), people.from());
            if (between.length() <= APART && BETWEEN.matcher(between).matches()) {
                add(
                        clause,
                        harmed.from(),
                        people.end(),
                        harmed.harm(),
                        people.count(),
                        people.vague(),
                        people.open(),
                        sentence,
                        part || ON_TOP.matcher(between).find(),
                        found);
                return i + 2;
            }
        }
        if (harmed.harm() == Harm.DEAD
                && !harmed.noun()
                && !found.isEmpty()
                && found.getLast().harm().wounds()) {
            // 3人受伤经抢救无效死亡: the hurt died.
            Mention hurt = found.removeLast();
            found.add(new Mention(
                    Harm.DEAD, hurt.count(), hurt.open(), clause, hurt.weight(), sentence, Mention.Moment.LATER));
        } else if (!harmed.noun() && onePerson(clause, harmed)) {
            found.add(new Mention(
                    harmed.harm(), 1, false, clause, Mention.Weight.ONE_PERSON, sentence, Mention.Moment.UNSAID));
        }
        return i + 1;
    }

    private static boolean onePerson(String clause, Token.Harmed harmed) {
        return ONE.matcher(clause.substring(Math.max(0, harmed.from() - NEAR), harmed.from()))
                        .find()
                || ONE_BEHIND
                        .matcher(clause)
                        .region(harmed.end(), Math.min(clause.length(), harmed.end() + NEAR))
                        .find();
    }

    private static void add(
            String clause,
            int from,
            int end,
            Harm harm,
            int count,
            boolean vague,
            boolean open,
            int sentence,
            boolean part,
            List<Mention> found) {
        if (Untrue.negated(clause, from)) {
            return;
        }
        Mention.Weight weight = part
                ? Mention.Weight.PART
                : vague
                        ? Mention.Weight.VAGUE
                        : RISING.matcher(clause)
                                        .region(Math.max(0, end - 3 * APART), end)
                                        .find()
                                ? Mention.Weight.UPDATE
                                : Mention.Weight.TOTAL;
        found.add(new Mention(harm, count, open, clause.substring(from, end), weight, sentence, moment(clause)));
    }

    private static Mention.Moment moment(String clause) {
        if (clause.contains("当场")) {
            return Mention.Moment.AT_ONCE;
        }
        boolean later = LATER.stream().anyMatch(clause::contains);
        return later ? Mention.Moment.LATER : Mention.Moment.UNSAID;
    }
}
