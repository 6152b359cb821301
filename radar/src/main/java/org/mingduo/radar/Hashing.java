package org.mingduo.radar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two kinds of hash: quick ones for tables, and one that nobody can aim at for identities. */
final class Hashing {
    /** To look one up takes as long as to use it. */
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(Hashing::sha);

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
        byte[] digest = SHA.get().digest(value.getBytes(StandardCharsets.UTF_8));
        long id = 0;
        for (int i = 0; i < 8; i++) {
            id = (id << 8) | (digest[i] & 0xFF);
        }
        return id == 0 ? 1 : id;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
