package org.mingduo.office.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The office as the people of the drill know it: its doors over HTTP, each person with a session of their own. */
final class OfficeDoors {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BUSY = 503;
    private static final int TRIES = 20;

    private final URI office;
    private final Map<String, Scenario.Login> people;
    private final Map<String, String> cookies = new HashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    OfficeDoors(URI office, Map<String, Scenario.Login> people) {
        this.office = office;
        this.people = people;
    }

    /** Does an act once: the same key again gives the first answer. */
    JsonNode post(String person, String path, String key, JsonNode request) throws IOException, InterruptedException {
        return signedIn(person, "POST", path, key, request);
    }

    JsonNode get(String person, String path) throws IOException, InterruptedException {
        return signedIn(person, "GET", path, null, null);
    }

    private JsonNode signedIn(
            String person, String method, String path, @Nullable String key, @Nullable JsonNode request)
            throws IOException, InterruptedException {
        String cookie = cookies.get(person);
        if (cookie == null) {
            cookie = login(person);
        }
        HttpResponse<String> response = send(method, path, cookie, key, request);
        if (response.statusCode() == 401) { // the session ended; the door has done nothing yet
            response = send(method, path, login(person), key, request);
        }
        return answer(person, method + " " + path, response);
    }

    private String login(String person) throws IOException, InterruptedException {
        Scenario.Login login = people.get(person);
        if (login == null) {
            throw new ScenarioRefused("there is no person '" + person + "' in the scenario");
        }
        var request = JsonNodeFactory.instance.objectNode();
        request.put("person", person);
        request.put("password", login.password());
        HttpResponse<String> response = send("POST", "/api/login", null, null, request);
        answer(person, "POST /api/login", response);
        String cookie = response.headers()
                .firstValue("set-cookie")
                .orElseThrow(() -> new IOException("POST /api/login set no cookie"))
                .replaceFirst(";.*", "");
        cookies.put(person, cookie);
        return cookie;
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String cookie, @Nullable String key, @Nullable JsonNode request)
            throws IOException, InterruptedException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(office.resolve(path)).timeout(PATIENCE);
        builder.header("Accept", "application/json");
        if (cookie != null) {
            builder.header("Cookie", cookie);
        }
        if (key != null) {
            builder.header("Idempotency-Key", key);
        }
        if (request != null) {
            builder.header("Content-Type", "application/json");
        }
        builder.method(
                method,
                request == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)));
        HttpResponse<String> response = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        for (int tries = 1; response.statusCode() == BUSY && tries < TRIES; tries++) {
            Pause.briefly();
            response = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        }
        return response;
    }

    private static JsonNode answer(String person, String what, HttpResponse<String> response) throws IOException {
        JsonNode body;
        try {
            body = JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new IOException(what + " answered " + response.statusCode() + " and no JSON", e);
        }
        if (response.statusCode() >= 500) {
            throw new IOException(what + " by " + person + " failed with " + response.statusCode() + ": " + body);
        }
        if (response.statusCode() >= 400) {
            throw new ScenarioRefused(what + " by " + person + " was refused with " + response.statusCode() + ": "
                    + body.path("error").asString("") + said(" at ", body, "where")
                    + said("; allowed: ", body, "allowed")
                    + said("; do: ", body, "do"));
        }
        return body;
    }

    private static String said(String before, JsonNode body, String field) {
        return body.hasNonNull(field) ? before + body.get(field).asString() : "";
    }
}
