package org.mingduo.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disk whose power fails at a chosen call. What was not synced by then, bytes and names alike, is found again, lost or
 * torn as chance has it.
 */
final class ForgetfulDisk implements Disk {

    private static final class Content {
        private byte[] now = new byte[0];
        private byte[] safe = new byte[0];
    }

    private final Path root;
    private final int chosen;
    private final Map<Path, Content> names = new HashMap<>();
    private final Map<Path, Content> safeNames = new HashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> safeFolders = new HashSet<>();
    private int calls;

    ForgetfulDisk(Path root, int chosen) {
        this.root = root;
        this.chosen = chosen;
    }

    boolean struck() {
        return calls > chosen;
    }

    private void powered() throws IOException {
        if (calls++ >= chosen) {
            throw new IOException("no power");
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        powered();
        folders.add(folder);
        REAL.createFolder(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        powered();
        names.computeIfAbsent(file, _ -> new Content()).now = bytes;
        REAL.write(file, bytes);
    }

    @Override
    public void sync(Path file) throws IOException {
        powered();
        Content content = names.get(file);
        content.safe = content.now;
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        powered();
        safeNames.keySet().removeIf(file -> folder.equals(file.getParent()) && !names.containsKey(file));
        names.forEach((file, content) -> {
            if (folder.equals(file.getParent())) {
                safeNames.put(file, content);
            }
        });
        folders.stream().filter(child -> folder.equals(child.getParent())).forEach(safeFolders::add);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        powered();
        names.put(to, names.remove(from));
        REAL.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        powered();
        names.remove(file);
        REAL.delete(file);
    }

    /** Lets the folder be what the power cut has left of it. */
    void wakeUp(long seed) throws IOException {
        Random chance = new Random(seed);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Set<Path> all = new HashSet<>(names.keySet());
        all.addAll(safeNames.keySet());
        for (Path file : all.stream().sorted().toList()) {
            Content now = names.get(file);
            Content safe = safeNames.get(file);
            Content found = now == safe || chance.nextBoolean() ? now : safe;
            if (found != null && reachable(file.getParent())) {
                Files.createDirectories(file.getParent()); // a removal may be what was forgotten
                Files.write(file, bytes(found, chance));
            }
        }
    }

    /** Folders whose name was never synced are lost with all that is in them. */
    private boolean reachable(@Nullable Path folder) {
        return root.equals(folder) || (folder != null && safeFolders.contains(folder) && reachable(folder.getParent()));
    }

    private static byte[] bytes(Content content, Random chance) {
        if (content.now == content.safe) {
            return content.safe;
        }
        return switch (chance.nextInt(3)) {
            case 0 -> content.now;
            case 1 -> content.safe;
            default -> Arrays.copyOf(content.now, content.now.length / 2);
        };
    }
}
