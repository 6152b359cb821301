package org.mingduo.office.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.mingduo.office.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The few files that pages of the desk load; all of them come with the office. */
@RestController
class Assets {
    private record Asset(String resource, String type) {}

    private static final String OWN = "/org/mingduo/office/desk/";
    private static final Map<String, Asset> KNOWN = Map.of(
            "desk.css", new Asset(OWN + "desk.css", "text/css;charset=UTF-8"),
            "desk.js", new Asset(OWN + "desk.js", "text/javascript;charset=UTF-8"),
            "seal.svg", new Asset(OWN + "seal.svg", "image/svg+xml"),
            "tokens.css", new Asset("/org/mingduo/portal/assets/tokens.css", "text/css;charset=UTF-8"),
            "htmx.min.js",
                    new Asset(
                            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                            "text/javascript;charset=UTF-8"));

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    @GetMapping("/desk/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        Asset asset = KNOWN.get(name);
        if (asset == null) {
            throw Problem.notFound("asset", name, "reload the page");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(asset.type()))
                .cacheControl(CacheControl.noCache())
                .eTag(Integer.toHexString(java.util.Arrays.hashCode(bytes(name, asset))))
                .body(bytes(name, asset));
    }

    private byte[] bytes(String name, Asset asset) {
        return Objects.requireNonNull(read.computeIfAbsent(name, n -> {
            try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
                return Objects.requireNonNull(in, asset.resource()).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }
}
