package org.mingduo.radar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two kinds of hash: quick ones for tables, and one that nobody can aim at for identities. */
final class Hashing {
    private Hashing() {}

    /** Mixes a key for a table whose size is a power of two (finaliser of MurmurHash3, public domain). */
    static long mix(long key) {
        long h = key;
        h ^= h >>> 33;
        h *= 0xFF51AFD7ED558CCDL;
        h ^= h >>> 33;
        h *= 0xC4CEB9FE1A85EC53L;
        h ^= h >>> 33;
        return h;
    }

    static int spread(long key) {
        return (int) mix(key) & Integer.MAX_VALUE;
    }

    /** 64 bits of SHA-256, never 0: to aim at another's value takes 2^64 attempts. */
    static long identity(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            long id = 0;
            for (int i = 0; i < 8; i++) {
                id = (id << 8) | (digest[i] & 0xFF);
            }
            return id == 0 ? 1 : id;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
