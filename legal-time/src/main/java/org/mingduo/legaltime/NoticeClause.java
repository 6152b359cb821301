package org.mingduo.legaltime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One clause of a notice that speaks of days. */
sealed interface NoticeClause {
    /** 「…放假调休」, 「…补休」: days off. */
    record Off(Set<LocalDate> days) implements NoticeClause {}

    /** 「…为法定节假日」, 「…照常公休」: says more of days that are off. */
    record Detail(Set<LocalDate> days, boolean weekend) implements NoticeClause {}

    /** 「…上班」: days on which one works; {@code resumes} for 「起正常上班」, which may be any day. */
    record Work(Set<LocalDate> days, boolean resumes) implements NoticeClause {}

    /** 「…公休日调至…」: days of rest that are moved, and where to. */
    record Moved(Set<LocalDate> from, Set<LocalDate> to) implements NoticeClause {}

    /** 「延长春节假期至…」: a holiday that lasts longer than was announced. */
    record Longer(String name, LocalDate last) implements NoticeClause {}

    /** 「共3天」: how many days off. */
    record Count(int days) implements NoticeClause {}

    /** 「与周末连休」: the days adjoin a weekend. */
    record JoinsWeekend() implements NoticeClause {}

    /** 「其中」: what follows says more of what went before. */
    record Among() implements NoticeClause {}

    /** Words that fix no day. */
    record Filler() implements NoticeClause {}

    /** How clauses are written. */
    final class Grammar {
        static final String NUMBER = "(\\d{1,3}|[一二三四五六七八九十两]{1,3})";

        private static final Pattern COUNT = Pattern.compile("(?:总?共|合计|一共|共计|连休)" + NUMBER + "(?:天|日)");
        private static final Pattern JOINS =
                Pattern.compile("并?[与和](?:周末|双休日|周[六日]|星期[六日天])(?:公休日?)?(?:连休|相连)(?:" + NUMBER + "天)?");
        private static final Pattern NO_SWAP = Pattern.compile("(?:不|不再|不作|无需)(?:进行)?调休");
        private static final Pattern OFF =
                Pattern.compile("(?:全国|统一|全体公民|共同)?(?:调休放假|放假调休|放假公休|放假休息|公休放假|放假|补休|补假|调休|休息|休假)"
                        + "(?:,?(?:总?共|合计|共计)?" + NUMBER + "(?:天|日))?");
        private static final Pattern STATUTORY =
                Pattern.compile("(?:分别)?(?:为|是|系)(?:[“”\\p{IsHan}]{0,10}节|元旦|新年)?(?:国家)?法定(?:节日|假日|节假日|休假日)");
        private static final Pattern REST = Pattern.compile("(?:为|是|均为)?(?:(?:正常|照常|照旧|周末)(?:公休|休息)|公休日?|休息日|双休日|周末)");
        private static final Pattern WORK = Pattern.compile(
                "(?:(?:均|都|应|要|需)?(?:正常|照常|照旧|恢复|调整为|调休)?(?:上班|补班|补上班|工作日|工作)|(?:为|是|均为)(?:调休)?(?:工作日|补班日|上班日))");
        private static final Pattern RESUMES = Pattern.compile("起(?:恢复)?(?:正常|照常)?(?:恢复)?(?:上班|工作)");
        private static final Pattern MOVES = Pattern.compile(
                "(?:这?" + NUMBER + "个|的)?(?:公休日|休息日|周末)(?:及[“”\\p{IsHan}]{1,6}节)?(?:分别)?(?:调休|调整|调)(?:至|到|为)");
        private static final Pattern LONGER =
                Pattern.compile("^(?:将)?延长(?:\\d{4}年)?([“”\\p{IsHan}]{1,12}?)(?:假期|放假)(?:至|到)");
        private static final Pattern LEADS = Pattern.compile("^(?:其中|将|并将|并|同时|即|经国务院批准)+");
        private static final Pattern FIXES = Pattern.compile("放假|上班|补班|补休|补假|调休");
        private static final Pattern SPEAKS = Pattern.compile("放假|上班|补班|补休|补假|调休|公休|休息|连休");

