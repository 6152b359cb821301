package org.mingduo.office.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.forecast.Outlook;
import org.mingduo.radar.forecast.StoryForecast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the watch has stored: stories, the warnings raised and announced, the signals of a story with their reasons. */
@Component
public final class Stories {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    /** How grave a story is; as in the index {@code story_urgent}. */
    private static final String RANK = "array_position(array ['red', 'waits', 'orange', 'yellow', 'blue'],"
            + " case when record ->> 'waits' = 'true' then 'waits' else level end)";

    /** After so long without a word a story stands behind those that go on. */
    private static final Duration SILENT = Duration.ofDays(7);

    private final JdbcClient db;

    Stories(JdbcClient db) {
        this.db = db;
    }

    /**
     * Stories of which somebody spoke in the last week, then the others. Of each the red ones first, then those whose
     * announcement waits, then the other levels; within a level the highest score, then the largest.
     */
    public List<Map<String, Object>> urgent(int limit, Instant now) {
        return db
                .sql("""
                        with one as (
                            (select record, false as silent, %1$s as rank, score, signals, id from story
                              where last_at >= :from order by %1$s, score desc, signals desc, id limit :limit)
                            union all
                            (select record, true, %1$s, score, signals, id from story
                              where last_at < :from or last_at is null
                              order by %1$s, score desc, signals desc, id limit :limit))
                        select record from one
                         order by silent, rank, score desc, signals desc, id limit :limit""".formatted(RANK))
                .param("from", Hearing.sql(now.minus(SILENT)))
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(Stories::object)
                .toList();
    }

    /**
     * The stories that move most people, whether they go on or not.
     *
     * @param from only stories of which somebody spoke from here
     * @param until and before here
     */
    public List<Map<String, Object>> hot(int limit, Instant from, Instant until) {
        return db
                .sql("""
                        select record from story
                         where last_at >= :from and first_at < :until
                           and exists (select from jsonb_array_elements(record->'volume') v
                                        where (v->>'signals')::bigint > 0 and (v->>'from')::timestamptz < :until
                                          and (v->>'from')::timestamptz + (record->>'width')::bigint * interval '1 second' > :from)
                         order by heat desc, signals desc, id limit :limit""")
                .param("from", Hearing.sql(from))
                .param("until", Hearing.sql(until))
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(Stories::object)
                .toList();
    }

    /** The first and the latest time of which any story speaks; empty before the first. */
    public Optional<Span> span() {
        return db.sql("select min(first_at) as first, max(last_at) as last from story having count(first_at) > 0")
                .query((row, n) -> new Span(Hearing.instant(row, "first"), Hearing.instant(row, "last")))
                .optional();
    }

    /** From the first time to the last. */
    public record Span(Instant first, Instant last) {}

    /** One story, as {@link #urgent} lists it. */
    public Optional<Map<String, Object>> story(String id) {
        return Watch.number(id)
                .flatMap(number -> db.sql("select record from story where id ="
                                + " coalesce((select into_story from story_became where story = :id), :id)")
                        .param("id", number)
                        .query(String.class)
                        .optional()
                        .map(Stories::object));
    }

