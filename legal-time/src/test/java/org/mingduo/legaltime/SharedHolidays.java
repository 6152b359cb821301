package org.mingduo.legaltime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The days of {@code ../shared/data/holidays}, which lie beside the repository; tests that need them skip without. */
final class SharedHolidays {
    private static final Pattern DAY = Pattern.compile(
            "\"name\":\\s*\"([^\"]*)\",\\s*\"date\":\\s*\"([^\"]*)\",\\s*\"isOffDay\":\\s*(true|false)");

    private SharedHolidays() {}

    static Map<LocalDate, Boolean> of(int year) {
        Path file = folder().resolve(year + ".json");
        try {
            Map<LocalDate, Boolean> days = new TreeMap<>();
            DAY.matcher(Files.readString(file))
                    .results()
                    .forEach(day -> days.put(LocalDate.parse(day.group(2)), Boolean.valueOf(day.group(3))));
            return days;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("legal-time"))) {
            here = here.getParent();
        }
        Path folder = here == null ? Path.of("absent") : here.resolve("../shared/data/holidays");
        assumeTrue(Files.isDirectory(folder), "../shared/data/holidays is absent beside the repository: skipped");
        return folder;
    }
}
