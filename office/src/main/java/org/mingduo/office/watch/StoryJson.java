package org.mingduo.office.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Aftermath;
import org.mingduo.radar.Announcement;
import org.mingduo.radar.Heat;
import org.mingduo.radar.Reason;
import org.mingduo.radar.Story;
import org.mingduo.radar.Warning;
import org.mingduo.radar.forecast.Course;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories, warnings and reasons as the office's doors give them. */
final class StoryJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private StoryJson() {}

    static Map<String, Object> story(Story story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", Long.toString(story.id()));
        json.put("title", story.title());
        json.put("first", instant(story.first()));
        json.put("last", instant(story.last()));
        json.put("signals", story.signals());
        json.put("spread", story.spread());
        json.put("voices", story.voices());
        json.put("level", level(story.warning().level()));
        json.put("score", story.warning().score());
        json.put("causes", causes(story.warning()));
        json.put("waits", story.warning().waits());
        json.put("why", said(story.warning().zh(), story.warning().en()));
        json.put("growth", story.growth());
        json.put("keywords", story.keywords());
        json.put("demands", story.demands().stream().map(StoryJson::demand).toList());
        json.put("openDemands", story.openDemands());
        json.put("sources", story.sources());
        json.put("channels", story.channels());
        json.put("volume", story.volume().stream().map(StoryJson::volume).toList());
        json.put("width", story.width().toSeconds());
        json.put("bursts", story.bursts().stream().map(StoryJson::burst).toList());
        json.put("representative", story.representative());
        json.put("answered", instant(story.answered()));
        json.put("aftermath", aftermath(story.aftermath()));
        json.put("places", story.places());
        json.put("support", story.support());
        json.put("heat", heat(story.heat()));
        return json;
    }

    private static Map<String, Object> heat(Heat heat) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("score", heat.score());
        json.put("people", heat.people());
        json.put("weeks", heat.weeks());
        json.put("support", heat.support());
        json.put("zh", heat.zh());
        json.put("en", heat.en());
        return json;
    }

    /** What became of the demands after each release, the newest release first. */
    static List<Map<String, Object>> aftermath(List<Aftermath> releases) {
        return releases.stream().map(StoryJson::release).toList();
    }

    private static Map<String, Object> release(Aftermath after) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("release", instant(after.release()));
        json.put("until", instant(after.until()));
        json.put("before", after.before());
        json.put("after", after.after());
        json.put("fates", after.fates().stream().map(StoryJson::fate).toList());
        return json;
    }

    private static Map<String, Object> fate(Aftermath.Fate fate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", fate.text());
        json.put("outcome", word(fate.outcome().name()));
        json.put("before", fate.before());
        json.put("after", fate.after());
        json.put("beforeDaily", fate.beforeDaily());
        json.put("afterDaily", fate.afterDaily());
        json.put("zh", fate.zh());
        json.put("en", fate.en());
        return json;
    }

    private static Map<String, Object> demand(Story.Demand demand) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", demand.text());
        json.put("count", demand.count());
        json.put("open", demand.open());
        json.put("first", instant(demand.first()));
        return json;
    }

    private static Map<String, Object> volume(Story.Volume volume) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", instant(volume.from()));
        json.put("signals", volume.signals());
        return json;
    }

    private static Map<String, Object> burst(Story.Burst burst) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", instant(burst.from()));
        json.put("until", instant(burst.until()));
        json.put("signals", burst.signals());
        json.put("usual", burst.usual());
        return json;
    }

    static Map<String, Object> announcement(Announcement announcement, String title) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("story", Long.toString(announcement.story()));
        json.put("title", title);
        json.put("level", level(announcement.level()));
        json.put("told", announcement.told());
        json.put("zh", announcement.zh());
        json.put("en", announcement.en());
        return json;
    }

    /** How a story that was written by {@link #story} has gone; empty where no signal carried a time. */
    static Optional<Course> course(Map<String, Object> story) {
        JsonNode json = JSON.valueToTree(story);
        JsonNode volume = json.path("volume");
        if (!json.hasNonNull("first") || !json.hasNonNull("width") || volume.isEmpty()) {
            return Optional.empty();
        }
        List<Long> counts = new ArrayList<>();
        volume.forEach(bucket -> counts.add(bucket.path("signals").asLong(0)));
        return Optional.of(new Course(
                read(json.path("first")),
                read(volume.path(0).path("from")),
                Duration.ofSeconds(json.path("width").asLong(0)),
                counts));
    }

    private static Instant read(JsonNode at) {
        return OffsetDateTime.parse(at.asString("")).toInstant();
    }

    static List<Map<String, Object>> causes(Warning warning) {
        return warning.causes().stream().map(StoryJson::cause).toList();
    }

    private static Map<String, Object> cause(Warning.Cause cause) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", word(cause.part().name()));
        json.put("value", cause.value());
        json.put("zh", cause.zh());
        json.put("en", cause.en());
        return json;
    }

    static List<Map<String, String>> reasons(List<Reason> reasons) {
        return reasons.stream().map(r -> said(r.zh(), r.en())).toList();
    }

    static Map<String, String> said(String zh, String en) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("zh", zh);
        both.put("en", en);
        return both;
    }

    static String level(Warning.Level level) {
        return word(level.name());
    }

    static @Nullable String instant(@Nullable Instant at) {
        return at == null ? null : INSTANT.format(at.atOffset(OFFICE));
    }

    private static String word(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
