package org.mingduo.office.matter;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.people.Act;
import org.mingduo.office.people.Permits;
import org.mingduo.office.people.Person;
import org.mingduo.rulebook.Obligation;
import org.mingduo.rulebook.ObligationJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is owed, was owed, or was known to be owed. */
@RestController
class ObligationDoor {
    private final Obligations obligations;
    private final Permits permits;
    private final OfficeTime time;
    private final JsonMapper json;

    ObligationDoor(Obligations obligations, Permits permits, OfficeTime time, JsonMapper json) {
        this.obligations = obligations;
        this.permits = permits;
        this.time = time;
        this.json = json;
    }

    @GetMapping("/api/obligations")
    List<JsonNode> obligations(
            Person person,
            @RequestParam(name = "matter", required = false) @Nullable String matter,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt) {
        // A + in a query arrives as a blank, and who writes +08:00 by hand means the sign.
        Instant when = at == null ? time.now() : time.read(at.replace(' ', '+'), "at");
        Instant known = knownAt == null ? when : time.read(knownAt.replace(' ', '+'), "knownAt");
        List<Obligation> owed;
        if (matter == null) {
            permits.demand(person, Act.SEE);
            Predicate<String> seen = permits.sight(person);
            owed = obligations.all(when, known).stream()
                    .filter(o -> o.matter() == null || seen.test(o.matter()))
                    .toList();
        } else {
            permits.demand(person, Act.SEE, matter);
            owed = obligations.of(matter, when, known);
        }
        return owed.stream()
                .map(o -> json.readTree(ObligationJson.china().write(o)))
                .toList();
    }
}
