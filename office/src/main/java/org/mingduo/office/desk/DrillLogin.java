package org.mingduo.office.desk;

import java.util.Map;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.Problem;
import org.mingduo.office.people.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One click logs a spectator in as one of the drill's made-up people; outside a drill this door does not exist. */
@RestController
class DrillLogin {
    private final OfficeSettings settings;
    private final Sessions sessions;

    DrillLogin(OfficeSettings settings, Sessions sessions) {
        this.settings = settings;
        this.sessions = sessions;
    }

    @PostMapping("/desk/login/as")
    ResponseEntity<Map<String, Object>> as(@RequestBody JsonNode body) {
        String person = body.path("person").asString("");
        if (!settings.drill()) {
            throw Problem.notFound("door", "/desk/login/as", "log in with a password");
        }
        String cookie = sessions.openWithoutPassword(person)
                .orElseThrow(() -> Problem.notFound("person", person, "choose one of those on the page"));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(Sessions.COOKIE, cookie)
                                .httpOnly(true)
                                .sameSite("Lax")
                                .path("/")
                                .maxAge(Sessions.LENGTH)
                                .build()
                                .toString())
                .body(Map.of("person", person));
    }
}
