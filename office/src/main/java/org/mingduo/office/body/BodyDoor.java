package org.mingduo.office.body;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.door.Fields;
import org.mingduo.office.door.Once;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.rulebook.Body;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Bodies over HTTP. */
@RestController
class BodyDoor {
    private final Bodies bodies;
    private final Permits permits;
    private final Once once;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    BodyDoor(Bodies bodies, Permits permits, Once once, OfficeTime time, ApplicationEventPublisher events) {
        this.bodies = bodies;
        this.permits = permits;
        this.once = once;
        this.time = time;
        this.events = events;
    }

    @GetMapping("/api/bodies")
    List<Map<String, Object>> all(Person person) {
        permits.demand(person, Act.SEE);
        return bodies.all().stream().map(BodyJson::write).toList();
    }

    @PostMapping("/api/bodies")
    JsonNode admit(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        permits.demand(person, Act.ADMINISTER);
        BodyJson.Entry newcomer = BodyJson.read(Fields.of(body));
        return once.perform(person.id(), key, "admit-body", body, () -> {
            Body admitted = bodies.admit(newcomer, time.today());
            events.publishEvent(new BodyAdmitted(admitted));
            return BodyJson.write(admitted);
        });
    }
}
