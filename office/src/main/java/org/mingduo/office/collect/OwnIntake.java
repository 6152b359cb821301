package org.mingduo.office.collect;

import java.util.List;
import org.mingduo.office.collect.file.Intake;
import org.mingduo.office.watch.Taken;
import org.mingduo.office.watch.Watch;
import org.mingduo.radar.Signal;

/** Hands an imported file's signals to the office in this very process. */
public final class OwnIntake implements Intake {
    private final Watch watch;

    public OwnIntake(Watch watch) {
        this.watch = watch;
    }

    @Override
    public List<Outcome> take(List<Signal> batch) {
        return watch.take(batch, "import").stream().map(OwnIntake::outcome).toList();
    }

    private static Outcome outcome(Taken taken) {
        return switch (taken.outcome()) {
            case ACCEPTED -> Outcome.ACCEPTED;
            case DUPLICATE -> Outcome.DUPLICATE;
            case REFUSED -> new Outcome(Kind.REFUSED, taken.reasons().getFirst().getOrDefault("en", ""));
        };
    }
}
