package org.mingduo.office.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns authors into keys that say only "the same voice again". The salt never leaves the office's key folder; whoever
 * deletes it makes every key meaningless.
 */
public final class AuthorKeys implements Voices {
    private static final int SALT_BYTES = 32;

    /** 64 bits: enough to tell voices apart, too few to be worth a table of all names without the salt. */
    private static final int KEY_BYTES = 8;

    private final byte[] salt;

    /** Keys under a given salt of at least 16 bytes. */
    public AuthorKeys(byte[] salt) {
        if (salt.length < 16) {
            throw new IllegalArgumentException("The author salt needs at least 16 bytes and has " + salt.length);
        }
        this.salt = salt.clone();
    }

    /** Reads the salt of this office, or makes one the first time. */
    public static AuthorKeys in(Path keys) throws IOException {
        Path file = keys.resolve("authors.salt");
        if (!Files.exists(file)) {
            Files.createDirectories(keys);
            byte[] fresh = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(fresh);
            Path written = Files.createTempFile(keys, "authors", ".new");
            if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(written, HexFormat.of().formatHex(fresh) + "\n", StandardOpenOption.SYNC);
            try {
                Files.createLink(file, written);
            } catch (java.nio.file.FileAlreadyExistsException another) {
                // Two processes opened a new folder at once: the first salt stays.
            }
            Files.delete(written);
        }
        return new AuthorKeys(HexFormat.of().parseHex(Files.readString(file).strip()));
    }

    /** The key of an author at a source: sixteen hexadecimal digits. */
    @Override
    public String key(String source, String author) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            mac.update(source.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] full = mac.doFinal(author.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(full, 0, KEY_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
