package org.mingduo.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two hashes of RFC 6962, section 2.1, kept apart by their first byte so that no leaf can pass for a node. */
final class Merkle {

    /** The root of a tree without leaves: SHA-256 of nothing. */
    static final Hash EMPTY = Hash.of(sha256(new byte[0]));

    private Merkle() {}

    static Hash leaf(byte[] entry) {
        return Hash.of(sha256(new byte[] {0}, entry));
    }

    static Hash node(Hash left, Hash right) {
        return Hash.of(sha256(new byte[] {1}, left.bytes(), right.bytes()));
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
