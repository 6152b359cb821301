package org.mingduo.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A verifier's view of the tile files: each read, checked for its form and reported once. */
final class TileFiles {

    private static final int CACHED = 16;

    private final PublicFiles log;
    private final long size;
    private final List<Finding> findings;
    private final NavigableSet<String> unchecked;
    private final Set<Tile> complained = new HashSet<>();
    private final Map<Tile, Optional<List<Hash>>> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, Optional<List<Hash>>> eldest) {
            return size() > CACHED;
        }
    };

    TileFiles(PublicFiles log, long size, List<Finding> findings) throws IOException {
        this.log = log;
        this.size = size;
        this.findings = findings;
        this.unchecked = log.list().orElseGet(TreeSet::new);
    }

    /** The tile that the checkpoint's size promises at this place. */
    Tile place(int level, long index) {
        return new Tile(level, index, Tile.widthIn(level, index, size));
    }

    /** The hashes of a tile, or empty when it is missing or has a wrong length, which is then reported. */
    Optional<List<Hash>> hashes(int level, long index) throws IOException {
        Tile tile = place(level, index);
        Optional<List<Hash>> known = cache.get(tile);
        if (known == null) {
            known = read(tile).flatMap(bytes -> hashes(tile, bytes));
            cache.put(tile, known);
        }
        return known;
    }

    private Optional<List<Hash>> hashes(Tile tile, byte[] bytes) {
        if (bytes.length != tile.width() * Hash.LENGTH) {
            complain(
                    tile,
                    Finding.Kind.DIFFERS,
                    "has " + bytes.length + " bytes, must have " + tile.width() * Hash.LENGTH);
            return Optional.empty();
        }
        List<Hash> hashes = new ArrayList<>(tile.width());
        for (int i = 0; i < tile.width(); i++) {
            hashes.add(Hash.in(bytes, i));
        }
        return Optional.of(List.copyOf(hashes));
    }

    /** The entries of a bundle, or empty when it is missing or malformed, which is then reported. */
    Optional<List<byte[]>> entries(long index) throws IOException {
        Tile tile = place(Tile.ENTRIES, index);
        try {
            Optional<byte[]> bytes = read(tile);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            List<byte[]> entries = Bundle.parse(bytes.get());
            if (entries.size() == tile.width()) {
                return Optional.of(entries);
            }
            complain(tile, Finding.Kind.DIFFERS, "holds " + entries.size() + " entries, must hold " + tile.width());
        } catch (LedgerException malformed) {
            complain(tile, Finding.Kind.DIFFERS, malformed.getMessage());
        }
        return Optional.empty();
    }

    private Optional<byte[]> read(Tile tile) throws IOException {
        unchecked.remove(tile.path());
        Optional<byte[]> bytes = log.read(tile.path(), limit(tile));
        if (bytes.isEmpty() && tile.partial()) {
            bytes = log.read(Tile.full(tile.level(), tile.index()).path(), limit(tile))
                    .map(full -> prefix(full, tile));
        }
        if (bytes.isEmpty()) {
            complain(tile, Finding.Kind.MISSING, "is missing");
        }
        return bytes;
    }

    /** What a full tile says about a partial one that it has replaced. */
    private static byte[] prefix(byte[] full, Tile tile) {
        if (tile.level() != Tile.ENTRIES) {
            return Arrays.copyOf(full, Math.min(full.length, tile.width() * Hash.LENGTH));
        }
        List<byte[]> entries = Bundle.parse(full);
        return Bundle.write(entries.subList(0, Math.min(entries.size(), tile.width())));
    }

    private static int limit(Tile tile) {
        return tile.level() == Tile.ENTRIES ? Bundle.LIMIT : Tile.WIDTH * Hash.LENGTH;
    }

    /** Checks the partial files of earlier checkpoints that are still listed for this place. */
    void earlier(int level, long index, List<Hash> truth) throws IOException {
        earlierOf(level, index, truth);
        if (level == 0) {
            earlierOf(Tile.ENTRIES, index, truth);
        }
    }

    private void earlierOf(int level, long index, List<Hash> truth) throws IOException {
        String folder = Tile.full(level, index).path() + ".p/";
        for (String path : List.copyOf(unchecked.subSet(folder, true, folder + "\uffff", false))) {
            Tile tile = Tile.at(path).orElse(null);
            if (tile == null || tile.width() > truth.size()) {
                continue; // reported by others()
            }
            unchecked.remove(path);
            Optional<byte[]> bytes = log.read(path, limit(tile));
            if (bytes.isPresent() && !hashesOf(tile, bytes.get()).equals(truth.subList(0, tile.width()))) {
                complain(tile, Finding.Kind.DIFFERS, "is not the beginning of what is signed");
            }
        }
    }

    private static List<Hash> hashesOf(Tile tile, byte[] bytes) {
        List<Hash> hashes = new ArrayList<>();
        if (tile.level() == Tile.ENTRIES) {
            try {
                Bundle.parse(bytes).forEach(entry -> hashes.add(Merkle.leaf(entry)));
            } catch (LedgerException malformed) {
                return List.of();
            }
        } else if (bytes.length == tile.width() * Hash.LENGTH) {
            for (int i = 0; i < tile.width(); i++) {
                hashes.add(Hash.in(bytes, i));
            }
        }
        return hashes;
    }

    /** Reports the files that are no part of the log under its checkpoint. */
    void others() {
        Set<String> ours = Set.of(LogReader.CHECKPOINT, LogReader.VKEY, Log.LOCK);
        for (String path : unchecked) {
            if (Leftovers.unfinished(path) || Tile.at(path).isPresent()) {
                findings.add(new Finding(
                        Finding.Kind.BEYOND, path, "lies beyond the checkpoint; nothing vouches for it yet"));
            } else if (!ours.contains(path)) {
                findings.add(
                        new Finding(Finding.Kind.UNKNOWN_FILE, path, "is no part of the log; nothing vouches for it"));
            }
        }
    }

    private void complain(Tile tile, Finding.Kind kind, String message) {
        if (complained.add(tile)) {
            findings.add(new Finding(kind, tile.path(), message));
        }
    }
}
