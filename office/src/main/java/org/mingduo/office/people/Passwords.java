package org.mingduo.office.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2-HMAC-SHA512 with a salt and a count of its own for every password: {@code iterations:salt:hash}. */
final class Passwords {
    /** OWASP's figure for this function. */
    static final int ITERATIONS = 210_000;
    /** For people that exist in a drill only. */
    static final int DRILL_ITERATIONS = 1_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final HexFormat HEX = HexFormat.of();

    private Passwords() {}

    static String hash(String password, int iterations, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return iterations + ":" + HEX.formatHex(salt) + ":" + HEX.formatHex(derive(password, salt, iterations));
    }

    static boolean matches(String password, String stored) {
        String[] parts = stored.split(":", 3);
        byte[] derived = derive(password, HEX.parseHex(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(derived, HEX.parseHex(parts[2]));
    }

    /** Takes as long as {@link #matches}, for an id that nobody has. */
    static void waste(String password, int iterations) {
        byte[] derived = derive(password, new byte[SALT_BYTES], iterations);
        Arrays.fill(derived, (byte) 0);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
