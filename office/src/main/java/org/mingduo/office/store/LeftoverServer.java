package org.mingduo.office.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed office may leave behind in its cluster: a server that still runs, or the pid file of one that does not. */
final class LeftoverServer {
    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    private LeftoverServer() {}

    /** After this no server runs on {@code cluster} and no pid file speaks of one. The caller holds the folder's lock. */
    static void stop(Path cluster, Duration patience) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> server = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(LeftoverServer::isPostgres);
        if (server.isPresent()) {
            LOG.info(
                    "stopping the PostgreSQL that an earlier office left running (pid {})",
                    server.get().pid());
            // SIGINT is PostgreSQL's fast shutdown; TERM would wait for clients.
            new ProcessBuilder("kill", "-INT", Long.toString(server.get().pid())).start();
            long limit = System.nanoTime() + patience.toNanos();
            while (server.get().isAlive() && !isZombie(server.get())) {
                if (System.nanoTime() > limit) {
                    throw new IOException("the PostgreSQL with pid "
                            + server.get().pid() + " on " + cluster + " does not stop; stop it by hand");
                }
                EmbeddedDatabase.pause();
            }
        }
        // The number in a stale file may belong to a stranger by now, and PostgreSQL would then refuse to start.
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
    }

    /** Dead, but nobody has asked how it died; in a container without an init this lasts for ever. */
    private static boolean isZombie(ProcessHandle process) {
        return process.info().command().isEmpty();
    }
}
