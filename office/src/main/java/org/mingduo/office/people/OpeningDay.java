package org.mingduo.office.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTime;
import org.mingduo.office.Problem;
import org.mingduo.office.Unreadable;
import org.mingduo.office.body.Bodies;
import org.mingduo.office.body.BodyJson;
import org.mingduo.office.door.Fields;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Admits the bodies and people of the files that the office was started with; an office without people gets one. */
@Component
class OpeningDay implements InitializingBean {
    private static final int PASSWORD_BYTES = 12; // sixteen characters

    private final OfficeSettings settings;
    private final Bodies bodies;
    private final People people;
    private final JsonMapper json;
    private final OfficeTime time;

    OpeningDay(OfficeSettings settings, Bodies bodies, People people, JsonMapper json, OfficeTime time) {
        this.settings = settings;
        this.bodies = bodies;
        this.people = people;
        this.json = json;
        this.time = time;
    }

    @Override
    public void afterPropertiesSet() {
        for (JsonNode body : list(settings.bodies())) {
            try {
                bodies.admit(BodyJson.read(Fields.of(body)), time.today());
            } catch (Problem problem) {
                throw refused(settings.bodies(), body, problem);
            }
        }
        for (JsonNode person : list(settings.people())) {
            try {
                people.admit(PeopleDoor.read(person));
            } catch (Problem problem) {
                throw refused(settings.people(), person, problem);
            }
        }
        if (people.all().isEmpty()) {
            byte[] secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            people.admit(new People.Newcomer(
                    "admin", "系统管理员", password, List.of(new Post("admin/1", "系统管理员", null, "admin"))));
            System.err.println("First person: admin, password " + password + " (shown this once; keep it)");
        }
    }

    private Iterable<JsonNode> list(@Nullable Path file) {
        if (file == null) {
            return List.of();
        }
        try {
            JsonNode list = json.readTree(Files.readString(file));
            if (!list.isArray()) {
                throw new IllegalArgumentException(file + ": a JSON array is wanted, one object for each");
            }
            return list;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(Unreadable.said(file, e), e);
        }
    }

    private static IllegalArgumentException refused(@Nullable Path file, JsonNode entry, Problem problem) {
        return new IllegalArgumentException(file + ", " + entry.path("id").asString("entry without id") + ", "
                + problem.where() + ": " + problem.error() + ". Allowed: " + problem.allowed() + ". "
                + problem.remedy());
    }
}
