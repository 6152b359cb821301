package org.mingduo.office.briefing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.door.Fields;
import org.mingduo.office.door.Once;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Announcing, holding and cancelling conferences, over HTTP. */
@RestController
class BriefingDoor {
    private static final String KEY = "Idempotency-Key";
    private static final Set<String> FORMS = Set.of("press-conference", "policy-briefing");

    private final Briefings briefings;
    private final Permits permits;
    private final Once once;
    private final OfficeTime time;

    BriefingDoor(Briefings briefings, Permits permits, Once once, OfficeTime time) {
        this.briefings = briefings;
        this.permits = permits;
        this.once = once;
        this.time = time;
    }

    @PostMapping("/api/matters/{matter}/conferences")
    JsonNode announce(
            Person person,
            @PathVariable String matter,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        Announcement wanted = new Announcement(
                form(fields),
                fields.instant("scheduledAt", time),
                fields.text("place"),
                fields.text("host"),
                fields.texts("participants"),
                fields.text("topic"),
                fields.optionalText("by"));
        fields.nothingElse();
        permits.demand(person, Act.ANNOUNCE_CONFERENCE, matter);
        return once.perform(
                person.id(),
                key,
                "announce-conference " + matter,
                body,
                () -> brief(briefings.announce(person, matter, wanted)));
    }

    @PostMapping("/api/conferences/{id}/held")
    JsonNode held(
            Person person,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        fields.text("startedAt"); // must be there
        Instant startedAt = java.util.Objects.requireNonNull(fields.optionalPast("startedAt", time));
        boolean head = fields.flag("head", false);
        List<String> participants = body.has("participants") ? fields.texts("participants") : null;
        String summary = fields.optionalText("summary");
        fields.nothingElse();
        visible(person, id);
        return once.perform(
                person.id(),
                key,
                "hold-conference " + id,
                body,
                () -> brief(briefings.held(person, id, startedAt, head, participants, summary)));
    }

    @PostMapping("/api/conferences/{id}/cancelled")
    JsonNode cancelled(
            Person person,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        String reason = fields.text("reason");
        fields.nothingElse();
        visible(person, id);
        return once.perform(
                person.id(), key, "cancel-conference " + id, body, () -> brief(briefings.cancel(person, id, reason)));
    }

    @GetMapping("/api/matters/{matter}/conferences")
    List<Map<String, Object>> of(Person person, @PathVariable String matter) {
        permits.demand(person, Act.SEE, matter);
        return briefings.of(matter).stream().map(this::write).toList();
    }

    @GetMapping("/api/conferences/{id}")
    Map<String, Object> one(Person person, @PathVariable String id) {
        return write(visible(person, id));
    }

    private Briefing visible(Person person, String id) {
        Briefing briefing = briefings.demand(id);
        permits.demand(person, Act.SEE);
        if (!permits.permits(person, Act.SEE, briefing.matter())) {
            throw Briefings.unknown(id);
        }
        return briefing;
    }

    private static String form(Fields fields) {
        String form = fields.text("form");
        if (!FORMS.contains(form)) {
            throw Problem.badInput(
                    "'" + form + "' is no form of conference",
                    "form",
                    String.join(", ", new TreeSet<>(FORMS)),
                    "choose one; only a press conference meets the 24 hours");
        }
        return form;
    }

    private static Map<String, Object> brief(Briefing briefing) {
        Briefing.Ended ended = briefing.ended();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("conference", briefing.id());
        json.put("fact", ended == null ? briefing.fact() : ended.fact());
        json.put("address", briefing.thing());
        json.put("state", briefing.state());
        return json;
    }

    private Map<String, Object> write(Briefing b) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", b.id());
        json.put("matter", b.matter());
        json.put("by", b.body());
        json.put("state", b.state());
        json.put("form", b.form());
        json.put("topic", b.topic());
        json.put("scheduledAt", time.write(b.scheduledAt()));
        json.put("place", b.place());
        json.put("host", b.host());
        json.put("participants", b.participants());
        json.put("announcedAt", time.write(b.at()));
        json.put("announcedBy", b.person());
        json.put("fact", b.fact());
        json.put("address", b.thing());
        Briefing.Ended ended = b.ended();
        if (ended != null) {
            Map<String, Object> end = new LinkedHashMap<>();
            if (ended.startedAt() != null) {
                end.put("startedAt", time.write(ended.startedAt()));
            }
            end.put("head", ended.head());
            if (ended.summary() != null) {
                end.put("summary", ended.summary());
            }
            end.put("person", ended.person());
            end.put("fact", ended.fact());
            end.put("at", time.write(ended.at()));
            json.put("ended", end);
        }
        return json;
    }
}