    /** The latest signals of a story with what the radar did and why. */
    public List<Map<String, Object>> signals(String story, int limit) {
        return Watch.number(story)
                .map(number -> db.sql("""
                        with numbers as (
                            select :story::bigint as story
                            union all select story from story_became where into_story = :story),
                        standing as (
                            select signal from placement p join numbers using (story)
                             where not exists (select from signal_moved m where m.signal = p.signal)
                            union all select signal from signal_moved join numbers using (story))
                        select s.id, s.source, s.channel, s.time, s.title, s.text, p.did, p.of_signal, p.reasons
                          from standing join placement p using (signal) join signal s on s.id = p.signal
                         order by s.time desc, s.seq desc limit :limit""")
                        .param("story", number)
                        .param("limit", limit)
                        .query((row, n) -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("id", row.getString("id"));
                            json.put("source", row.getString("source"));
                            json.put("channel", row.getString("channel"));
                            json.put("time", StoryJson.instant(Hearing.instant(row, "time")));
                            if (row.getString("title") != null) {
                                json.put("title", row.getString("title"));
                            }
                            json.put("text", row.getString("text"));
                            json.put("did", row.getString("did"));
                            if (row.getString("of_signal") != null) {
                                json.put("of", row.getString("of_signal"));
                            }
                            json.put("reasons", JSON.readValue(row.getString("reasons"), LIST));
                            return json;
                        })
                        .list())
                .orElse(List.of());
    }

    /** Where a story was joined with another or parted from one, the latest first, each with its ground. */
    public List<Map<String, Object>> turns(String story) {
        return Watch.number(story)
                .map(number -> db.sql("""
                        select 'merged' as did, story, into_story, reason, at from story_merged
                         where :story in (story, into_story)
                        union all select 'divided', story, into_story, reason, at from story_divided
                         where :story in (story, into_story) order by at desc limit 100""")
                        .param("story", number)
                        .query((row, n) -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("did", row.getString("did"));
                            json.put("story", Long.toString(row.getLong("story")));
                            json.put("into", Long.toString(row.getLong("into_story")));
                            json.put("reason", JSON.readValue(row.getString("reason"), OBJECT));
                            json.put("at", StoryJson.instant(Hearing.instant(row, "at")));
                            return json;
                        })
                        .list())
                .orElse(List.of());
    }

    /** The changes of level of one story, the latest first. */
    public List<Map<String, Object>> warnings(String story) {
        return Watch.number(story).map(number -> warnings(number, 100)).orElse(List.of());
    }

    /** The latest changes of level of all stories, the latest first. */
    public List<Map<String, Object>> warnings(int limit) {
        return warnings(null, limit);
    }

    private List<Map<String, Object>> warnings(@Nullable Long story, int limit) {
        return db.sql("""
                select w.story, w.level, w.before, w.score, w.causes, w.at, s.title
                  from warning w left join story s on s.id = w.story
                 where :story::bigint is null or w.story = :story order by w.id desc limit :limit""")
                .param("story", story)
                .param("limit", limit)
                .query((row, n) -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("story", Long.toString(row.getLong("story")));
                    json.put("title", row.getString("title"));
                    json.put("level", row.getString("level"));
                    json.put("before", row.getString("before"));
                    json.put("score", row.getDouble("score"));
                    json.put("causes", JSON.readValue(row.getString("causes"), LIST));
                    json.put("at", StoryJson.instant(Hearing.instant(row, "at")));
                    return json;
                })
                .list();
    }

    /** How far a story, as {@link #story} gives it, may go, seen from now. */
    public Optional<Outlook> outlook(Map<String, Object> story, Instant now) {
        return StoryJson.course(story).flatMap(course -> StoryForecast.of(course, now));
    }

    /** What the desk was told of one story, and what was held back, the latest first. */
    public List<Map<String, Object>> announcements(String story) {
        return Watch.number(story).map(number -> announcements(number, 100)).orElse(List.of());
    }

    /** What the desk was told of all stories, and what was held back, the latest first. */
    public List<Map<String, Object>> announcements(int limit) {
        return announcements(null, limit);
    }

    private List<Map<String, Object>> announcements(@Nullable Long story, int limit) {
        return db.sql("""
                select a.*, s.title, coalesce(b.into_story, a.story) as now
                  from announcement a left join story_became b on b.story = a.story
                       left join story s on s.id = coalesce(b.into_story, a.story)
                 where :story::bigint is null or coalesce(b.into_story, a.story) = :story
                 order by a.stream_at desc, a.id desc limit :limit""")
                .param("story", story)
                .param("limit", limit)
                .query((row, n) -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("id", row.getLong("id"));
                    json.put("story", Long.toString(row.getLong("now")));
                    json.put("title", row.getString("title"));
                    json.put("level", row.getString("level"));
                    json.put("told", row.getBoolean("told"));
                    json.put("score", row.getDouble("score"));
                    json.put("left", row.getInt("left_over"));
                    json.put("reason", object(row.getString("reason")));
                    json.put("at", StoryJson.instant(Hearing.instant(row, "stream_at")));
                    return json;
                })
                .list();
    }

    /** How many announcements the desk was given in the 24 hours before, by the time of the signals. */
    public long told(Instant now) {
        return db.sql("select count(*) from announcement where told and stream_at > ? and stream_at <= ?")
                .param(Hearing.sql(now.minus(Duration.ofDays(1))))
                .param(Hearing.sql(now))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> object(String json) {
        return JSON.readValue(json, OBJECT);
    }
}
