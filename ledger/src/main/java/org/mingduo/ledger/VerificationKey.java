package org.mingduo.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a log's key, with the name it signs under (C2SP {@code signed-note}). Its text, the <em>vkey</em>,
 * is {@code name+hash+base64}: the name, the key id as eight hexadecimal digits, and the byte 0x01 (Ed25519) followed by
 * the 32-byte public key. A reader needs this text from a place he trusts; everything else he can check.
 */
public final class VerificationKey {

    static final byte ED25519 = 1;
    static final int ID_BYTES = 4;

    private static final int RAW_BYTES = 32;
    /** What stands before the 32 bytes in an Ed25519 SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final byte[] id;

    private VerificationKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw;
        this.id = Arrays.copyOf(Merkle.sha256(utf8(name + "\n"), new byte[] {ED25519}, raw), ID_BYTES);
    }

    static VerificationKey of(String name, PublicKey key) {
        byte[] spki = key.getEncoded();
        if (spki.length != SPKI_PREFIX.length + RAW_BYTES
                || !Arrays.equals(spki, 0, SPKI_PREFIX.length, SPKI_PREFIX, 0, SPKI_PREFIX.length)) {
            throw new LedgerException("not an Ed25519 public key but " + key.getAlgorithm());
        }
        return new VerificationKey(checkedName(name), Arrays.copyOfRange(spki, SPKI_PREFIX.length, spki.length));
    }

    /**
     * Reads a vkey; white space around it is ignored.
     *
     * @throws LedgerException when it is malformed, of another kind of key, or its hash does not fit
     */
    public static VerificationKey parse(String vkey) {
        String text = vkey.strip();
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new LedgerException("a vkey reads name+hash+base64, not '" + text + "'");
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length != 1 + RAW_BYTES || typed[0] != ED25519) {
            throw new LedgerException("vkey '" + text + "': only Ed25519 keys (type 1, 32 bytes) are known");
        }
        VerificationKey key = new VerificationKey(checkedName(parts[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.idHex().equals(parts[1])) {
            throw new LedgerException(
                    "vkey '" + text + "': the hash is " + key.idHex() + " for this name and key, not " + parts[1]);
        }
        return key;
    }

    /** A name for keys and logs: not empty, without space, plus sign or control character. */
    static String checkedName(String name) {
        boolean bad = name.isEmpty()
                || name.codePoints()
                        .anyMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c));
        if (bad) {
            throw new LedgerException("'" + name
                    + "' cannot name a log: it must not be empty nor hold spaces, '+' or control characters");
        }
        return name;
    }

    /** The name it signs under, which is the log's origin. */
    public String name() {
        return name;
    }

    /** The vkey text, without a newline. */
    public String vkey() {
        byte[] typed = new byte[1 + RAW_BYTES];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, RAW_BYTES);
        return name + "+" + idHex() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    byte[] id() {
        return id.clone();
    }

    private String idHex() {
        return HexFormat.of().formatHex(id);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            byte[] spki = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + RAW_BYTES);
            System.arraycopy(raw, 0, spki, SPKI_PREFIX.length, RAW_BYTES);
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false; // a key or signature that is no point of the curve verifies nothing
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey that && name.equals(that.name) && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return vkey();
    }
}
