package org.mingduo.office.respond;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Problem;
import org.mingduo.office.door.Fields;
import org.mingduo.office.door.Once;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.portal.Address;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing, approving and publishing, over HTTP. */
@RestController
class DraftDoor {
    private static final String KEY = "Idempotency-Key";

    private final Drafts drafts;
    private final DraftJson json;
    private final Permits permits;
    private final Once once;

    DraftDoor(Drafts drafts, DraftJson json, Permits permits, Once once) {
        this.drafts = drafts;
        this.json = json;
        this.permits = permits;
        this.once = once;
    }

    @PostMapping("/api/matters/{matter}/drafts")
    JsonNode open(
            Person person,
            @PathVariable String matter,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        String type = Objects.requireNonNullElse(fields.optionalText("type"), "statement-published");
        String by = fields.optionalText("by");
        String corrects = fields.optionalText("corrects");
        Wording wording = wording(fields);
        fields.nothingElse();
        permits.demand(person, Act.DRAFT, matter);
        return once.perform(
                person.id(),
                key,
                "open-draft " + matter,
                body,
                () -> brief(drafts.open(person, matter, type, by, corrects, wording)));
    }

    @PostMapping("/api/drafts/{id}/revisions")
    JsonNode revise(
            Person person,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        Wording wording = wording(fields);
        fields.nothingElse();
        visible(person, id);
        return once.perform(
                person.id(), key, "revise-draft " + id, body, () -> brief(drafts.revise(person, id, wording)));
    }

    @PostMapping("/api/drafts/{id}/return")
    JsonNode sendBack(
            Person person,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        String opinion = fields.text("opinion");
        fields.nothingElse();
        visible(person, id);
        return once.perform(
                person.id(), key, "return-draft " + id, body, () -> brief(drafts.sendBack(person, id, opinion)));
    }

    @PostMapping("/api/drafts/{id}/approve")
    JsonNode approve(
            Person person,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable JsonNode body) {
        Fields fields = Fields.of(orEmpty(body));
        String opinion = fields.optionalText("opinion");
        boolean screened = fields.flag("screened", true);
        fields.nothingElse();
        if (!screened) {
            throw Problem.badInput(
                    "nothing is approved before it has been screened (先审查后公开)",
                    "screened",
                    "true, or left out",
                    "screen the text for secrets and private matters, or return the draft");
        }
        visible(person, id);
        return once.perform(
                person.id(),
                key,
                "approve-draft " + id,
                orEmpty(body),
                () -> brief(drafts.approve(person, id, opinion)));
    }

    @PostMapping("/api/drafts/{id}/publish")
    JsonNode publish(
            Person person,
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable JsonNode body) {
        Fields.of(orEmpty(body)).nothingElse();
        visible(person, id);
        return once.perform(person.id(), key, "publish-draft " + id, orEmpty(body), () -> {
            Draft.Published published =
                    Objects.requireNonNull(drafts.publish(person, id).published());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("draft", id);
            answer.put("fact", published.fact());
            answer.put("release", Address.version(published.thing(), published.version()));
            answer.put("version", published.version());
            return answer;
        });
    }

    @GetMapping("/api/matters/{matter}/drafts")
    List<Map<String, Object>> of(Person person, @PathVariable String matter) {
        permits.demand(person, Act.SEE, matter);
        return drafts.of(matter).stream().map(json::write).toList();
    }

    @GetMapping("/api/drafts/{id}")
    Map<String, Object> one(Person person, @PathVariable String id) {
        return json.write(visible(person, id));
    }

    private Draft visible(Person person, String id) {
        Draft draft = drafts.demand(id);
        permits.demand(person, Act.SEE);
        if (!permits.permits(person, Act.SEE, draft.matter())) {
            throw Drafts.unknown(id);
        }
        return draft;
    }

    private static Wording wording(Fields fields) {
        String lang = fields.optionalText("lang");
        return new Wording(
                fields.text("title"),
                fields.text("body"),
                fields.texts("covers"),
                lang == null ? "zh-CN" : lang,
                fields.object("data"));
    }

    private static JsonNode orEmpty(@Nullable JsonNode body) {
        return body == null ? JsonMapper.shared().createObjectNode() : body;
    }

    private static Map<String, Object> brief(Draft draft) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("draft", draft.id());
        answer.put("revision", draft.revisions().size());
        answer.put("state", DraftJson.state(draft));
        return answer;
    }
}
