package org.mingduo.office.watch;

import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingduo.radar.Signal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record of what the radar heard, for a start to repeat. */
@Component
final class Recorded {
    private final JdbcClient db;

    Recorded(JdbcClient db) {
        this.db = db;
    }

    /**
     * A snapshot of the radar and what it contains.
     *
     * @param heard seq of the last signal in it
     * @param answered id of the last answer in it
     * @param advanced id of the last advance in it
     */
    record Snapshot(long heard, long answered, long advanced, InputStream state) {}

    Optional<Snapshot> snapshot() {
        return db.sql("select heard, answered, advanced, count(*) as parts from radar_snapshot group by 1, 2, 3")
                .query((row, n) -> new Snapshot(
                        row.getLong("heard"),
                        row.getLong("answered"),
                        row.getLong("advanced"),
                        new SnapshotParts.Reader(db, row.getInt("parts"))))
                .optional();
    }

    /** Where a snapshot of the radar goes that contains everything up to now, instead of the last one; in a transaction. */
    OutputStream keepSnapshot() {
        db.sql("delete from radar_snapshot").update();
        return new SnapshotParts.Writer(
                db, highest("seq", "signal"), highest("id", "story_answered"), highest("id", "radar_advance"));
    }

    private long highest(String column, String table) {
        return db.sql("select coalesce(max(" + column + "), 0) from " + table)
                .query(Long.class)
                .single();
    }

    /** What befell the radar beside signals: a release answered a story, or the clock alone moved it, where that is 0. */
    record Event(long afterSeq, long afterAnswer, long id, long story, Instant at) {}

    /** Those after a snapshot, in order. */
    List<Event> eventsAfter(long answered, long advanced) {
        List<Event> events = new ArrayList<>(db.sql("select id, story, after_seq, at from story_answered where id > ?")
                .param(answered)
                .query((row, n) -> new Event(
                        row.getLong("after_seq"),
                        row.getLong("id"),
                        0,
                        row.getLong("story"),
                        Hearing.instant(row, "at")))
                .list());
        events.addAll(db.sql("select id, after_seq, after_answer, at from radar_advance where id > ?")
                .param(advanced)
                .query((row, n) -> new Event(
                        row.getLong("after_seq"),
                        row.getLong("after_answer"),
                        row.getLong("id"),
                        0,
                        Hearing.instant(row, "at")))
                .list());
        events.sort(Comparator.comparingLong(Event::afterSeq)
                .thenComparingLong(Event::afterAnswer)
                .thenComparingLong(Event::id));
        return events;
    }

    /**
     * A signal, and where it was put.
     *
     * @param copy whether it was taken for a copy
     * @param placed its story when it came, 0 where it was refused
     * @param stands its story today
     */
    record Heard(long seq, Signal signal, boolean copy, long placed, long stands) {}

    /** Everything heard after a snapshot, in order, a page at a time; ends early when {@code each} answers false. */
    boolean signalsAfter(long seq, Predicate<Heard> each) {
        long from = seq;
        while (true) {
            List<Heard> page =
                    db.sql("""
                    select s.*, p.did, coalesce(p.story, 0) as placed,
                           coalesce(b.into_story, m.story, p.story, 0) as stands
                      from signal s left join placement p on p.signal = s.id
                           left join signal_moved m on m.signal = s.id
                           left join story_became b on b.story = coalesce(m.story, p.story)
                     where s.seq > ? order by s.seq limit 1000""").param(from).query((row, n) -> heard(row)).list();
            if (page.isEmpty()) {
                return true;
            }
            for (Heard heard : page) {
                if (!each.test(heard)) {
                    return false;
                }
            }
            from = page.getLast().seq();
        }
    }

    private static Heard heard(ResultSet row) throws java.sql.SQLException {
        return new Heard(
                row.getLong("seq"),
                Hearing.signal(row),
                "repeated".equals(row.getString("did")),
                row.getLong("placed"),
                row.getLong("stands"));
    }

    /** Stories that were taken in, each to the one in which it stands today. */
    Map<Long, Long> became() {
        return db
                .sql("select story, into_story from story_became order by story")
                .query((row, n) -> Map.entry(row.getLong("story"), row.getLong("into_story")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, java.util.TreeMap::new));
    }

    /** The highest number that a story ever had. */
    long highestNumber() {
        return db.sql(
                        "select greatest((select max(story) from placement), (select max(into_story) from story_divided), 0)")
                .query(Long.class)
                .single();
    }
}
