package org.mingduo.office.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Course;
import org.mingduo.legaltime.Due;
import org.mingduo.legaltime.LegalCalendar;
import org.mingduo.legaltime.LegalClock;
import org.mingduo.legaltime.Pause;
import org.mingduo.legaltime.Period;
import org.mingduo.legaltime.Refused;
import org.mingduo.legaltime.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingduo due}: when exactly is it due, and why, day by day. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Say when something is due, with the day-by-day reason.", "计算期限何时届满，并逐日说明理由。"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
public final class DueCommand implements Callable<Integer> {
    private static final ZoneId ZONE = LegalClock.CHINA;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "the instant it runs from, with its offset: 2026-02-13T16:00+08:00  起算时间，须带时区")
    private String from;

    @Option(
            names = "--within",
            required = true,
            paramLabel = "PERIOD",
            description = "'3 working days', 'N calendar days', 'N hours', 'N months', 'N years', '3个工作日'  期限")
    private String within;

    @Option(names = "--at-least", description = "a minimum ('open at least 30 days'): it does not roll  最短期限，不顺延")
    private boolean minimum;

    @Option(names = "--before", description = "count back from TIME ('7 working days before')  自该时间向前倒推")
    private boolean before;

    @Option(
            names = "--pause",
            paramLabel = "FROM/UNTIL",
            description = "a stretch in which the clock stood still  期限中止的起止时间")
    private List<String> pauses = new ArrayList<>();

    @Option(
            names = "--extend",
            paramLabel = "PERIOD",
            description = "a further period after the end of the first  期限延长")
    private List<String> extensions = new ArrayList<>();

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "count with the calendar as it was known then  按当时已公布的日历计算")
    private @Nullable String knownAt;

    @Mixin
    private FurtherCalendar further;

    @Option(names = "--json", description = "the answer as JSON  以 JSON 输出")
    private boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of the sentences (default: zh)  语言")
    private @Nullable String lang;

    @Override
    public Integer call() throws IOException {
        try {
            Speech.checked(lang);
            PrintWriter out = spec.commandLine().getOut();
            Due due = due();
            out.println(json ? JsonMapper.shared().writeValueAsString(json(due)) : text(due));
            out.flush();
            return 0;
        } catch (Refused refused) {
            Speech.refuse(spec.commandLine().getErr(), refused, lang);
            return 2;
        }
    }

    private Due due() throws IOException {
        LegalClock clock = new LegalClock(calendar(), ZONE);
        Instant start = instant("--from", from);
        Period period = Period.parse(within);
        Course course = course();
        if (minimum || before) {
            if ((minimum && before) || !course.equals(Course.PLAIN)) {
                throw new Refused(
                        "--at-least and --before stand alone: use one of them, without --pause and --extend.",
                        "--at-least 与 --before 只能单独使用，且不能与 --pause、--extend 同用。");
            }
            return minimum ? clock.minimum(start, period) : clock.before(start, period);
        }
        return clock.due(start, period, course);
    }

    private LegalCalendar calendar() throws IOException {
        LegalCalendar calendar = further.calendar();
        return knownAt == null ? calendar : calendar.knownAt(instant("--known-at", knownAt));
    }

    private Course course() {
        Course course = Course.PLAIN;
        for (String pause : pauses) {
            String[] ends = pause.split("/", -1);
            if (ends.length != 2) {
                throw new Refused(
                        "--pause \"" + pause + "\" is not understood. Write FROM/UNTIL, two times with offsets.",
                        "--pause “" + pause + "”无法识别。请写成“起/止”两个带时区的时间。");
            }
            course = course.paused(new Pause(instant("--pause", ends[0]), instant("--pause", ends[1])));
        }
        for (String extension : extensions) {
            course = course.extended(Period.parse(extension));
        }
        return course;
    }

    private static Instant instant(String option, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.strip());
            if (time.getNano() == 0) {
                return time.toInstant();
            }
        } catch (DateTimeParseException notATime) {
            // Answered below, as a fraction of a second is.
        }
        throw new Refused(
                option + " \"" + text + "\" is not a time that can be used. Allowed: a date, a time and an offset, in"
                        + " whole seconds at most: 2026-02-13T16:00+08:00 or 2026-02-13T08:00:00Z; years "
                        + LegalClock.FIRST_YEAR + " to " + LegalClock.LAST_YEAR + ".",
                option + " “" + text + "”不是可用的时间。须写明日期、时间和时区，最多精确到秒：2026-02-13T16:00+08:00 或 "
                        + "2026-02-13T08:00:00Z；年份为 " + LegalClock.FIRST_YEAR + " 至 "
                        + LegalClock.LAST_YEAR + "。");
    }

    private static Map<String, Object> json(Due due) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("due", ISO.format(due.due().atZone(ZONE)));
        json.put("lastDay", due.lastDay().toString());
        json.put("provisional", due.provisional());
        json.put("explanation", due.explanation().stream().map(Step::toMap).toList());
        return json;
    }

    private String text(Due due) {
        boolean english = "en".equals(lang);
        StringBuilder text = new StringBuilder(ISO.format(due.due().atZone(ZONE)));
        if (due.provisional()) {
            text.append(english ? "  (provisional)" : "  （暂定）");
        }
        due.explanation()
                .forEach(step ->
                        text.append(System.lineSeparator()).append("  ").append(english ? step.en() : step.zh()));
        return text.toString();
    }
}
