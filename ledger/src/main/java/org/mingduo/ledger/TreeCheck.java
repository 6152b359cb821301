package org.mingduo.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recomputes the whole tree from its entries and compares every file with it, level by level from the leaves up.
 *
 * <p>Where a file and what lies below it disagree, the one that fits what lies above it (at the right edge: the root) is
 * taken for true, so that the finding names the file that was changed and not its neighbour.
 */
final class TreeCheck {

    private final TileFiles files;
    private final Checkpoint checkpoint;
    private final LeafCheck leaves;
    private final List<Finding> findings;
    /** The hashes at the right edge, one list a level: as read at first, replaced by what was found true on the way up. */
    private final List<List<Hash>> edge = new ArrayList<>();

    TreeCheck(PublicFiles log, Checkpoint checkpoint, LeafCheck leaves, List<Finding> findings) throws IOException {
        this.files = new TileFiles(log, checkpoint.size(), findings);
        this.checkpoint = checkpoint;
        this.leaves = leaves;
        this.findings = findings;
    }

    void run() throws IOException {
        long size = checkpoint.size();
        for (int level = 0; Tile.hashes(level, size) > 0; level++) {
            long hashes = Tile.hashes(level, size);
            edge.add(
                    hashes % Tile.WIDTH == 0
                            ? List.of()
                            : files.hashes(level, hashes / Tile.WIDTH).orElse(List.of()));
        }
        List<Hash> above = bottom();
        for (int level = 1; level < edge.size(); level++) {
            above = level(level, above);
        }
        if (!Edge.root(edge).equals(checkpoint.root())) {
            findings.add(new Finding(
                    Finding.Kind.ROOT, LogReader.CHECKPOINT, "the entries do not hash to the root that it signs"));
        }
        files.others();
    }

    private List<Hash> bottom() throws IOException {
        List<Hash> above = new ArrayList<>();
        long size = checkpoint.size();
        for (long index = 0; index * Tile.WIDTH < size; index++) {
            Optional<List<byte[]>> entries = files.entries(index);
            if (entries.isPresent()) {
                leaves.bundle(files.place(Tile.ENTRIES, index), index * Tile.WIDTH, entries.get());
            }
            Optional<List<Hash>> below =
                    entries.map(all -> all.stream().map(Merkle::leaf).toList());
            settle(0, index, below, above);
        }
        return above;
    }

    private List<Hash> level(int level, List<Hash> below) throws IOException {
        List<Hash> above = new ArrayList<>();
        for (int from = 0; from < below.size(); from += Tile.WIDTH) {
            List<Hash> chunk = below.subList(from, Math.min(from + Tile.WIDTH, below.size()));
            settle(level, from / Tile.WIDTH, Optional.of(chunk), above);
        }
        return above;
    }

    /** Decides which hashes a tile truly has, reports what differs from them, and hands their sum to the level above. */
    private void settle(int level, long index, Optional<List<Hash>> below, List<Hash> above) throws IOException {
        Optional<List<Hash>> file = files.hashes(level, index);
        boolean fileFits = file.isPresent() && fits(level, index, file.get());
        List<Hash> hashes;
        if (below.isPresent() && (file.isEmpty() || !fileFits)) {
            hashes = below.get();
            if (file.isPresent() && !file.equals(below)) {
                differs(files.place(level, index).path(), "is not what the files below it hash to");
            }
        } else {
            hashes = file.orElse(List.of());
            below.ifPresent(found -> blameBelow(level, index, found, hashes));
        }
        if (fileFits || fits(level, index, hashes)) { // else there is no truth to compare them with
            files.earlier(level, index, hashes);
        }
        if (files.place(level, index).partial()) {
            edge.set(level, hashes);
        } else if (hashes.size() == Tile.WIDTH) {
            above.add(sum(hashes));
        } else { // neither file was usable, which is reported; go on with what the level above says
            above.add(parent(level, index).orElse(Merkle.EMPTY));
        }
    }

    private void blameBelow(int level, long index, List<Hash> found, List<Hash> truth) {
        if (level == 0) {
            if (!found.equals(truth)) {
                differs(files.place(Tile.ENTRIES, index).path(), "its entries do not hash to what is signed");
            }
            return;
        }
        for (int i = 0; i < truth.size(); i++) {
            if (!found.get(i).equals(truth.get(i))) {
                long child = index * Tile.WIDTH + i;
                String path = files.place(level - 1, child).path();
                differs(path, "it and what lies below it do not hash to what is signed");
                if (level == 1) {
                    differs(files.place(Tile.ENTRIES, child).path(), "its entries do not hash to what is signed");
                }
            }
        }
    }

    private boolean fits(int level, long index, List<Hash> hashes) throws IOException {
        if (files.place(level, index).partial()) {
            List<List<Hash>> candidate = new ArrayList<>(edge);
            candidate.set(level, hashes);
            return Edge.root(candidate).equals(checkpoint.root());
        }
        return hashes.size() == Tile.WIDTH
                && parent(level, index).filter(sum(hashes)::equals).isPresent();
    }

    private Optional<Hash> parent(int level, long index) throws IOException {
        return files.hashes(level + 1, index / Tile.WIDTH).map(above -> above.get((int) (index % Tile.WIDTH)));
    }

    private static Hash sum(List<Hash> full) {
        return Tree.perfect(Edge.bytes(full), 0, Tile.WIDTH);
    }

    private void differs(String file, String message) {
        findings.add(new Finding(Finding.Kind.DIFFERS, file, message));
    }
}
