package org.mingduo.office.collect;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingduo.office.Unreadable;
import org.mingduo.office.collect.file.Intake;
import org.mingduo.radar.Signal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands an imported file's signals to a running office through its door. */
public final class HttpIntake implements Intake {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI door;
    private final String header;
    private final String value;

    private HttpIntake(URI office, String header, String value) {
        this.door = office.resolve("/api/signals");
        this.header = header;
        this.value = value;
    }

    /** With the key from the office's doorplate. */
    public static HttpIntake withKey(URI office, String key) {
        return new HttpIntake(office, "Authorization", "Bearer " + key);
    }

    /** As a person of that office. */
    public static HttpIntake asPerson(URI office, String person, String password)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = send(
                    client,
                    HttpRequest.newBuilder(office.resolve("/api/login"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    JSON.writeValueAsString(Map.of("person", person, "password", password))))
                            .build());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        "The office at " + office + " did not let " + person + " in: " + said(answer.body())
                                + ". The password is taken from the environment variable MINGDUO_PASSWORD.");
            }
            String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
            return new HttpIntake(office, "Cookie", cookie.split(";", 2)[0]);
        }
    }

    @Override
    public List<Outcome> take(List<Signal> batch) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header(header, value)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(
                        batch.stream().map(HttpIntake::json).toList())))
                .build();
        HttpResponse<String> answer = send(client, request);
        if (answer.statusCode() != 200) {
            throw new IOException("The office at " + door + " answered " + answer.statusCode() + ": "
                    + said(answer.body())
                    + ". What it had accepted before stays; run the import again to go on.");
        }
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (JsonNode one : JSON.readTree(answer.body())) {
            outcomes.add(
                    switch (one.path("outcome").asString()) {
                        case "accepted" -> Outcome.ACCEPTED;
                        case "duplicate" -> Outcome.DUPLICATE;
                        default ->
                            new Outcome(Kind.REFUSED, reason(one.path("reasons").path(0)));
                    });
        }
        if (outcomes.size() != batch.size()) {
            throw new IOException(
                    "The office at " + door + " answered " + outcomes.size() + " of " + batch.size() + " signals");
        }
        return outcomes;
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException nobody) {
            throw new IOException(Unreadable.said(request.uri(), nobody), nobody);
        }
    }

    /** The sentence of a refusal, not its JSON. */
    private static String said(String body) {
        try {
            JsonNode refusal = JSON.readTree(body);
            String remedy = refusal.path("do").asString("");
            return refusal.path("error").asString(body) + (remedy.isEmpty() ? "" : "; " + remedy);
        } catch (JacksonException notOurs) {
            return body;
        }
    }

    private static String reason(JsonNode reason) {
        return reason.has("error")
                ? reason.path("error").asString()
                : reason.path("en").asString("");
    }

    private static Map<String, Object> json(Signal signal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", signal.id());
        json.put("source", signal.source());
        json.put("channel", signal.channel());
        json.put(
                "time",
                Objects.requireNonNull(signal.time()).atOffset(ZoneOffset.UTC).toString());
        if (signal.title() != null) {
            json.put("title", signal.title());
        }
        json.put("text", signal.text());
        if (signal.authorKey() != null) {
            json.put("author", signal.authorKey());
        }
        if (signal.support() > 0) {
            json.put("support", signal.support());
        }
        return json;
    }
}
