package org.mingduo.office.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.LegalClock;
import org.mingduo.legaltime.Refused;
import org.mingduo.rulebook.Body;
import org.mingduo.rulebook.Evaluator;
import org.mingduo.rulebook.Fact;
import org.mingduo.rulebook.FactCodec;
import org.mingduo.rulebook.Problem;
import org.mingduo.rulebook.RefusedInput;
import org.mingduo.rulebook.Rulebook;
import org.mingduo.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingduo duties}: who owed the public what at an instant, as known at an instant. */
@Command(
        name = "duties",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"List what each body owes, from facts alone.", "依据事实列出各单位的公开义务及其状态。"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
public final class DutiesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rulebook",
            paramLabel = "NAME-OR-FILE",
            description = "a shipped rulebook or a YAML file; may be repeated (default: every shipped one)  规则集")
    private List<String> books = new ArrayList<>();

    @Option(
            names = "--bodies",
            required = true,
            paramLabel = "FILE",
            description = "the bodies, a JSON array or one a line  行政机关名单")
    private Path bodiesFile;

    @Option(
            names = "--facts",
            required = true,
            paramLabel = "FILE",
            description = "the facts, JSON Lines, .gz is read as such  事实记录")
    private Path factsFile;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "statuses as of this instant, with its offset  查询时点")
    private String at;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "only what was known by this instant (default: --at)  知悉时点")
    private @Nullable String knownAt;

    @Mixin
    private FurtherCalendar further;

    @Option(names = "--json", description = "one obligation a line, as JSON  以 JSON 逐行输出")
    private boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of the table (default: zh)  语言")
    private @Nullable String lang;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Speech.checked(lang);
            List<Rulebook> loaded = (books.isEmpty() ? Rulebooks.shipped() : books)
                    .stream().distinct().map(Rulebooks::load).toList();
            Evaluator evaluator = Evaluator.of(loaded, further.calendar());
            Instant when = instant("--at", at);
            Instant known = knownAt == null ? when : instant("--known-at", knownAt);
            FactCodec codec = FactCodec.of(evaluator.vocabulary());
            List<Body> bodies = codec.readBodies(bodiesFile);
            List<Fact> facts = codec.readFacts(factsFile);
            DutiesReport report = new DutiesReport(evaluator, loaded, when, known);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                report.json(bodies, facts, out);
            } else {
                report.table(bodies, facts, "en".equals(lang), out);
            }
            out.flush();
            return 0;
        } catch (RefusedInput refused) {
            refused.problems().forEach(problem -> err.println(problem.line()));
            return 2;
        } catch (Refused refused) {
            Speech.refuse(err, refused, lang);
            return 2;
        }
    }

    private static Instant instant(String option, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.strip());
            if (time.getNano() == 0
                    && time.getYear() >= LegalClock.FIRST_YEAR
                    && time.getYear() <= LegalClock.LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeParseException notATime) {
            // Answered below, as a fraction of a second is.
        }
        throw new RefusedInput(new Problem(
                option,
                "\"" + text + "\" is not a time that can be used.",
                "a date, a time in whole seconds and an offset, such as 2026-02-13T16:00+08:00.",
                "Write the time with its offset."));
    }
}