        private Grammar() {}

        /** Whether a text speaks of days off or of work. */
        static boolean speaks(String text) {
            return SPEAKS.matcher(text).find();
        }

        /** Whether a text speaks of days off or of work in words that fix them, not only of holidays or rest. */
        static boolean fixes(String text) {
            return FIXES.matcher(text).find();
        }

        /** The clauses of one clause's text (several when it begins with 其中), or empty if it is not understood. */
        static Optional<List<NoticeClause>> read(String clause, NoticeDates dates) {
            List<NoticeClause> read = new ArrayList<>();
            Matcher lead = LEADS.matcher(clause);
            String rest = clause;
            if (lead.find()) {
                if (lead.group().contains("其中")) {
                    read.add(new Among());
                }
                rest = clause.substring(lead.end());
            }
            if (!rest.isEmpty()) {
                Optional<NoticeClause> one = one(rest, dates);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                read.add(one.get());
                embeddedCount(rest).ifPresent(read::add);
            }
            return Optional.of(read);
        }

        private static Optional<NoticeClause> one(String text, NoticeDates dates) {
            Matcher count = COUNT.matcher(text);
            if (count.matches()) {
                return Optional.of(new Count(number(count.group(1))));
            }
            if (JOINS.matcher(text).matches()) {
                return Optional.of(new JoinsWeekend());
            }
            if (NO_SWAP.matcher(text).matches()) {
                return Optional.of(new Filler());
            }
            Matcher longer = LONGER.matcher(text);
            if (longer.find() && NoticeDates.begins(text.substring(longer.end()))) {
                String rest = text.substring(longer.end());
                NoticeDates.Days days = dates.read(rest);
                return days.end() == rest.length() && days.days().size() == 1
                        ? Optional.of(new Longer(
                                longer.group(1), days.days().iterator().next()))
                        : Optional.empty();
            }
            if (!NoticeDates.begins(text)) {
                return NoticeDates.anywhere(text)
                                || (!text.contains("如下") && FIXES.matcher(text).find())
                        ? Optional.empty()
                        : Optional.of(new Filler());
            }
            NoticeDates.Days days = dates.read(text);
            return predicate(days.days(), text.substring(days.end()), dates);
        }

        private static Optional<NoticeClause> predicate(Set<LocalDate> days, String says, NoticeDates dates) {
            if (OFF.matcher(says).matches()) {
                return Optional.of(new Off(days));
            }
            if (STATUTORY.matcher(says).matches()) {
                return Optional.of(new Detail(days, false));
            }
            if (REST.matcher(says).matches()) {
                return Optional.of(new Detail(days, true));
            }
            if (WORK.matcher(says).matches()) {
                return Optional.of(new Work(days, false));
            }
            if (RESUMES.matcher(says).matches()) {
                return Optional.of(new Work(days, true));
            }
            Matcher moves = MOVES.matcher(says);
            if (moves.lookingAt() && NoticeDates.begins(says.substring(moves.end()))) {
                String rest = says.substring(moves.end());
                NoticeDates.Days to = dates.read(rest);
                boolean counted = moves.group(1) == null || number(moves.group(1)) == days.size();
                return to.end() == rest.length() && counted
                        ? Optional.of(new Moved(days, to.days()))
                        : Optional.empty();
            }
            return Optional.empty();
        }

        /** 「放假3天」, 「连休3天」: the number inside of a clause that says something else too. */
        private static Optional<NoticeClause> embeddedCount(String text) {
            Matcher count = Pattern.compile("(?:放假|公休|调休|休息|连休|补休|共|计)" + NUMBER + "(?:天|日)$")
                    .matcher(text);
            return COUNT.matcher(text).matches() || !count.find()
                    ? Optional.empty()
                    : Optional.of(new Count(number(count.group(1))));
        }

        static int number(String text) {
            if (Character.isDigit(text.charAt(0))) {
                return Integer.parseInt(text);
            }
            int value = 0;
            int unit = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '十') {
                    value += (unit == 0 ? 1 : unit) * 10;
                    unit = 0;
                } else {
                    unit = c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
                }
            }
            return value + unit;
        }
    }
}
