package org.mingduo.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds a leaf to a record without showing it: HMAC-SHA256, keyed by a 256-bit salt, over the record's canonical JSON in
 * UTF-8. Whoever has the record and the salt can check it; whoever has neither learns nothing, even of a record so short
 * that it could be guessed. Erasing the salt makes the leaf mute for ever and leaves the tree whole.
 */
public final class Commitment {

    /** Bytes in a salt. */
    public static final int SALT_BYTES = 32;

    private static final HexFormat HEX = HexFormat.of();

    private Commitment() {}

    /** A fresh salt, as 64 lower-case hexadecimal digits. */
    public static String newSalt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HEX.formatHex(salt);
    }

    /**
     * The commitment to a record, as 64 lower-case hexadecimal digits.
     *
     * @param salt 64 lower-case hexadecimal digits, fresh for each version of each record
     * @param json the record; any spelling, its canonical form is what counts
     * @throws LedgerException when the salt is malformed or the record has no canonical form
     */
    public static String of(String salt, String json) {
        return ofCanonical(salt, CanonicalJson.of(json));
    }

    static String ofCanonical(String salt, String canonical) {
        if (!isHex256(salt)) {
            throw new LedgerException("a salt is 64 lower-case hexadecimal digits, not '" + salt + "'");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HEX.parseHex(salt), "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    static boolean isHex256(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
