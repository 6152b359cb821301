package org.mingduo.office.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Announcement;
import org.mingduo.radar.Division;
import org.mingduo.radar.Merger;
import org.mingduo.radar.Placement;
import org.mingduo.radar.Signal;
import org.mingduo.radar.Story;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables behind the watch. Every method works inside the caller's transaction. */
@Component
final class Hearing {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    Hearing(JdbcClient db) {
        this.db = db;
    }

    /** Stores a signal; empty when its id is there already. */
    OptionalLong add(Signal signal, Instant at, String by) {
        return db.sql("""
                insert into signal (id, source, channel, time, title, text, author_key, support, digest, received_at, received_by)
                values (:id, :source, :channel, :time, :title, :text, :author, :support, :digest, :at, :by)
                on conflict (id) do nothing returning seq""")
                .param("id", signal.id())
                .param("source", signal.source())
                .param("channel", signal.channel())
                .param("time", sql(Objects.requireNonNull(signal.time())))
                .param("title", signal.title())
                .param("text", signal.text())
                .param("author", signal.authorKey())
                .param("support", signal.support())
                .param("digest", digest(signal))
                .param("at", sql(at))
                .param("by", by)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** What is stored under the id of a signal that was not new. */
    record Earlier(boolean same, String source, @Nullable Long story) {}

    Earlier earlier(Signal signal) {
        return db.sql("select s.source, s.digest, coalesce(b.into_story, m.story, p.story) as story from signal s"
                        + " left join placement p on p.signal = s.id"
                        + " left join signal_moved m on m.signal = s.id"
                        + " left join story_became b on b.story = coalesce(m.story, p.story) where s.id = ?")
                .param(signal.id())
                .query((row, n) -> new Earlier(
                        Arrays.equals(row.getBytes("digest"), digest(signal)),
                        row.getString("source"),
                        row.getObject("story", Long.class)))
                .single();
    }

    void place(Placement placement) {
        String did = switch (placement) {
            case Placement.Opened _ -> "opened";
            case Placement.Joined _ -> "joined";
            case Placement.Repeated _ -> "repeated";
            case Placement.Refused _, Placement.Known _ -> "refused";
        };
        OptionalLong story = placement.story();
        db.sql("insert into placement (signal, did, story, of_signal, reasons) values (?, ?, ?, ?, ?::jsonb)")
                .param(placement.signalId())
                .param(did)
                .param(story.isPresent() && !did.equals("refused") ? story.getAsLong() : null)
                .param(placement instanceof Placement.Repeated repeated ? repeated.ofSignal() : null)
                .param(JSON.writeValueAsString(StoryJson.reasons(placement.reasons())))
                .update();
    }

    /** The level that the office last stored for a story; {@code none} for a new one. */
    String level(long story) {
        return db.sql("select level from story where id = ?")
                .param(story)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    void keep(Story story) {
        db.sql("""
                insert into story (id, title, first_at, last_at, signals, level, score, heat, record)
                values (:id, :title, :first, :last, :signals, :level, :score, :heat, :record::jsonb)
                on conflict (id) do update set title = excluded.title, first_at = excluded.first_at,
                    last_at = excluded.last_at, signals = excluded.signals, level = excluded.level,
                    score = excluded.score, heat = excluded.heat, record = excluded.record""")
                .param("id", story.id())
                .param("title", story.title())
                .param("first", story.first() == null ? null : sql(story.first()))
                .param("last", story.last() == null ? null : sql(story.last()))
                .param("signals", story.signals())
                .param("level", StoryJson.level(story.warning().level()))
                .param("score", story.warning().score())
                .param("heat", story.heat().score())
                .param("record", JSON.writeValueAsString(StoryJson.story(story)))
                .update();
    }

    /** Two stories became one: the ground is kept, and whoever asks for the first finds the other. */
    void merge(Merger merger, Instant at) {
        db.sql("insert into story_merged (story, into_story, reason, at) values (?, ?, ?::jsonb, ?)")
                .param(merger.story())
                .param(merger.into())
                .param(JSON.writeValueAsString(StoryJson.said(merger.zh(), merger.en())))
                .param(sql(at))
                .update();
        db.sql("update story_became set into_story = ? where into_story = ?")
                .param(merger.into())
                .param(merger.story())
                .update();
        db.sql("insert into story_became (story, into_story) values (?, ?)")
                .param(merger.story())
                .param(merger.into())
                .update();
        db.sql("delete from story where id = ?").param(merger.story()).update();
    }

    /** A story became two: the ground is kept, and what left is found under the new number, copies with their texts. */
    void divide(Division division, Instant at) {
        String signals = JSON.writeValueAsString(division.signals());
        db.sql("insert into story_divided (story, into_story, signals, reason, at)"
                        + " values (?, ?, ?::jsonb, ?::jsonb, ?)")
                .param(division.story())
                .param(division.into())
                .param(signals)
                .param(JSON.writeValueAsString(StoryJson.said(division.zh(), division.en())))
                .param(sql(at))
                .update();
        db.sql("""
                with recursive leaving (signal) as (
                    select jsonb_array_elements_text(:signals::jsonb)
                    union select p.signal from placement p join leaving on p.of_signal = leaving.signal)
                insert into signal_moved (signal, story) select signal, :into from leaving
                on conflict (signal) do update set story = excluded.story""").param("signals", signals).param("into", division.into()).update();
    }

    void warn(Story story, String before, Instant at) {
        db.sql("insert into warning (story, level, before, score, causes, at) values (?, ?, ?, ?, ?::jsonb, ?)")
                .param(story.id())
                .param(StoryJson.level(story.warning().level()))
                .param(before)
                .param(story.warning().score())
                .param(JSON.writeValueAsString(StoryJson.causes(story.warning())))
                .param(sql(at))
                .update();
    }

    void announce(Announcement announcement, Instant at) {
        db.sql("""
                insert into announcement (story, level, told, score, left_over, reason, stream_at, at)
                values (:story, :level, :told, :score, :left, :reason::jsonb, :stream, :at)""")
                .param("story", announcement.story())
                .param("level", StoryJson.level(announcement.level()))
                .param("told", announcement.told())
                .param("score", announcement.score())
                .param("left", announcement.left())
                .param("reason", JSON.writeValueAsString(StoryJson.said(announcement.zh(), announcement.en())))
                .param("stream", sql(announcement.at()))
                .param("at", sql(at))
                .update();
    }

    /** Whether somebody was told within the day before that this story, or one that it took in, has this level or a higher one. */
    boolean announced(Announcement announcement) {
        return db.sql("""
                select exists (select from announcement a left join story_became b on b.story = a.story
                 where coalesce(b.into_story, a.story) = :story and a.told
                   and a.stream_at > :at - interval '1 day' and a.stream_at <= :at
                   and array_position(array['yellow', 'orange', 'red'], a.level)
                       >= array_position(array['yellow', 'orange', 'red'], :level))""")
                .param("story", announcement.story())
                .param("at", sql(announcement.at()))
                .param("level", StoryJson.level(announcement.level()))
                .query(Boolean.class)
                .single();
    }

    /** Notes that the clock alone let the radar announce something, after everything heard and answered so far. */
    void advance(Instant at) {
        db.sql("""
                insert into radar_advance (after_seq, after_answer, at)
                select coalesce((select max(seq) from signal), 0), coalesce((select max(id) from story_answered), 0), ?""").param(sql(at)).update();
    }

    /** Notes that a release answered a story after everything heard so far; false when it is noted already. */
    boolean answer(long story, Instant at) {
        return db.sql("""
                insert into story_answered (story, after_seq, at)
                select :story, coalesce((select max(seq) from signal), 0), :at
                 where not exists (select from story_answered where story = :story and at = :at)""").param("story", story).param("at", sql(at)).update() == 1;
    }

    static Signal signal(ResultSet row) throws SQLException {
        return new Signal(
                row.getString("id"),
                instant(row, "time"),
                row.getString("source"),
                row.getString("channel"),
                row.getString("title"),
                row.getString("text"),
                row.getString("author_key"),
                row.getLong("support"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Of what was said, when and where; not of the author's key, which depends on the office's salt. */
    private static byte[] digest(Signal signal) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String field : new String[] {
                signal.source(),
                String.valueOf(signal.time()),
                signal.title() == null ? "" : signal.title(),
                signal.text()
            }) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                sha.update(java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
