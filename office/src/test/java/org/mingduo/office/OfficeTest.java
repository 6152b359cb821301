package org.mingduo.office;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.matter.Rebuild;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running office on a free port, with a database of its own and a clock that the test moves. One office serves all
 * tests of a class; tests use matters of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OfficeTest {
    protected static final JsonMapper JSON = JsonMapper.builder().build();

    protected final SettableClock clock = new SettableClock("2026-03-02T09:00:00+08:00"); // a Monday
    protected Database database;
    protected Path folder;
    protected Office office;
    protected OfficeSettings inUse;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void openTheOffice() throws IOException {
        database = TestDatabase.fresh();
        folder = Files.createTempDirectory("mingduo-office-");
        inUse = settings(OfficeSettings.in(folder, clock)
                .withPort(0)
                .withDatabase(database)
                .withBodies(resource("bodies.json"))
                .withPeople(resource("people.json"))
                .asDrill("云河市", "test.invalid/log"));
        office = Office.start(inUse);
    }

    /** Closes the office, lets {@code meanwhile} happen, and opens it again on the same folder and database. */
    protected void closedWhile(Runnable meanwhile) {
        reopened(inUse, meanwhile);
    }

    /** The same, but the office is told something else when it opens again. */
    protected void reopened(OfficeSettings told, Runnable meanwhile) {
        office.close();
        meanwhile.run();
        inUse = told;
        office = Office.start(told);
    }

    /** What {@code ./mingduo rebuild --check} says of the store, told nothing but where it is. */
    protected Rebuild.Outcome rebuildCheck() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return new Rebuild(source, OfficeSettings.in(folder, clock)).run(false);
    }

    /** One of the files beside this class. */
    protected static Path resource(String name) {
        return Path.of(java.util.Objects.requireNonNull(OfficeTest.class.getResource(name))
                .getPath());
    }

    /** Logs in one of people.json, whose passwords are {@code id-password}, and returns the session for the other calls. */
    protected String login(String person) {
        HttpRequest request = HttpRequest.newBuilder(office.address().resolve("/api/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"person\":\"%s\",\"password\":\"%s\"}".formatted(person, person + "-password")))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String cookie = response.headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
            return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a class wants different about its office. */
    protected OfficeSettings settings(OfficeSettings standard) {
        return standard;
    }

    @AfterAll
    void closeTheOffice() throws IOException {
        if (office != null) {
            office.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** The answer's status and its body as JSON; a missing body is a missing node. */
    public record Answer(int status, JsonNode json, String text) {}

    protected Answer get(String path, String... session) {
        return send(HttpRequest.newBuilder(office.address().resolve(path)).GET(), session);
    }

    /** Posts with a fresh idempotency key. */
    protected Answer post(String path, String json, String... session) {
        return postAgain(path, json, UUID.randomUUID().toString(), session);
    }

    protected Answer postAgain(String path, String json, String key, String... session) {
        return send(
                HttpRequest.newBuilder(office.address().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                session);
    }

    private Answer send(HttpRequest.Builder request, String... session) {
        if (session.length > 0) {
            request.header("Cookie", "mingduo_session=" + session[0]);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(response.statusCode(), json ? JSON.readTree(text) : JSON.missingNode(), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected URI address(String path) {
        return office.address().resolve(path);
    }
}
