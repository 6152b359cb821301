package org.mingduo.office.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.door.Fields;
import org.mingduo.office.door.Once;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Admitting people over HTTP. */
@RestController
class PeopleDoor {
    private final People people;
    private final Permits permits;
    private final Once once;

    PeopleDoor(People people, Permits permits, Once once) {
        this.people = people;
        this.permits = permits;
        this.once = once;
    }

    @PostMapping("/api/people")
    JsonNode admit(
            Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        permits.demand(person, Act.ADMINISTER);
        People.Newcomer newcomer = read(body);
        // The key's record keeps only a hash of the request, so the password is stored nowhere else.
        return once.perform(person.id(), key, "admit-person", body, () -> {
            people.admit(newcomer);
            return Map.of("person", newcomer.id());
        });
    }

    /** {@code {"id","name","password","posts":[{"id"?,"title","body"?,"role"}]}}. */
    static People.Newcomer read(JsonNode json) {
        Fields fields = Fields.of(json);
        String id = fields.text("id");
        String name = fields.text("name");
        String password = fields.text("password");
        List<Post> posts = new ArrayList<>();
        for (Fields post : fields.objects("posts")) {
            String given = post.optionalText("id");
            posts.add(new Post(
                    given == null ? id + "/" + (posts.size() + 1) : given,
                    post.text("title"),
                    post.optionalText("body"),
                    post.text("role")));
            post.nothingElse();
        }
        fields.nothingElse();
        return new People.Newcomer(id, name, password, posts);
    }
}
