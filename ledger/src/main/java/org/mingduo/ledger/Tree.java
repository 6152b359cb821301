package org.mingduo.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962 over tiles: any node of a tree of one size, and the proofs made from nodes. */
final class Tree {

    /** Where the hashes come from; the width is the least that the tree's size promises. */
    @FunctionalInterface
    interface Tiles {
        byte[] read(Tile tile) throws IOException;
    }

    private final Tiles tiles;
    private final long size;

    Tree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    Hash root() throws IOException {
        return size == 0 ? Merkle.EMPTY : over(0, size);
    }

    /** The path of RFC 6962, section 2.1.1, from the leaf's sibling up. */
    List<Hash> inclusion(long leaf) throws IOException {
        List<Hash> path = new ArrayList<>();
        inclusion(leaf, 0, size, path);
        return path;
    }

    private void inclusion(long leaf, long from, long to, List<Hash> path) throws IOException {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            inclusion(leaf, from, middle, path);
            path.add(over(middle, to));
        } else {
            inclusion(leaf, middle, to, path);
            path.add(over(from, middle));
        }
    }

    /** The proof of RFC 6962, section 2.1.2, that this tree continues the one over its first leaves. */
    List<Hash> consistency(long older) throws IOException {
        List<Hash> proof = new ArrayList<>();
        if (older > 0 && older < size) {
            consistency(older, 0, size, true, proof);
        }
        return proof;
    }

    private void consistency(long older, long from, long to, boolean whole, List<Hash> proof) throws IOException {
        if (older == to) {
            if (!whole) {
                proof.add(over(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            consistency(older, from, middle, whole, proof);
            proof.add(over(middle, to));
        } else {
            consistency(older, middle, to, false, proof);
            proof.add(over(from, middle));
        }
    }

    /** The hash over the leaves {@code from} (included) to {@code to} (excluded). */
    private Hash over(long from, long to) throws IOException {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return node(height, from >> height);
        }
        long middle = from + split(leaves);
        return Merkle.node(over(from, middle), over(middle, to));
    }

    private Hash node(int height, long index) throws IOException {
        int level = height / 8;
        int span = 1 << (height % 8);
        long first = index * span;
        long tile = first / Tile.WIDTH;
        byte[] hashes = tiles.read(new Tile(level, tile, Tile.widthIn(level, tile, size)));
        return perfect(hashes, (int) (first % Tile.WIDTH), span);
    }

    /** The root over a power of two of neighbouring hashes in a tile. */
    static Hash perfect(byte[] hashes, int first, int count) {
        if (count == 1) {
            return Hash.in(hashes, first);
        }
        int half = count / 2;
        return Merkle.node(perfect(hashes, first, half), perfect(hashes, first + half, half));
    }

    /** The largest power of two below n. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}
