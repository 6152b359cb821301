package org.mingduo.office.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingduo.ledger.LedgerException;
import org.mingduo.ledger.Verifier;
import org.mingduo.office.Office;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeTest;

class PublishTest extends OfficeTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private OfficeSettings settings;
    private String release;

    @Override
    protected OfficeSettings settings(OfficeSettings standard) {
        settings = standard;
        return standard;
    }

    @BeforeAll
    void publishSomething() {
        release = publish("河西路燃气爆炸");
        settle();
    }

    /** A matter with one approved and published statement; returns where the statement stands. */
    private String publish(String title) {
        String matter = post(
                        "/api/matters",
                        "{\"kind\": \"emergency\", \"title\": \"" + title
                                + "\", \"lead\": \"emergency\", \"occurredAt\": \"2026-03-02T08:00:00+08:00\"}",
                        login("wang"))
                .json()
                .get("matter")
                .asString();
        String draft = post(
                        "/api/matters/" + matter + "/drafts",
                        "{\"title\": \"情况通报\", \"body\": \"河西路发生燃气爆炸。\", \"covers\": [\"brief\"]}",
                        login("li"))
                .json()
                .get("draft")
                .asString();
        post("/api/drafts/" + draft + "/approve", "{}", login("chen"));
        Answer published = post("/api/drafts/" + draft + "/publish", "{}", login("zhao"));
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return published.json().get("release").asString();
    }

    private void settle() {
        while (!get("/api/settled").json().get("settled").asBoolean()) {
            Thread.onSpinWait();
        }
    }

    private Path tree() {
        return folder.resolve("portal");
    }

    private HttpResponse<String> fetch(URI server, String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.toString() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> fetch(String path, String... headers) {
        return fetch(URI.create("http://localhost:" + office.port()), path, headers);
    }

    @Test
    void what_was_published_is_served_with_its_log_and_proofs() throws IOException {
        HttpResponse<String> home = fetch("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(home.body()).contains("河西路燃气爆炸").contains("演练");
        assertThat(fetch("/" + release + "/").body()).contains("河西路发生燃气爆炸。");
        assertThat(fetch("/log/checkpoint").body()).startsWith("test.invalid/log\n");
        assertThat(Verifier.verify(tree()).holds()).isTrue();
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() {
        HttpResponse<String> home = fetch("/");
        String tag = home.headers().firstValue("ETag").orElseThrow();
        String changed = home.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(fetch("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(fetch("/", "If-Modified-Since", changed).statusCode()).isEqualTo(304);
        assertThat(fetch("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_outside_the_tree_is_served() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path link = tree().resolve("link.txt");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, folder.resolve("secret.txt"));
        for (String path : List.of(
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/log/.lock",
                "/keys/log.key",
                "/link.txt",
                "/absent")) {
            HttpResponse<String> answer = fetch(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("secret");
        }
        Files.delete(link);
    }

    @Test
    void another_server_carries_the_tree_while_the_office_is_stopped_and_the_log_goes_on_afterwards()
            throws IOException {
        office.close();
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                tree().toRealPath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            URI other = URI.create("http://localhost:" + server.getAddress().getPort());
            assertThat(fetch(other, "/").body()).contains("河西路燃气爆炸");
            assertThat(fetch(other, "/" + release + "/").body()).contains("河西路发生燃气爆炸。");
            assertThat(fetch(other, "/log/checkpoint").statusCode()).isEqualTo(200);
        } finally {
            server.stop(0);
        }
        byte[] checkpoint = Files.readAllBytes(tree().resolve("log/checkpoint"));
        office = Office.start(settings);
        publish("东港桥封闭");
        settle();
        assertThat(Verifier.ofFolder(tree()).since(checkpoint).verify().holds())
                .as("the older checkpoint is a proven prefix")
                .isTrue();
        assertThat(Files.readAllBytes(tree().resolve("log/checkpoint"))).isNotEqualTo(checkpoint);
    }

    @Test
    void a_flipped_byte_in_any_file_of_the_log_shows() throws IOException {
        Path copy = Files.createTempDirectory("mingduo-flipped-");
        copy(tree(), copy);
        assertThat(Verifier.verify(copy).holds()).isTrue();
        List<Path> files;
        try (Stream<Path> all = Stream.concat(Files.walk(copy.resolve("log")), Files.walk(copy.resolve("records")))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = Arrays.copyOf(whole, whole.length);
            flipped[whole.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThat(holds(copy)).as(copy.relativize(file).toString()).isFalse();
            Files.write(file, whole);
        }
    }

    private static boolean holds(Path tree) throws IOException {
        try {
            return Verifier.verify(tree).holds();
        } catch (LedgerException broken) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    @Test
    void the_key_that_signs_lies_outside_the_tree_for_its_owner_alone() throws IOException {
        Path key = folder.resolve("keys/log.key");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        try (Stream<Path> all = Files.walk(tree())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("PRIVATE KEY");
            }
        }
    }
}
