package org.mingduo.office.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.Reason;
import org.mingduo.radar.Story;
import org.mingduo.radar.Warning;

/** Stories, warnings and reasons as the office's doors give them. */
final class StoryJson {
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
        json.put("growth", story.growth());
        json.put("keywords", story.keywords());
        json.put("demands", story.demands().stream().map(StoryJson::demand).toList());
        json.put("openDemands", story.openDemands());
        json.put("sources", story.sources());
        json.put("channels", story.channels());
        json.put("volume", story.volume().stream().map(StoryJson::volume).toList());
        json.put("representative", story.representative());
        json.put("answered", instant(story.answered()));
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
