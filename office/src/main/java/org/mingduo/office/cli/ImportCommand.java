package org.mingduo.office.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Office;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.collect.AuthorKeys;
import org.mingduo.office.collect.Doorplate;
import org.mingduo.office.collect.HttpIntake;
import org.mingduo.office.collect.OwnIntake;
import org.mingduo.office.collect.ReportedTime;
import org.mingduo.office.collect.SignalDoor;
import org.mingduo.office.collect.Voices;
import org.mingduo.office.collect.file.FileFault;
import org.mingduo.office.collect.file.FileImport;
import org.mingduo.office.collect.file.ImportSummary;
import org.mingduo.office.collect.file.Intake;
import org.mingduo.office.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Brings a file of messages into the office's ear: into a running office, or into its database when none runs. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Import messages (JSON Lines or CSV, .gz too) into the radar.",
            "将留言文件（JSON Lines 或 CSV，可为 .gz）导入信息监测。"
        },
        footer = {
            "",
            "Times without an offset are read as +08:00. Phone, identity and card numbers are masked.",
            "Refused rows stand with their reasons in FILE.refused.jsonl. Importing a file again changes nothing.",
            "An office that already runs on the folder takes the file through its own door.",
            "With --to and --person, the password is taken from the environment variable MINGDUO_PASSWORD."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the file to import")
    private Path file;

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "field=column",
            description = "which column is which field: id, time, title, text, author, source, channel, support")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "mingduo-data",
            description = "the office's folder (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = "the office's own PostgreSQL, when it is not in its folder")
    private @Nullable String db;

    @Option(names = "--to", paramLabel = "URL", description = "a running office, such as http://localhost:8080")
    private @Nullable URI to;

    @Option(names = "--person", paramLabel = "ID", description = "who hands the file in at another office")
    private @Nullable String person;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "source of rows that name none (default: the file's name)")
    private @Nullable String source;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            defaultValue = "import",
            description = "channel of rows that name none (default: ${DEFAULT-VALUE})")
    private String channel;

    @Option(names = "--json", description = "the summary as JSON")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
    ImportCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            ImportSummary summary = bring();
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? JsonMapper.shared().writeValueAsString(json(summary)) : text(summary));
            return 0;
        } catch (FileFault fault) {
            err.println();
            err.println(fault.getMessage());
            return 2;
        }
    }

    private ImportSummary bring() throws IOException, InterruptedException, FileFault {
        if (to != null && !Set.of("http", "https").contains(String.valueOf(to.getScheme()))) {
            throw new IllegalArgumentException(
                    "--to " + to + " is no web address. It looks like http://localhost:8080.");
        }
        Optional<Doorplate.Plate> plate = Doorplate.in(data);
        if (to != null || plate.isPresent()) {
            return through(intake(plate), Voices.AS_WRITTEN);
        }
        OfficeSettings settings =
                OfficeSettings.in(data, InstantSource.system()).withPort(0);
        if (db != null) {
            settings = settings.withDatabase(OfficeSettings.Database.of(db));
        }
        try (Office office = Office.start(settings)) {
            return through(new OwnIntake(office.room(Watch.class)), AuthorKeys.in(data.resolve("keys")));
        }
    }

    private Intake intake(Optional<Doorplate.Plate> plate) throws IOException, InterruptedException {
        if (to == null) {
            return HttpIntake.withKey(
                    plate.orElseThrow().address(), plate.orElseThrow().key());
        }
        if (person != null) {
            return HttpIntake.asPerson(
                    to,
                    person,
                    Optional.ofNullable(System.getenv("MINGDUO_PASSWORD")).orElse(""));
        }
        return HttpIntake.withKey(
                to,
                plate.map(Doorplate.Plate::key)
                        .orElseThrow(() -> new IllegalArgumentException("No office runs on the folder " + data
                                + ", so there is no key for " + to
                                + ". Name its folder with --data, or a person with --person"
                                + " (password in MINGDUO_PASSWORD).")));
    }

    private ImportSummary through(Intake intake, Voices voices) throws IOException, InterruptedException, FileFault {
        SignalDoor door = new SignalDoor(voices, InstantSource.system(), SignalDoor.Offset.ASSUMED);
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr());
        String name =
                source != null ? source : String.valueOf(file.getFileName()).replaceFirst("\\..*$", "");
        try {
            return new FileImport(door, intake, bar).run(file, map, name.isBlank() ? "import" : name, channel);
        } finally {
            bar.end();
        }
    }

    private static Map<String, Object> json(ImportSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", summary.rows());
        json.put("accepted", summary.accepted());
        json.put("duplicate", summary.duplicate());
        json.put("refused", summary.refused());
        json.put("encoding", summary.encoding());
        json.put("layout", summary.layout());
        json.put("zoneAssumed", summary.zoneAssumed());
        json.put("zone", "+08:00");
        json.put("sheetDays", summary.sheetDays());
        json.put("daysOnly", summary.daysOnly());
        json.put("first", at(summary.first()));
        json.put("last", at(summary.last()));
        json.put("refusedFile", summary.refusedFile() == null ? null : String.valueOf(summary.refusedFile()));
        return json;
    }

    private static String text(ImportSummary s) {
        StringBuilder text = new StringBuilder();
        text.append("%s, %s: %d rows, %d accepted, %d known already, %d refused%n"
                .formatted(s.layout(), s.encoding(), s.rows(), s.accepted(), s.duplicate(), s.refused()));
        if (s.first() != null) {
            text.append("from %s to %s%n".formatted(at(s.first()), at(s.last())));
        }
        if (s.zoneAssumed() > 0) {
            text.append(
                    "%d times stated no offset and were read as +08:00 (%d of them Excel day numbers, %d days without a time)%n"
                            .formatted(s.zoneAssumed(), s.sheetDays(), s.daysOnly()));
        }
        if (s.refusedFile() != null) {
            text.append("refused rows with reasons: %s%n".formatted(s.refusedFile()));
        }
        return text.toString().stripTrailing();
    }

    private static @Nullable String at(java.time.@Nullable Instant instant) {
        return instant == null ? null : INSTANT.format(instant.atOffset(ReportedTime.CHINA));
    }
}
