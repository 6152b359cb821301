package org.mingduo.office.drill;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one drill: the office's own things, the clock, the journal, and a mark that says which drill it is. */
public final class DrillFolder {
    private static final String MARK = "drill.name";
    private static final int PATIENCE = 2_000; // looks, with a short pause between them

    private final Path folder;

    private DrillFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder for the drill.
     *
     * @param resume go on with what is there; otherwise an earlier drill in it is wiped. Nothing but a drill is ever wiped.
     */
    static DrillFolder open(Path folder, String drill, boolean resume) throws IOException, InterruptedException {
        Path mark = folder.resolve(MARK);
        boolean marked = is(folder);
        if (resume) {
            String found = marked ? Files.readString(mark).strip() : "nothing";
            if (!found.equals(drill)) {
                throw new ScenarioRefused("There is no drill " + drill + " to resume in " + folder + "; it holds "
                        + found + ". Start it without --resume.");
            }
            return new DrillFolder(folder);
        }
        if (!marked && Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new ScenarioRefused(folder + " is not empty and holds no drill, so it is not wiped."
                            + " Name another folder with --data.");
                }
            }
        }
        if (marked) {
            refuseRunning(folder);
            wipe(folder);
        }
        Files.createDirectories(folder);
        Files.writeString(mark, drill + "\n");
        return new DrillFolder(folder);
    }

    /** Whether a folder holds a drill: it has a city and keys of its own, and no office can go on in it. */
    public static boolean is(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    Path path() {
        return folder;
    }

    Path clock() {
        return folder.resolve("drill.clock");
    }

    Path journal() {
        return folder.resolve("drill.journal");
    }

    private static void refuseRunning(Path folder) throws IOException {
        Path lock = folder.resolve("office.lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                throw new ScenarioRefused(
                        "A drill still runs in " + folder + "; stop it, or name another folder with --data.");
            }
        }
    }

    /** The mark goes last, so that a wipe cut short can be done again. */
    private static void wipe(Path folder) throws IOException, InterruptedException {
        // The server of a killed drill shuts down by itself; it writes until then.
        Path server = folder.resolve("postgres").resolve("postmaster.pid");
        for (int i = 0; i < PATIENCE && Files.exists(server) && alive(server); i++) {
            Pause.briefly();
        }
        Path mark = folder.resolve(MARK);
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            if (!path.equals(mark) && !path.equals(folder)) {
                Files.deleteIfExists(path);
            }
        }
        Files.deleteIfExists(mark);
    }

    private static boolean alive(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        return !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }
}
