package org.mingduo.office.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingduo.office.watch.Stories;
import org.mingduo.office.watch.Watch;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of the demands of a story after its releases, for the desk. */
@Component
class Aftermaths {
    private final Watch watch;
    private final Stories stories;
    private final JsonMapper json;

    Aftermaths(Watch watch, Stories stories, JsonMapper json) {
        this.watch = watch;
        this.stories = stories;
        this.json = json;
    }

    /** After each release of a story, the newest first; empty where nothing was released or nobody knows the story. */
    List<AfterRelease> of(String story, Words words) {
        Optional<List<Map<String, Object>>> now = watch.aftermath(story);
        JsonNode releases = now.isPresent()
                ? json.valueToTree(now.get())
                : json.valueToTree(stories.story(story).orElse(Map.of())).path("aftermath");
        List<AfterRelease> all = new ArrayList<>();
        releases.forEach(release -> all.add(after(release, words)));
        return all;
    }

    /** What is asked in these stories since the last release of each, what most ask first; the same words count as one demand. */
    List<AfterRelease.Fate> asked(List<String> stories, Words words) {
        return asked(stories.stream().flatMap(story -> of(story, words).stream().limit(1)));
    }

    static List<AfterRelease.Fate> asked(Stream<AfterRelease> latest) {
        Map<String, AfterRelease.Fate> together = new LinkedHashMap<>();
        latest.flatMap(last -> Stream.concat(last.open().stream(), last.fresh().stream()))
                .forEach(fate -> together.merge(fate.text(), fate, AfterRelease.Fate::and));
        return together.values().stream()
                .sorted(Comparator.comparingLong(AfterRelease.Fate::after)
                        .thenComparingLong(AfterRelease.Fate::before)
                        .reversed())
                .toList();
    }

    private static AfterRelease after(JsonNode release, Words words) {
        return new AfterRelease(
                Instant.parse(release.path("release").asString("")),
                release.path("before").asLong(0),
                release.path("after").asLong(0),
                fates(release, "open", words),
                fates(release, "new", words),
                fates(release, "fallen", words),
                fates(release, "undecided", words));
    }

    private static List<AfterRelease.Fate> fates(JsonNode release, String outcome, Words words) {
        List<AfterRelease.Fate> fates = new ArrayList<>();
        for (JsonNode fate : release.path("fates")) {
            if (fate.path("outcome").asString("").equals(outcome)) {
                fates.add(new AfterRelease.Fate(
                        fate.path("text").asString(""),
                        fate.path("before").asLong(0),
                        fate.path("after").asLong(0),
                        fate.path("beforeDaily").asDouble(0),
                        fate.path("afterDaily").asDouble(0),
                        fate.path(words.english() ? "en" : "zh").asString("")));
            }
        }
        return fates;
    }
}
