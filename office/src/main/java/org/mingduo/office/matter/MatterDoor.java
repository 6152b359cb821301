package org.mingduo.office.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.door.Fields;
import org.mingduo.office.door.Once;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.rulebook.Fact;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Opening matters, recording what happens to them, and reading both. */
@RestController
class MatterDoor {
    private static final int ID_LIMIT = 200;

    /** What servers and browsers hand on as it is: in a matter with a slash in its id, nothing could be recorded. */
    private static final Pattern ID = Pattern.compile("(?!\\.)[^\\p{C}\\p{Zl}\\p{Zp}/\\\\?#%;]{1," + ID_LIMIT + "}");

    private final Facts facts;
    private final Matters matters;
    private final MatterStories stories;
    private final Permits permits;
    private final Once once;
    private final OfficeTime time;

    MatterDoor(Facts facts, Matters matters, MatterStories stories, Permits permits, Once once, OfficeTime time) {
        this.facts = facts;
        this.matters = matters;
        this.stories = stories;
        this.permits = permits;
        this.once = once;
        this.time = time;
    }

    @PostMapping("/api/matters")
    JsonNode open(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        String id = fields.optionalText("id");
        if (id != null && (!ID.matcher(id).matches() || !id.equals(id.strip()))) {
            throw Problem.badInput(
                    "'" + id + "' cannot stand in the address of a matter",
                    "id",
                    "1 to " + ID_LIMIT + " characters, none of / \\ ? # % ; and no blank or dot at its beginning",
                    "choose another id, or leave it out: the office numbers its matters itself");
        }
        NewMatter matter = new NewMatter(
                id,
                fields.text("kind"),
                title(fields),
                fields.text("lead"),
                fields.flag("secret", false),
                fields.optionalText("story"));
        Instant occurredAt = fields.optionalPast("occurredAt", time);
        String place = fields.optionalText("place");
        Map<String, Object> more = fields.object("data");
        fields.nothingElse();
        return once.perform(person.id(), key, "open-matter", body, () -> {
            Matter opened = facts.open(person, matter);
            List<String> recorded = new ArrayList<>();
            for (NewFact first : firstFacts(opened, occurredAt, place, more)) {
                recorded.add(facts.record(person, first).id());
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("matter", opened.id());
            answer.put("number", opened.number());
            answer.put("facts", recorded);
            return answer;
        });
    }

    private static String title(Fields fields) {
        String title = fields.text("title");
        if (title.length() > 500) {
            throw Problem.badInput("the title is too long", "title", "at most 500 characters", "shorten it");
        }
        return title;
    }

    /** What makes it a matter: it occurred at a known time, and in any case it is detected now. */
    private static List<NewFact> firstFacts(
            Matter matter, @Nullable Instant occurredAt, @Nullable String place, Map<String, Object> more) {
        List<NewFact> first = new ArrayList<>();
        Map<String, Object> data = new LinkedHashMap<>(more);
        if (place != null) {
            data.put("place", place);
        }
        if (matter.secret()) {
            data.put("secret", true);
        }
        if (occurredAt != null) {
            first.add(new NewFact(matter.id(), "occurred", matter.lead(), occurredAt, data, null));
        }
        if (matter.kind().equals("emergency") || matter.kind().equals("concern")) {
            Map<String, Object> detected = new LinkedHashMap<>(occurredAt == null ? data : Map.of());
            if (matter.story() != null) {
                detected.put("story", matter.story());
            }
            if (matter.secret()) {
                detected.put("secret", true);
            }
            first.add(new NewFact(matter.id(), "detected", matter.lead(), null, detected, null));
        }
        return first;
    }

    @PostMapping("/api/matters/{id}/facts")
    JsonNode record(
            Person person,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        String type = fields.text("type");
        permits.demand(person, permits.toRecord(type), id);
        String concerned = fields.optionalText("body");
        if (concerned == null) {
            concerned = matters.demand(id).lead(); // who handles it, not who writes it down, is whom it concerns
        }
        NewFact fact = new NewFact(
                id,
                type,
                concerned,
                fields.optionalPast("happenedAt", time),
                fields.object("data"),
                fields.optionalText("supersedes"));
        fields.nothingElse();
        return once.perform(person.id(), key, "record-fact " + id, body, () -> {
            Fact recorded = fact.type().equals("erased")
                    ? facts.erase(person, id, named(fact, "fact"), named(fact, "ground"))
                    : facts.record(person, fact);
            return Map.of("fact", recorded.id());
        });
    }

    private static String named(NewFact fact, String field) {
        if (fact.data().get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw Problem.badInput(
                "an erasure names the fact and its legal ground", "data." + field, "a text", "add data." + field);
    }

    @GetMapping("/api/matters")
    List<Map<String, Object>> all(Person person) {
        permits.demand(person, Act.SEE);
        Predicate<String> seen = permits.sight(person);
        return matters.all().stream()
                .filter(matter -> seen.test(matter.id()))
                .map(this::json)
                .toList();
    }

    @GetMapping("/api/matters/{id}")
    Map<String, Object> one(Person person, @PathVariable String id) {
        permits.demand(person, Act.SEE, id);
        Map<String, Object> json = json(matters.demand(id));
        json.put(
                "stories",
                stories.of(id).stream().map(MatterStories.Linked::story).toList());
        json.put(
                "facts", facts.of(id).stream().map(f -> FactJson.write(f, time)).toList());
        return json;
    }

    @GetMapping("/api/facts")
    List<Map<String, Object>> facts(
            Person person,
            @org.springframework.web.bind.annotation.RequestParam(name = "matter", required = false) @Nullable
                    String matter) {
        if (matter != null) {
            permits.demand(person, Act.SEE, matter);
            return facts.of(matter).stream().map(f -> FactJson.write(f, time)).toList();
        }
        permits.demand(person, Act.SEE);
        Predicate<String> seen = permits.sight(person);
        return facts.all().stream()
                .filter(fact -> seen.test(fact.matter()))
                .map(f -> FactJson.write(f, time))
                .toList();
    }

    private Map<String, Object> json(Matter matter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", matter.id());
        json.put("number", matter.number());
        json.put("kind", matter.kind());
        json.put("title", matter.title());
        json.put("lead", matter.lead());
        json.put("secret", matter.secret());
        if (matter.story() != null) {
            json.put("story", matter.story());
        }
        json.put("openedAt", time.write(matter.openedAt()));
        json.put("openedBy", matter.openedBy());
        json.put("open", matter.open());
        if (matter.publicSince() != null) {
            json.put("publicSince", time.write(matter.publicSince()));
        }
        json.put("withheld", matter.withheld());
        return json;
    }
}
