package org.mingduo.office.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Edition;
import org.mingduo.legaltime.EditionText;
import org.mingduo.legaltime.LegalCalendar;
import picocli.CommandLine.Option;

/** The State Council's calendar, and what a file adds to it. */
final class FurtherCalendar {
    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "further calendar editions in the project's text form  补充的日历版本")
    private @Nullable Path file;

    LegalCalendar calendar() throws IOException {
        LegalCalendar calendar = LegalCalendar.china();
        if (file != null) {
            for (Edition edition : EditionText.parse(Speech.text(file))) {
                calendar = calendar.with(edition);
            }
        }
        return calendar;
    }
}
