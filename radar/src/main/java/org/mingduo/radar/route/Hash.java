package org.mingduo.radar.route;

/** 64-bit hashes of pieces of text. Two different pieces practically never share one. */
final class Hash {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long begin(int kind) {
        return (kind + 1) * 0xD6E8FEB86659FD93L;
    }

    static long add(long hash, char c) {
        return (hash ^ c) * STEP + (hash >>> 29);
    }

    /** Spreads what {@link #add} gathered; 0 never comes out, because tables use it for an empty place. */
    static long end(long hash) {
        long h = (hash ^ (hash >>> 32)) * STEP;
        h ^= h >>> 29;
        return h == 0 ? 1 : h;
    }

    static long of(int kind, char[] text, int from, int end) {
        long hash = begin(kind);
        for (int i = from; i < end; i++) {
            hash = add(hash, text[i]);
        }
        return end(hash);
    }
}
