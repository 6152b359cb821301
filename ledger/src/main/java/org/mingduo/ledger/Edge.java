package org.mingduo.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right edge of the tree: of each level the hashes that do not yet fill a tile, and the entries that do not yet fill a
 * bundle. It is all that appending needs, a few hundred kilobytes at any size.
 */
final class Edge {

    private long size;
    private final List<List<Hash>> levels;
    private final List<byte[]> entries;

    private Edge(long size, List<List<Hash>> levels, List<byte[]> entries) {
        this.size = size;
        this.levels = levels;
        this.entries = entries;
    }

    static Edge empty() {
        return new Edge(0, new ArrayList<>(), new ArrayList<>());
    }

    /** Reads the edge of a checkpoint from its tiles, and refuses tiles that do not make its root. */
    static Edge load(PublicFiles files, Checkpoint checkpoint) throws IOException {
        long size = checkpoint.size();
        Edge edge = new Edge(size, new ArrayList<>(), new ArrayList<>());
        for (int level = 0; Tile.hashes(level, size) > 0; level++) {
            edge.levels.add(hashes(files, level, size));
        }
        int width = (int) (size % Tile.WIDTH);
        if (width > 0) {
            Tile bundle = new Tile(Tile.ENTRIES, size / Tile.WIDTH, width);
            List<byte[]> all = Bundle.parse(LogReader.read(files, bundle));
            edge.entries.addAll(all.subList(0, Math.min(width, all.size())));
            if (!edge.entries.stream().map(Merkle::leaf).toList().equals(edge.levels.getFirst())) {
                throw new LedgerException(bundle.path() + ": its entries do not hash to their tile; "
                        + "restore the log's folder from a copy");
            }
        }
        if (!edge.root().equals(checkpoint.root())) {
            throw new LedgerException(
                    "the tiles at the end of the log do not hash to its checkpoint; restore the log's folder from a copy");
        }
        return edge;
    }

    private static List<Hash> hashes(PublicFiles files, int level, long size) throws IOException {
        long count = Tile.hashes(level, size);
        int width = (int) (count % Tile.WIDTH);
        List<Hash> hashes = new ArrayList<>();
        if (width > 0) {
            Tile tile = new Tile(level, count / Tile.WIDTH, width);
            byte[] bytes = LogReader.read(files, tile);
            if (bytes.length < width * Hash.LENGTH) {
                throw new LedgerException(tile.path() + ": too short; restore the log's folder from a copy");
            }
            for (int i = 0; i < width; i++) {
                hashes.add(Hash.in(bytes, i));
            }
        }
        return hashes;
    }

    long size() {
        return size;
    }

    Edge copy() {
        List<List<Hash>> fresh = new ArrayList<>();
        levels.forEach(level -> fresh.add(new ArrayList<>(level)));
        return new Edge(size, fresh, new ArrayList<>(entries));
    }

    /** Grows by these entries and returns every file that the grown tree needs and the smaller one did not have. */
    Map<Tile, byte[]> add(List<byte[]> more) {
        Map<Tile, byte[]> files = new LinkedHashMap<>();
        for (byte[] entry : more) {
            size++;
            entries.add(entry);
            if (entries.size() == Tile.WIDTH) {
                files.put(Tile.full(Tile.ENTRIES, size / Tile.WIDTH - 1), Bundle.write(entries));
                entries.clear();
            }
            push(0, Merkle.leaf(entry), files);
        }
        if (!entries.isEmpty()) {
            files.put(new Tile(Tile.ENTRIES, size / Tile.WIDTH, entries.size()), Bundle.write(entries));
        }
        for (int level = 0; level < levels.size(); level++) {
            List<Hash> hashes = levels.get(level);
            if (!hashes.isEmpty()) {
                long index = Tile.hashes(level, size) / Tile.WIDTH;
                files.put(new Tile(level, index, hashes.size()), bytes(hashes));
            }
        }
        return files;
    }

    private void push(int level, Hash hash, Map<Tile, byte[]> files) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<Hash> hashes = levels.get(level);
        hashes.add(hash);
        if (hashes.size() == Tile.WIDTH) {
            byte[] full = bytes(hashes);
            files.put(Tile.full(level, Tile.hashes(level, size) / Tile.WIDTH - 1), full);
            hashes.clear();
            push(level + 1, Tree.perfect(full, 0, Tile.WIDTH), files);
        }
    }

    Hash root() {
        return root(levels);
    }

    /** The root: the perfect subtrees of the edge, folded from right to left. */
    static Hash root(List<List<Hash>> levels) {
        Hash right = null;
        for (List<Hash> hashes : levels) {
            byte[] tile = bytes(hashes);
            int end = hashes.size();
            while (end > 0) {
                int span = Integer.lowestOneBit(end);
                Hash subtree = Tree.perfect(tile, end - span, span);
                right = right == null ? subtree : Merkle.node(subtree, right);
                end -= span;
            }
        }
        return right == null ? Merkle.EMPTY : right;
    }

    static byte[] bytes(List<Hash> hashes) {
        byte[] tile = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, tile, i * Hash.LENGTH, Hash.LENGTH);
        }
        return tile;
    }
}
