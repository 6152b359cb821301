package org.mingduo.ledger;

import java.nio.charset.StandardCharsets;

/**
 * The signed head of the log (C2SP {@code tlog-checkpoint}): who, how many leaves, and the root over them. One is only
 * ever made by signing or by checking a signature, so holding one means that the log's key vouched for it.
 */
public final class Checkpoint {

    private final String origin;
    private final long size;
    private final Hash root;
    private final String note;

    private Checkpoint(String origin, long size, Hash root, String note) {
        this.origin = origin;
        this.size = size;
        this.root = root;
        this.note = note;
    }

    static Checkpoint sign(long size, Hash root, LogKey key, VerificationKey as) {
        String text = as.name() + "\n" + size + "\n" + root.base64() + "\n";
        return new Checkpoint(as.name(), size, root, Note.sign(text, key, as));
    }

    /**
     * Reads a checkpoint and checks that the key signed it and that its origin is the key's name.
     *
     * @throws LedgerException when it is malformed, of another log, or not signed by this key
     */
    public static Checkpoint open(byte[] note, VerificationKey key) {
        Note signed = Note.parse(note);
        signed.demandSignedBy(key);
        String[] lines = signed.text().split("\n", -1);
        // An extension line would be signed but stand for nothing; this log writes none and so accepts none.
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new LedgerException("checkpoint: must be three lines: origin, size, root");
        }
        if (!lines[0].equals(key.name())) {
            throw new LedgerException("checkpoint: is of '" + lines[0] + "', not of '" + key.name() + "'");
        }
        return new Checkpoint(
                lines[0], size(lines[1]), Hash.ofBase64(lines[2]), new String(note, StandardCharsets.UTF_8));
    }

    static long size(String decimal) {
        if (!decimal.matches("0|[1-9][0-9]{0,17}")) {
            throw new LedgerException("'" + decimal + "' is no count: decimal digits without leading zeros");
        }
        return Long.parseLong(decimal);
    }

    /** The log's name. */
    public String origin() {
        return origin;
    }

    /** How many leaves it covers. */
    public long size() {
        return size;
    }

    /** The root of the tree over these leaves. */
    public Hash root() {
        return root;
    }

    /** The whole signed note, as published. */
    public String note() {
        return note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && note.equals(that.note);
    }

    @Override
    public int hashCode() {
        return note.hashCode();
    }

    @Override
    public String toString() {
        return origin + " " + size + " " + root;
    }
}
