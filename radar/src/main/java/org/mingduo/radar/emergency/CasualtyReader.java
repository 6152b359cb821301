package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.mingduo.radar.emergency.Mention.Moment;
import org.mingduo.radar.emergency.Mention.Weight;

/**
 * Weighs the numbers that a report mentions against each other. A later state (上升至) replaces what was said before; an
 * exact number in the title is the editor's sum; else the largest total stands, parts never beside their whole.
 */
final class CasualtyReader {
    private static final int TITLE = 0;

    private final List<Mention> mentions = new ArrayList<>();
    private Denial denied = Denial.NONE;
    private String denial = "";

    CasualtyReader(String title, String text) {
        String plain = Clauses.plain(text);
        boolean denies = Untrue.denies(plain);
        for (String sentence : Clauses.sentences(Clauses.plain(title))) {
            sentence(sentence, TITLE, denies || Untrue.denies(sentence));
        }
        var background = new Background();
        int number = 0;
        for (String sentence : Clauses.sentences(plain)) {
            if (!background.is(sentence, number)) {
                sentence(sentence, number + 1, Untrue.denies(sentence));
            }
            number++;
        }
    }

    Casualties read() {
        List<String> words = new ArrayList<>();
        OptionalInt dead = count(m -> m.harm() == Harm.DEAD, words);
        OptionalInt serious = count(m -> m.harm() == Harm.SERIOUS, words);
        OptionalInt injured = count(m -> m.harm().wounds() && (m.harm() == Harm.HURT || m.count() > 0), words);
        OptionalInt missing = count(m -> m.harm() == Harm.MISSING, words);
        if (injured.isPresent() && serious.isPresent() && serious.getAsInt() > injured.getAsInt()) {
            serious = injured; // the title's sum stands
        }
        boolean noneDead = denied.dead() && dead.isEmpty();
        boolean noneHurt = denied.injured() && injured.isEmpty();
        if (noneDead || noneHurt) {
            words.add(denial);
            dead = noneDead ? OptionalInt.of(0) : dead;
            injured = noneHurt ? OptionalInt.of(0) : injured;
        }
        return new Casualties(
                dead, injured, serious, missing, words.stream().distinct().toList());
    }

    private OptionalInt count(Predicate<Mention> asked, List<String> words) {
        List<Mention> of = mentions.stream().filter(asked).toList();
        Optional<Mention> best = last(of, Weight.UPDATE)
                .or(() -> inTitle(of))
                .or(() -> most(of, m -> m.weight() == Weight.TOTAL))
                .or(() -> most(of, m -> m.weight() == Weight.VAGUE))
                .or(() -> most(of, m -> m.weight() == Weight.PART && m.harm() == Harm.SERIOUS))
                .or(() -> most(of, m -> m.weight() == Weight.ONE_PERSON));
        best.ifPresent(m -> words.add(m.words()));
        return best.map(m -> OptionalInt.of(m.count())).orElse(OptionalInt.empty());
    }

    private static Optional<Mention> last(List<Mention> of, Weight weight) {
        return of.stream().filter(m -> m.weight() == weight).reduce((a, b) -> b);
    }

    private static Optional<Mention> inTitle(List<Mention> of) {
        return most(of, m -> m.sentence() == TITLE && m.weight() == Weight.TOTAL && !m.open());
    }

    private static Optional<Mention> most(List<Mention> of, Predicate<Mention> among) {
        return of.stream().filter(among).max(Comparator.comparingInt(Mention::count));
    }

    private void sentence(String sentence, int number, boolean denied) {
        List<Mention> here = new ArrayList<>();
        boolean among = false;
        int admitted = 0;
        int before = 0;
        Harm last = null;
        for (String said : Clauses.clauses(Corrections.plain(sentence))) {
            String clause = Corrections.withoutFormer(said);
            among = (among || clause.contains("其中") || clause.startsWith("包括")) && !restarts(clause);
            if (Background.supposed(clause)) {
                last = null;
                continue;
            }
            Pairs.Read read = Pairs.of(clause, number);
            if (Untrue.is(clause, denied)) {
                last = read.harm();
                continue;
            }
            deny(clause);
            CountedBefore.carried(clause, read, last, before, number).ifPresent(here::add);
            before = CountedBefore.counts(clause, read) ? read.people() : before;
            last = read.harm();
            boolean found = CountedBefore.found(clause);
            if (found) {
                here.addAll(CountedBefore.whoWasFound(clause, read, number));
            }
            for (Mention mention : read.mentions()) {
                if (!found || mention.harm() != Harm.MISSING) {
                    here.add(among || read.part() ? some(mention, here, admitted) : mention);
                }
            }
            admitted = Math.max(admitted, Admitted.in(clause));
        }
        mentions.addAll(Sums.of(here));
    }

    private static boolean restarts(String clause) {
        return clause.startsWith("另") || clause.startsWith("共") || clause.startsWith("此外") || clause.startsWith("还有");
    }

    private void deny(String clause) {
        Denial here = Denial.in(clause);
        if (here.dead() || here.injured()) {
            denied = new Denial(denied.dead() || here.dead(), denied.injured() || here.injured());
            denial = denial.isEmpty() ? clause : denial;
        }
    }

    /** 其中 opens a part only of what the sentence has counted: 两车共7人，其中4人死亡 counts the dead for the first time. */
    private static Mention some(Mention mention, List<Mention> before, int admitted) {
        boolean counted = before.stream().anyMatch(m -> m.harm().sameKind(mention.harm()));
        boolean later = mention.moment() == Moment.LATER
                && before.stream().anyMatch(m -> m.harm() == Harm.DEAD && m.moment() == Moment.AT_ONCE);
        if (counted && !later) {
            return mention.as(Weight.PART);
        }
        if (mention.harm() == Harm.DEAD && !before.isEmpty() && before.getLast().harm() == Harm.HURT) {
            // 10人烧伤，其中一人死亡: nine are left hurt.
            Mention hurt = before.removeLast();
            before.add(hurt.numbering(Math.max(0, hurt.count() - mention.count())));
        }
        if (mention.harm().wounds() && admitted > mention.count()) {
            before.add(new Mention(
                    Harm.HURT, admitted, false, admitted + "人入院", Weight.TOTAL, mention.sentence(), Moment.UNSAID));
            return mention.as(Weight.PART);
        }
        return mention;
    }
}
