package org.mingduo.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names that follow from content: the same content has the same name on every machine. */
final class ObligationId {
    /** 128 bits: two of a trillion names collide with a chance of one in 10^14. */
    private static final int BYTES = 16;

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    });

    private ObligationId() {}

    /** Of a duty, the matter or body it belongs to, and the occasion. */
    static String of(String duty, boolean ofMatter, String subject, String occasion) {
        // Lengths before texts, so that no two triples run together to the same bytes.
        return hash((ofMatter ? "m" : "b") + duty.length() + ":" + duty + subject.length() + ":" + subject + occasion);
    }

    /** The first 128 bits of SHA-256 of a text, in hexadecimal. */
    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        MessageDigest digest = SHA256.get();
        return HexFormat.of().formatHex(digest.digest(bytes), 0, BYTES);
    }
}
