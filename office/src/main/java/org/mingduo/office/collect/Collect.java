package org.mingduo.office.collect;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.watch.Taken;
import org.mingduo.office.watch.Watch;
import org.mingduo.radar.Signal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Screens raw signals and hands those that are clean to the watch; counts those that are not. */
@Component
public class Collect {
    /** Signals heard in one transaction. */
    private static final int BATCH = 500;

    private final SignalDoor door;
    private final Watch watch;
    private final JdbcClient db;
    private final OfficeTime time;

    Collect(OfficeSettings settings, InstantSource clock, Watch watch, JdbcClient db, OfficeTime time)
            throws IOException {
        this.door = new SignalDoor(AuthorKeys.in(settings.folder().resolve("keys")), clock, SignalDoor.Offset.REQUIRED);
        this.watch = watch;
        this.db = db;
        this.time = time;
    }

    /**
     * What became of a signal.
     *
     * @param outcome {@code accepted}, {@code duplicate} or {@code refused}
     * @param reasons of a placement in {@code zh} and {@code en}; of a refusal in {@code where}, {@code error}, {@code do}
     */
    public record Answer(
            @Nullable String id, String outcome, @Nullable String story, List<Map<String, String>> reasons) {
        public Answer {
            reasons = List.copyOf(reasons);
        }
    }

    /** Takes the signals in order; one answer for each. */
    public List<Answer> take(List<RawSignal> raw, String by) {
        List<Answer> answers = new ArrayList<>(raw.size());
        List<Signal> clean = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (RawSignal one : raw) {
            switch (door.screen(one)) {
                case Screened.Refused refused -> answers.add(refuse(refused, by));
                case Screened.Clean passed -> {
                    places.add(answers.size());
                    clean.add(passed.signal());
                    answers.add(new Answer(passed.signal().id(), "accepted", null, List.of()));
                }
            }
            if (clean.size() == BATCH) {
                hand(clean, places, answers, by);
            }
        }
        hand(clean, places, answers, by);
        return answers;
    }

    private void hand(List<Signal> clean, List<Integer> places, List<Answer> answers, String by) {
        if (clean.isEmpty()) {
            return;
        }
        List<Taken> taken = watch.take(clean, by);
        for (int i = 0; i < taken.size(); i++) {
            Taken one = taken.get(i);
            answers.set(
                    places.get(i),
                    new Answer(one.id(), one.outcome().name().toLowerCase(Locale.ROOT), one.story(), one.reasons()));
        }
        clean.clear();
        places.clear();
    }

    private Answer refuse(Screened.Refused refused, String by) {
        List<Map<String, String>> reasons =
                refused.faults().stream().map(Collect::reason).toList();
        String id = refused.id() == null ? null : Masking.mask(refused.id().replace("\u0000", ""));
        db.sql("insert into signal_refused (id, reasons, at, by) values (:id, :reasons::jsonb, :at, :by)")
                .param("id", id)
                .param(
                        "reasons",
                        JsonMapper.shared().writeValueAsString(reasons).replace("\\u0000", ""))
                .param("at", time.now().atOffset(java.time.ZoneOffset.UTC))
                .param("by", by)
                .update();
        return new Answer(refused.id(), "refused", null, reasons);
    }

    private static Map<String, String> reason(Screened.Fault fault) {
        Map<String, String> reason = new LinkedHashMap<>();
        reason.put("where", fault.where());
        reason.put("error", fault.error());
        reason.put("do", fault.todo());
        return reason;
    }

    /** How many were accepted and refused since the beginning. */
    Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(
                "accepted",
                db.sql("select count(*) from signal").query(Long.class).single());
        counts.put(
                "refused",
                db.sql("select count(*) from signal_refused").query(Long.class).single());
        return counts;
    }
}
