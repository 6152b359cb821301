package org.mingduo.office.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.matter.Rebuild;
import org.mingduo.office.store.EmbeddedDatabase;
import org.mingduo.office.store.Schema;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes every obligation anew from the facts and says whether the store had the same. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {"Computes every obligation anew from the facts and says what differs.", "根据事实记录重新计算全部义务，并报告差异。"})
public final class RebuildCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "the office's folder (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("mingduo-data");

    @Option(names = "--db", paramLabel = "JDBC-URL", description = "the outside PostgreSQL that the office uses")
    private @Nullable String db;

    @Option(
            names = "--rulebook",
            paramLabel = "NAME-OR-FILE",
            description = "a rulebook, may be repeated (default: those that the office was last started with)")
    private List<String> rulebooks = new ArrayList<>();

    @Option(names = "--check", description = "change nothing; exit 1 if anything differs")
    private boolean check;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before call()
    RebuildCommand() {}

    @Override
    public Integer call() {
        if (db != null) {
            return run(Database.of(db));
        }
        if (!Files.exists(data.resolve("postgres"))) {
            throw new IllegalArgumentException(
                    data.toAbsolutePath() + " holds no office; name its folder with --data, or its database with --db");
        }
        try (EmbeddedDatabase embedded = EmbeddedDatabase.start(data)) {
            return run(embedded.owner());
        }
    }

    private int run(Database owner) {
        OfficeSettings settings =
                OfficeSettings.in(data, InstantSource.system()).withRulebooks(rulebooks);
        Database application = Schema.migrate(owner);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(application.url());
        source.setUser(application.user());
        source.setPassword(application.password());
        Rebuild.Outcome outcome = new Rebuild(source, settings).run(!check);
        PrintWriter out = spec.commandLine().getOut();
        outcome.differences().forEach(out::println);
        out.printf(
                "%s: %d obligations from the facts, %d different%n",
                outcome.differences().isEmpty() ? "identical" : check ? "different" : "rebuilt",
                outcome.obligations(),
                outcome.differences().size());
        return check && !outcome.differences().isEmpty() ? 1 : 0;
    }
}
