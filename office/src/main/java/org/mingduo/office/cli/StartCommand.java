package org.mingduo.office.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.Office;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.drill.DrillFolder;
import org.mingduo.radar.alarm.AlarmSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens an office and keeps it open until it is told to stop. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Opens an empty, durable office; on an existing folder it goes on where it stopped.",
            "启动一个可长期使用的系统；数据目录已存在时接着运行。"
        })
public final class StartCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "where everything is kept (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("mingduo-data");

    @Option(names = "--port", paramLabel = "N", description = "HTTP port, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port = OfficeSettings.DEFAULT_PORT;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = "an outside PostgreSQL, such as jdbc:postgresql://host/db?user=…&password=…")
    private @Nullable String db;

    @Option(names = "--people", paramLabel = "FILE", description = "JSON array of people to admit")
    private @Nullable Path people;

    @Option(names = "--bodies", paramLabel = "FILE", description = "JSON array of bodies to admit")
    private @Nullable Path bodies;

    @Option(
            names = "--rulebook",
            paramLabel = "NAME-OR-FILE",
            description =
                    "a rulebook, may be repeated (default: those of the last start; at first beijing-2016 and national)")
    private List<String> rulebooks = new ArrayList<>();

    @Option(
            names = "--announcements",
            paramLabel = "N",
            description =
                    "warnings of yellow and orange that the desk is told of in any 24 hours; red always comes (default: ${DEFAULT-VALUE})")
    private int announcements = AlarmSettings.USUAL.perDay();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before call()
    StartCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > OfficeSettings.LAST_PORT) {
            throw new IllegalArgumentException("--port " + port + " is no port. Allowed: 1 to "
                    + OfficeSettings.LAST_PORT + ", or 0 for a free one.");
        }
        if (DrillFolder.is(data)) {
            throw new IllegalArgumentException(data + " holds a drill, not an office. Go on with the drill by"
                    + " `mingduo drill --resume --data " + data + "` and the --variant that it began with,"
                    + " or name another folder with --data.");
        }
        OfficeSettings settings = settings(InstantSource.system());
        CountDownLatch stopped = new CountDownLatch(1);
        Office office = Office.start(settings);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            office.close();
            stopped.countDown();
        }));
        spec.commandLine()
                .getErr()
                .println("Mingduo is open at " + office.address() + "  desk: " + office.address() + "desk  data: "
                        + settings.folder().toAbsolutePath() + "  (Ctrl-C stops it)");
        stopped.await();
        return 0;
    }

    private OfficeSettings settings(InstantSource clock) {
        OfficeSettings settings =
                OfficeSettings.in(data, clock).withPort(port).withPeople(people).withBodies(bodies);
        if (db != null) {
            settings = settings.withDatabase(Database.of(db));
        }
        return settings.withRulebooks(rulebooks).withAlarms(AlarmSettings.USUAL.withPerDay(announcements));
    }
}
