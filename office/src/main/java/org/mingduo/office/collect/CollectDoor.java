package org.mingduo.office.collect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Problem;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.office.people.Sessions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Signals come in here. Handing in the same one again changes nothing, so this door needs no idempotency key; each is
 * answered for itself, and a refused one stops no other.
 */
@RestController
class CollectDoor {
    private final Collect collect;
    private final Doorplate plate;
    private final Sessions sessions;
    private final Permits permits;

    CollectDoor(Collect collect, Doorplate plate, Sessions sessions, Permits permits) {
        this.collect = collect;
        this.plate = plate;
        this.sessions = sessions;
        this.permits = permits;
    }

    @PostMapping("/api/signals")
    List<Map<String, Object>> take(@RequestBody JsonNode body, HttpServletRequest request) {
        String by = collector(request);
        List<RawSignal> raw = new ArrayList<>();
        if (body.isArray()) {
            int n = 0;
            for (JsonNode one : body) {
                raw.add(raw(one, "[" + n++ + "]"));
            }
        } else {
            raw.add(raw(body, "body"));
        }
        return collect.take(raw, by).stream().map(CollectDoor::answer).toList();
    }

    @GetMapping("/api/signals/counts")
    Map<String, Object> counts(Person person) {
        permits.demand(person, Act.SEE);
        return collect.counts();
    }

    /** A logged-in person, or a command that holds the key on the doorplate. */
    private String collector(HttpServletRequest request) {
        if (plate.opens(request.getHeader("Authorization"))) {
            return "import";
        }
        Person person = sessions.person(request).orElseThrow(Problem::notLoggedIn);
        permits.demand(person, Act.COLLECT);
        return person.id();
    }

    private static Map<String, Object> answer(Collect.Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", answer.id());
        json.put("outcome", answer.outcome());
        json.put("story", answer.story());
        json.put("reasons", answer.reasons());
        return json;
    }

    private static RawSignal raw(JsonNode node, String where) {
        if (!node.isObject()) {
            throw Problem.badInput(
                    "a signal is a JSON object",
                    where,
                    "{\"id\",\"source\",\"channel\",\"time\",\"title\"?,\"text\",\"author\"?,\"support\"?}",
                    "send one object or an array of objects");
        }
        return new RawSignal(
                text(node, "id"),
                text(node, "source"),
                text(node, "channel"),
                text(node, "time"),
                text(node, "title"),
                text(node, "text"),
                text(node, "author"),
                text(node, "support"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.isValueNode() ? value.asString() : value.toString();
    }
}
