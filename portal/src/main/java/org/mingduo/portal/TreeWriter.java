package org.mingduo.portal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings a folder to the state of a rendered tree while a web server reads from it.
 *
 * <p>Each file is replaced atomically and only when its bytes differ. What is linked to is written before what links to
 * it (deeper paths first, the home page last) and files that vanished go at the very end, so that a reader, or a crash,
 * in the middle meets only whole pages and working links. A run after a crash finishes the work; it never trusts what is
 * there, but compares bytes. Not safe for two writers on one folder.
 */
public final class TreeWriter {
    private static final String TEMPORARY = ".new";
    private static final Comparator<String> LINKED_TO_FIRST = Comparator.comparingLong(
                    (String path) -> -path.chars().filter(c -> c == '/').count())
            .thenComparing(Comparator.naturalOrder());

    /** What one run did: paths within the folder, in the order of the work. */
    public record Changes(List<String> written, List<String> removed) {}

    private final Path folder;
    private final Set<String> foreign;

    /**
     * @param folder made when it is missing
     * @param foreign top-level names that belong to somebody else, such as {@code log}: never written, never removed
     */
    public TreeWriter(Path folder, Set<String> foreign) {
        this.folder = folder.toAbsolutePath().normalize();
        this.foreign = Set.copyOf(foreign);
    }

    /**
     * Writes the tree.
     *
     * @throws IllegalArgumentException when a path leaves the folder or enters what is foreign; nothing is written then
     */
    public Changes write(SortedMap<String, byte[]> tree) throws IOException {
        tree.keySet().forEach(this::require);
        Files.createDirectories(folder);
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : tree.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(LINKED_TO_FIRST))
                .toList()) {
            if (replace(folder.resolve(file.getKey()), file.getValue())) {
                written.add(file.getKey());
            }
        }
        List<String> removed = new ArrayList<>();
        Files.walkFileTree(folder, new Sweep(tree.keySet(), removed));
        return new Changes(List.copyOf(written), List.copyOf(removed));
    }

    private void require(String path) {
        Path target = folder.resolve(path).normalize();
        if (path.isEmpty()
                || target.equals(folder)
                || !target.startsWith(folder)
                || !target.equals(folder.resolve(path))) {
            throw new IllegalArgumentException("path '" + path + "' leaves the folder of the tree");
        }
        if (foreign.contains(folder.relativize(target).getName(0).toString())) {
            throw new IllegalArgumentException("path '" + path + "' is in a part of the tree that belongs to others");
        }
    }

    private static boolean replace(Path target, byte[] bytes) throws IOException {
        if (Files.isRegularFile(target)
                && Files.size(target) == bytes.length
                && Arrays.equals(Files.readAllBytes(target), bytes)) {
            return false;
        }
        Files.createDirectories(target.resolveSibling("."));
        Path fresh = target.resolveSibling("." + target.getFileName() + TEMPORARY);
        Files.write(fresh, bytes);
        Files.move(fresh, target, ATOMIC_MOVE, REPLACE_EXISTING);
        return true;
    }

    /** Removes files that are not of the tree, then folders left empty. */
    private final class Sweep extends SimpleFileVisitor<Path> {
        private final Set<String> wanted;
        private final List<String> removed;

        Sweep(Set<String> wanted, List<String> removed) {
            this.wanted = wanted;
            this.removed = removed;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return isForeign(at) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!isForeign(file) && !wanted.contains(path)) {
                Files.delete(file);
                removed.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path at, @Nullable IOException problem) throws IOException {
            if (problem != null) {
                throw problem;
            }
            if (!at.equals(folder)) {
                try (var inside = Files.list(at)) {
                    if (inside.findAny().isPresent()) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                Files.delete(at);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isForeign(Path at) {
            return !at.equals(folder)
                    && foreign.contains(folder.relativize(at).getName(0).toString());
        }
    }
}
