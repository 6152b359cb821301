package org.mingduo.office.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.desk.Rows.AnnouncementRow;
import org.mingduo.office.desk.Rows.SignalRow;
import org.mingduo.office.desk.Rows.StoryLine;
import org.mingduo.office.desk.Rows.TurnRow;
import org.mingduo.office.desk.Rows.WarningRow;
import org.mingduo.office.matter.MatterStories;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.office.watch.Stories;
import org.mingduo.radar.forecast.Outlook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories for people's eyes, from what the watch stored. */
@Component
class StoryCards {
    private final Stories stories;
    private final MatterStories matters;
    private final Permits permits;
    private final JsonMapper json;

    StoryCards(Stories stories, MatterStories matters, Permits permits, JsonMapper json) {
        this.stories = stories;
        this.matters = matters;
        this.permits = permits;
        this.json = json;
    }

    List<StoryCard> urgent(int most, Person person, Words words, Instant now) {
        Map<String, String> seen = matters.matters(permits.sight(person));
        return stories.urgent(most, now).stream()
                .map(story -> card(story, seen::get, words))
                .toList();
    }

    Optional<StoryCard> story(String id, Person person, Words words) {
        return stories.story(id).map(story -> card(story, one -> matter(one, person), words));
    }

    /** The stories of a matter as far as the watch still knows them. */
    List<StoryLine> lines(List<MatterStories.Linked> linked, Words words) {
        List<StoryLine> lines = new ArrayList<>();
        for (MatterStories.Linked one : linked) {
            stories.story(one.story())
                    .map(story -> card(story, known -> null, words))
                    .ifPresent(card -> lines.add(
                            new StoryLine(card.id(), card.title(), card.level(), card.signals(), one.added())));
        }
        return lines;
    }

    /** How far the story may go, seen from now. */
    Optional<Outlook> outlook(String id, Instant now) {
        return stories.story(id).flatMap(story -> stories.outlook(story, now));
    }

    /** What the desk was told of a story, and what was held back, the latest first. */
    List<AnnouncementRow> announcements(String story, Words words) {
        return rows(stories.announcements(story), words);
    }

    /** The same of all stories. */
    List<AnnouncementRow> announcements(int most, Words words) {
        return rows(stories.announcements(most), words);
    }

    /** How many announcements the desk was given in the 24 hours before. */
    long told(Instant now) {
        return stories.told(now);
    }

    private List<AnnouncementRow> rows(List<Map<String, Object>> announcements, Words words) {
        List<AnnouncementRow> rows = new ArrayList<>();
        for (Map<String, Object> announcement : announcements) {
            JsonNode a = json.valueToTree(announcement);
            rows.add(new AnnouncementRow(
                    at(a.path("at")),
                    a.path("story").asString(""),
                    a.path("title").asString(""),
                    a.path("level").asString(""),
                    a.path("told").asBoolean(false),
                    said(a.path("reason"), words)));
        }
        return rows;
    }

    List<SignalRow> signals(String story, int most, Words words) {
        List<SignalRow> rows = new ArrayList<>();
        for (Map<String, Object> signal : stories.signals(story, most)) {
            JsonNode s = json.valueToTree(signal);
            rows.add(new SignalRow(
                    s.path("id").asString(""),
                    at(s.path("time")),
                    s.path("source").asString(""),
                    s.path("title").asString(null),
                    s.path("text").asString(""),
                    s.path("did").asString(""),
                    all(s.path("reasons"), words)));
        }
        return rows;
    }

    List<WarningRow> warnings(String story) {
        List<WarningRow> rows = new ArrayList<>();
        for (Map<String, Object> warning : stories.warnings(story)) {
            JsonNode w = json.valueToTree(warning);
            rows.add(new WarningRow(
                    at(w.path("at")),
                    w.path("before").asString("none"),
                    w.path("level").asString("none")));
        }
        return rows;
    }

    List<TurnRow> turns(String story, Words words) {
        List<TurnRow> rows = new ArrayList<>();
        for (Map<String, Object> turn : stories.turns(story)) {
            JsonNode t = json.valueToTree(turn);
            boolean merged = t.path("did").asString("").equals("merged");
            boolean here = t.path("into").asString("").equals(story);
            String other = t.path(here ? "story" : "into").asString("");
            rows.add(new TurnRow(
                    at(t.path("at")),
                    merged ? "took" : here ? "came" : "left",
                    other,
                    t.path("reason").path(words.english() ? "en" : "zh").asString("")));
        }
        return rows;
    }

    private StoryCard card(Map<String, Object> record, UnaryOperator<@Nullable String> matter, Words words) {
        JsonNode s = json.valueToTree(record);
        String id = s.path("id").asString("");
        List<String> keywords = new ArrayList<>();
        s.path("keywords").forEach(k -> keywords.add(k.path("text").asString("")));
        List<StoryCard.Demand> demands = new ArrayList<>();
        s.path("demands")
                .forEach(d -> demands.add(new StoryCard.Demand(
                        d.path("text").asString(""),
                        d.path("count").asLong(0),
                        d.path("open").asLong(0))));
        List<StoryCard.Source> sources = new ArrayList<>();
        s.path("sources")
                .properties()
                .forEach(e -> sources.add(
                        new StoryCard.Source(e.getKey(), e.getValue().asLong(0))));
        List<StoryCard.Cause> causes = new ArrayList<>();
        s.path("causes")
                .forEach(c -> causes.add(new StoryCard.Cause(
                        c.path("part").asString(""), c.path("value").asDouble(0), said(c, words))));
        List<StoryCard.Burst> bursts = new ArrayList<>();
        s.path("bursts")
                .forEach(b -> bursts.add(new StoryCard.Burst(
                        at(b.path("from")),
                        at(b.path("until")),
                        b.path("signals").asLong(0),
                        b.path("usual").asDouble(0))));
        List<StoryCard.Bar> volume = new ArrayList<>();
        s.path("volume")
                .forEach(v -> volume.add(
                        new StoryCard.Bar(at(v.path("from")), v.path("signals").asLong(0))));
        return new StoryCard(
                id,
                s.path("title").asString(""),
                s.path("level").asString("none"),
                (int) Math.round(s.path("score").asDouble(0)),
                said(s.path("why"), words),
                s.path("waits").asBoolean(false),
                causes,
                s.path("signals").asLong(0),
                s.path("spread").asLong(0),
                s.path("voices").asLong(0),
                Rings.optional(s.path("first")),
                Rings.optional(s.path("last")),
                keywords,
                demands,
                s.path("openDemands").asLong(0),
                sources,
                volume,
                Duration.ofSeconds(Math.max(1, s.path("width").asLong(1))),
                bursts,
                matter.apply(id));
    }

    /** The matter to which a story belongs, as far as the person may see it, or null. */
    @Nullable
    String matter(String story, Person person) {
        return matters.matter(story, permits.sight(person)).orElse(null);
    }

    private static List<String> all(JsonNode reasons, Words words) {
        List<String> said = new ArrayList<>();
        reasons.forEach(reason -> said.add(said(reason, words)));
        return said;
    }

    private static String said(JsonNode both, Words words) {
        return both.path(words.english() ? "en" : "zh").asString("");
    }

    private static Instant at(JsonNode text) {
        Instant at = Rings.optional(text);
        return at == null ? Instant.EPOCH : at;
    }
}
