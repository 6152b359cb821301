package org.mingduo.office.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code office.json} in a running office's folder: where it listens, and the key with which a command of the
 * same user may hand in signals, and nothing else. It changes with every start.
 */
@Component
public final class Doorplate implements DisposableBean {
    private static final String NAME = "office.json";

    private final Path file;
    private final String key;

    Doorplate(OfficeSettings settings) {
        this.file = settings.folder().resolve(NAME);
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        this.key = HexFormat.of().formatHex(fresh);
    }

    /** What a command reads from the plate. */
    public record Plate(URI address, String key) {}

    /** The plate in a folder, when an office whose process still lives has left one there. */
    public static Optional<Plate> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            JsonNode plate = JsonMapper.shared().readTree(Files.readString(file));
            boolean lives = ProcessHandle.of(plate.path("pid").asLong(-1))
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
            return lives
                    ? Optional.of(new Plate(
                            URI.create(plate.path("address").asString()),
                            plate.path("key").asString()))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether this header value, {@code Bearer KEY}, carries the key. */
    boolean opens(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        authorization.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        ("Bearer " + key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @EventListener
    void hang(WebServerInitializedEvent opened) {
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".new");
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    fresh,
                    JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "pid",
                                    ProcessHandle.current().pid(),
                                    "address",
                                    "http://localhost:" + opened.getWebServer().getPort() + "/",
                                    "key",
                                    key)));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the office's folder cannot be written", e);
        }
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(file);
    }
}
