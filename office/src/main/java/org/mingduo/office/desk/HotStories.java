package org.mingduo.office.desk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingduo.office.matter.MatterStories;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.office.watch.Period;
import org.mingduo.office.watch.Stories;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stories that move most people, in the order of their heat, for the desk. */
@Component
class HotStories {
    private final Stories stories;
    private final MatterStories matters;
    private final Permits permits;
    private final JsonMapper json;

    HotStories(Stories stories, MatterStories matters, Permits permits, JsonMapper json) {
        this.stories = stories;
        this.matters = matters;
        this.permits = permits;
        this.json = json;
    }

    List<HotRow> of(Period period, int most, Person person, Words words) {
        Map<String, String> opened = matters.matters(permits.sight(person));
        List<HotRow> rows = new ArrayList<>();
        for (Map<String, Object> story : stories.hot(most, period.from(), period.until())) {
            rows.add(hot(rows.size() + 1, json.valueToTree(story), opened, words));
        }
        return rows;
    }

    /** The years of which any story speaks, ascending. */
    List<String> years(ZoneId zone) {
        Optional<Stories.Span> span = stories.span();
        return span.stream()
                .flatMapToInt(s -> IntStream.rangeClosed(
                        s.first().atZone(zone).getYear(), s.last().atZone(zone).getYear()))
                .mapToObj(Integer::toString)
                .toList();
    }

    private static HotRow hot(int rank, JsonNode s, Map<String, String> matters, Words words) {
        JsonNode heat = s.path("heat");
        List<Long> volume = new ArrayList<>();
        s.path("volume").forEach(v -> volume.add(v.path("signals").asLong(0)));
        List<String> places = texts(s.path("places"), "name", 3);
        String id = s.path("id").asString("");
        return new HotRow(
                rank,
                id,
                s.path("title").asString(""),
                (int) Math.round(heat.path("score").asDouble(0)),
                heat.path(words.english() ? "en" : "zh").asString(""),
                places,
                places.size() > 1 && places.stream().allMatch(place -> place.endsWith("区") || place.endsWith("县")),
                Rings.optional(s.path("first")),
                Rings.optional(s.path("last")),
                volume,
                s.path("signals").asLong(0),
                heat.path("people").asLong(0),
                s.path("support").asLong(0),
                texts(s.path("keywords"), "text", 4),
                s.path("openDemands").asLong(0),
                texts(s.path("demands"), "text", 2),
                matters.get(id));
    }

    private static List<String> texts(JsonNode list, String field, int most) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asString("")));
        return List.copyOf(texts.subList(0, Math.min(most, texts.size())));
    }
}
