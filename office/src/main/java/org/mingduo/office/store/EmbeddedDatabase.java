package org.mingduo.office.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.OfficeSettings.Database;
import org.mingduo.office.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of the office's own, in one folder, durable, that ends when the office ends, however it ends.
 *
 * <p>The server runs under a small shell that waits for the end of its standard input. A closed office closes that
 * input; a killed one has it closed by the kernel. Either way the shell asks the server for a fast shutdown, so that
 * no server outlives its office. Should even the shell be killed, the next start stops the server that is left over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String OWNER = "mingduo_owner";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHEPHERD =
            "\"$@\" & server=$!; trap '' INT TERM; read -r _; kill -INT $server; wait $server";

    private final Path cluster;
    private final FileLock lock;
    private final Process shepherd;
    private final int port;
    private final String password;

    private EmbeddedDatabase(Path cluster, FileLock lock, Process shepherd, int port, String password) {
        this.cluster = cluster;
        this.lock = lock;
        this.shepherd = shepherd;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on {@code folder/postgres}, made there if absent; returns when it takes connections.
     *
     * @param settings server settings beyond the shipped ones, as {@code name=value}
     */
    public static EmbeddedDatabase start(Path folder, String... settings) {
        FileLock lock = null;
        try {
            Files.createDirectories(folder);
            lock = lock(folder);
            Path home = PostgresBinaries.in(cache());
            Path cluster = folder.resolve("postgres").toAbsolutePath();
            Path key = folder.resolve("postgres.key");
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                found(home, cluster, key);
            }
            LeftoverServer.stop(cluster, PATIENCE);
            int port = freePort();
            Process shepherd = serve(home, folder, cluster, port, settings);
            awaitReady(folder, cluster, shepherd);
            return new EmbeddedDatabase(
                    cluster, lock, shepherd, port, Files.readString(key).strip());
        } catch (IOException e) {
            release(lock);
            throw new UncheckedIOException(
                    "the embedded PostgreSQL under " + folder + " did not start: " + Unreadable.said(folder, e), e);
        }
    }

    private static void release(@Nullable FileLock lock) {
        try {
            if (lock != null) {
                lock.acquiredBy().close();
            }
        } catch (IOException e) {
            LOG.warn("the lock of the folder was not released", e);
        }
    }

    /** How to connect as the owner of everything. */
    public Database owner() {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, password);
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("office.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException inThisProcess) {
            LOG.debug("locked by this very process", inThisProcess);
        }
        if (lock == null) {
            channel.close();
            throw new IOException("another office runs on " + folder.toAbsolutePath()
                    + "; stop it, or name another folder with --data");
        }
        return lock;
    }

    private static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("mingduo");
    }

    /** Makes the cluster under another name and renames it when whole, so that a kill leaves no half one. */
    private static void found(Path home, Path cluster, Path key) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(key);
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, HexFormat.of().formatHex(secret));
        Path making = cluster.resolveSibling("postgres.making");
        deleteTree(making);
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + making,
                "--username=" + OWNER,
                "--pwfile=" + key,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
        Path log = cluster.resolveSibling("postgres.log");
        Process initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (waitFor(initdb) != 0) {
            throw new IOException("initdb failed, see " + log);
        }
        Files.move(making, cluster);
    }

    private static Process serve(Path home, Path folder, Path cluster, int port, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // A session of its own: Ctrl-C in the terminal reaches the office, and only through it the server.
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of("sh", "-c", SHEPHERD, "sh"));
        command.addAll(asOrdinaryUser());
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=40",
                "shared_buffers=64MB",
                "max_wal_size=512MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "jit=off"));
        settings.addAll(Arrays.asList(more));
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
    }

    /** The last line that the server writes into its pid file says how far it is. */
    private static void awaitReady(Path folder, Path cluster, Process shepherd) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            if (!shepherd.isAlive()) {
                break;
            }
            if (Files.exists(pidFile)) {
                List<String> lines = Files.readAllLines(pidFile);
                if (lines.size() >= 8 && lines.get(7).startsWith("ready")) {
                    return;
                }
            }
            pause();
        }
        shepherd.getOutputStream().close();
        throw new IOException("PostgreSQL did not become ready, see " + folder.resolve("postgres.log"));
    }

    /** PostgreSQL refuses to run as root; a user namespace without a mapping makes root nobody in particular. */
    private static List<String> asOrdinaryUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? List.of("unshare", "-U") : List.of();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started or stopped", e);
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Leaves the server alone in the world, as the death of everything but the server would. */
    void killShepherd() {
        shepherd.destroyForcibly().onExit().join();
    }

    /** Asks for a fast shutdown and waits for it: every committed transaction is on disk already. */
    @Override
    public void close() {
        try {
            shepherd.getOutputStream().close();
            if (!shepherd.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("PostgreSQL in {} takes its time to stop; it will be stopped at the next start", cluster);
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL in {} was not stopped in order", cluster, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release(lock);
        }
    }
}
