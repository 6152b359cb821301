package org.mingduo.office.watch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.mingduo.radar.Radar;
import org.mingduo.radar.RadarLimits;
import org.mingduo.radar.alarm.AlarmSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a radar to where the office stands. Usually that is the last snapshot and everything after it, decided again as it
 * was decided before. Where that cannot be (a snapshot of another version, or a radar that now decides otherwise), every
 * signal is put where the record says that it stands: numbers, mergers and partings on record keep their meaning, and only
 * what comes from then on is decided by the new radar.
 */
final class Recall {
    private static final Logger LOG = LoggerFactory.getLogger(Recall.class);

    private final Recorded recorded;
    private final RadarLimits limits;
    private final AlarmSettings alarms;

    Recall(Recorded recorded, RadarLimits limits, AlarmSettings alarms) {
        this.recorded = recorded;
        this.limits = limits;
        this.alarms = alarms;
    }

    /** @param snapshotDue whether the stored snapshot is of no use for the next start */
    record Recalled(Radar radar, boolean snapshotDue) {}

    Recalled radar() {
        Optional<Recorded.Snapshot> snapshot = recorded.snapshot();
        if (snapshot.isPresent()) {
            Optional<Radar> again = decided(snapshot.get());
            if (again.isPresent()) {
                return new Recalled(again.get(), false);
            }
        }
        return new Recalled(put(), true);
    }

    private Optional<Radar> decided(Recorded.Snapshot snapshot) {
        Radar radar;
        try {
            radar = Radar.restore(snapshot.state(), limits, alarms);
        } catch (IOException unreadable) {
            LOG.info("everything is heard again: {}", unreadable.getMessage());
            return Optional.empty();
        }
        var events = new ArrayDeque<>(recorded.eventsAfter(snapshot.answered(), snapshot.advanced()));
        boolean alike = recorded.signalsAfter(snapshot.heard(), heard -> {
            befall(radar, events, heard.seq(), Map.of());
            return radar.accept(heard.signal()).story().orElse(0) == heard.placed();
        });
        if (!alike) {
            LOG.info("the radar places signals otherwise than it did; everything is heard again");
            return Optional.empty();
        }
        befall(radar, events, Long.MAX_VALUE, Map.of());
        return Optional.of(radar);
    }

    private Radar put() {
        Radar radar = new Radar(limits, alarms);
        Map<Long, Long> became = recorded.became();
        var events = new ArrayDeque<>(recorded.eventsAfter(0, 0));
        recorded.signalsAfter(0, heard -> {
            befall(radar, events, heard.seq(), became);
            radar.recall(heard.signal(), heard.stands(), heard.copy());
            return true;
        });
        befall(radar, events, Long.MAX_VALUE, became);
        became.forEach(radar::recallMerger);
        radar.recallNumber(recorded.highestNumber());
        return radar;
    }

    /** What befell it before the signal with this seq. */
    private static void befall(Radar radar, Deque<Recorded.Event> events, long seq, Map<Long, Long> became) {
        while (!events.isEmpty() && events.getFirst().afterSeq() < seq) {
            Recorded.Event event = events.removeFirst();
            if (event.story() == 0) {
                radar.advance(event.at());
            } else {
                radar.answered(became.getOrDefault(event.story(), event.story()), event.at());
            }
        }
    }
}
