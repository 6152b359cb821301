package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mingduo.radar.emergency.Mention.Moment;
import org.mingduo.radar.emergency.Mention.Weight;

/** What one sentence tells in pieces: who died at once and who died later, who is seriously and who slightly hurt. */
final class Sums {
    private Sums() {}

    /** The mentions of a sentence with the sums that follow from them. */
    static List<Mention> of(List<Mention> sentence) {
        List<Mention> all = new ArrayList<>(sentence);
        addTogether(
                sentence,
                all,
                Harm.DEAD,
                m -> m.harm() == Harm.DEAD && m.moment() == Moment.AT_ONCE,
                m -> m.harm() == Harm.DEAD && m.moment() == Moment.LATER);
        addTogether(sentence, all, Harm.HURT, m -> m.harm() == Harm.SERIOUS, m -> m.harm() == Harm.SLIGHT);
        return all;
    }

    private static void addTogether(
            List<Mention> sentence, List<Mention> all, Harm harm, Predicate<Mention> one, Predicate<Mention> other) {
        var a = sentence.stream().filter(one).filter(Sums::whole).findFirst();
        var b = sentence.stream().filter(other).filter(Sums::whole).findFirst();
        if (a.isPresent() && b.isPresent()) {
            all.add(new Mention(
                    harm,
                    a.get().count() + b.get().count(),
                    a.get().open() || b.get().open(),
                    a.get().words() + "，" + b.get().words(),
                    Weight.TOTAL,
                    a.get().sentence(),
                    Moment.UNSAID));
        }
    }

    private static boolean whole(Mention m) {
        return m.weight() == Weight.TOTAL || m.weight() == Weight.UPDATE;
    }
}
