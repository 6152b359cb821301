package org.mingduo.office.drill;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a drill leaves for checking: {@code {"at","bodies","facts","obligations","ledger","portal"}}. */
final class DrillReport {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneId.of("Asia/Shanghai"));
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DrillReport() {}

    /** Asks the office for everything as of {@code at} and writes it whole or not at all. */
    static void write(Path file, OfficeDoors doors, String person, Instant at, Path folder)
            throws IOException, InterruptedException {
        String when = FORM.format(at);
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("at", when);
        report.set("bodies", doors.get(person, "/api/bodies"));
        report.set("facts", doors.get(person, "/api/facts"));
        report.set(
                "obligations",
                doors.get(person, "/api/obligations?at=" + URLEncoder.encode(when, StandardCharsets.UTF_8)));
        report.put(
                "ledger",
                folder.resolve("portal")
                        .resolve("log")
                        .toAbsolutePath()
                        .normalize()
                        .toString());
        report.put(
                "portal", folder.resolve("portal").toAbsolutePath().normalize().toString());
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, JSON.writeValueAsString(report) + "\n");
        Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
