package org.mingduo.office.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingduo.office.Problem;
import org.mingduo.office.door.Fields;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Coming in, going out, and who one is. */
@RestController
class SessionDoor {
    private final Sessions sessions;

    SessionDoor(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/api/login")
    ResponseEntity<Map<String, Object>> login(@RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        String person = fields.text("person");
        String password = fields.text("password");
        fields.nothingElse();
        String cookie = sessions.open(person, password)
                .orElseThrow(() -> Problem.http(401, "person or password is wrong", "check both; passwords know case"));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie(cookie, Sessions.LENGTH.toSeconds()))
                .body(Map.of("person", person));
    }

    @PostMapping("/api/logout")
    ResponseEntity<Map<String, Object>> logout(@CookieValue(name = Sessions.COOKIE, defaultValue = "") String cookie) {
        sessions.close(cookie);
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie("", 0)).body(Map.of("closed", true));
    }

    @GetMapping("/api/me")
    Map<String, Object> me(Person person) {
        Map<String, Object> me = new LinkedHashMap<>();
        me.put("person", person.id());
        me.put("name", person.name());
        me.put("posts", posts(person.posts()));
        return me;
    }

    private static List<Map<String, Object>> posts(List<Post> posts) {
        return posts.stream()
                .map(post -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("title", post.title());
                    if (post.body() != null) {
                        map.put("body", post.body());
                    }
                    map.put("role", post.role());
                    return map;
                })
                .toList();
    }

    /** Lax, so that no other site's form acts in an official's name. */
    private static String cookie(String value, long seconds) {
        return ResponseCookie.from(Sessions.COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
