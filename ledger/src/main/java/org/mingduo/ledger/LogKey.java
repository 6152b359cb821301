package org.mingduo.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * The log's Ed25519 signing key. Whoever holds it can sign a second history, so it never lies in the public folder; its
 * file is readable by its owner alone.
 *
 * <p>The file holds two PEM blocks: {@code PRIVATE KEY} (PKCS #8) and {@code PUBLIC KEY} (SubjectPublicKeyInfo), because
 * the JDK does not compute the second from the first.
 */
public final class LogKey {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey secret;
    private final PublicKey open;

    private LogKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A new key from the JDK's secure random source. */
    public static LogKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new LogKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /** The public half under the log's name. */
    public VerificationKey verification(String origin) {
        return VerificationKey.of(origin, open);
    }

    /**
     * Writes the key to a new file with mode 0600 (where the file system knows modes) and waits until it is on the disk.
     *
     * @throws java.nio.file.FileAlreadyExistsException rather than overwrite a key, which could never be had again
     */
    public void save(Path file) throws IOException {
        byte[] pem = (pem(PRIVATE, secret.getEncoded()) + pem(PUBLIC, open.getEncoded()))
                .getBytes(StandardCharsets.US_ASCII);
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, fresh, ownerOnly(file))) {
            ByteBuffer left = ByteBuffer.wrap(pem);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Reads a key that {@link #save} wrote.
     *
     * @throws LedgerException when the file is something else, or its two halves do not belong together
     */
    public static LogKey load(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            KeyFactory ed25519 = KeyFactory.getInstance("Ed25519");
            LogKey key = new LogKey(
                    ed25519.generatePrivate(new PKCS8EncodedKeySpec(block(PRIVATE, text, file))),
                    ed25519.generatePublic(new X509EncodedKeySpec(block(PUBLIC, text, file))));
            byte[] probe = Merkle.sha256("halves of one key");
            if (!key.verification("probe").verifies(probe, key.sign(probe))) {
                throw new LedgerException(file + ": the private and the public key do not belong together");
            }
            return key;
        } catch (GeneralSecurityException malformed) {
            throw new LedgerException(file + ": no Ed25519 key in it; restore it from its backup", malformed);
        }
    }

    byte[] sign(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(text);
            return ed25519.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("an Ed25519 key that cannot sign", unusable);
        }
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static byte[] block(String label, String pem, Path file) {
        String begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new LedgerException(file + ": no PEM block '" + label + "' in it; restore it from its backup");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IllegalArgumentException notBase64) {
            throw new LedgerException(file + ": the PEM block '" + label + "' is damaged", notBase64);
        }
    }

    /** Names the public half only: a key must never end up in a message. */
    @Override
    public String toString() {
        return "LogKey[" + Base64.getEncoder().encodeToString(Merkle.sha256(open.getEncoded())) + "]";
    }
}
