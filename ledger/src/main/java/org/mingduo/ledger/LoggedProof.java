package org.mingduo.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that an offline reader needs beside the leaf and the vkey, as one text (C2SP {@code tlog-proof}, file ending
 * {@code .tlog-proof}).
 *
 * @param inclusion where the leaf lies, and the hashes up to the root
 * @param checkpoint the signed root
 */
public record LoggedProof(InclusionProof inclusion, Checkpoint checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";

    /** Refuses halves that speak of different trees. */
    public LoggedProof {
        if (inclusion.size() != checkpoint.size()) {
            throw new LedgerException("a proof for a tree of " + inclusion.size() + " leaves beside a checkpoint of "
                    + checkpoint.size());
        }
    }

    /** The text. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append(INDEX).append(inclusion.index()).append('\n');
        inclusion.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.note()).toString();
    }

    /** Whether the leaf is in the checkpointed log, at the index. */
    public boolean verifies(Leaf leaf) {
        return inclusion.verifies(leaf.hash(), checkpoint.root());
    }

    /**
     * Reads the text and checks the checkpoint's signature; the leaf is still to be checked by {@link #verifies}. An
     * {@code extra} line, which nothing vouches for, is skipped.
     *
     * @throws LedgerException when the text is malformed or the checkpoint not signed by the key
     */
    public static LoggedProof parse(String text, VerificationKey key) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new LedgerException("tlog-proof: no blank line before the checkpoint");
        }
        List<String> head = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        if (!head.removeFirst().equals(HEADER)) {
            throw new LedgerException("tlog-proof: the first line must be " + HEADER);
        }
        if (!head.isEmpty() && head.getFirst().startsWith("extra ")) {
            head.removeFirst();
        }
        if (head.isEmpty() || !head.getFirst().startsWith(INDEX)) {
            throw new LedgerException("tlog-proof: no line 'index N'");
        }
        long index = Checkpoint.size(head.removeFirst().substring(INDEX.length()));
        List<Hash> path = head.stream().map(Hash::ofBase64).toList();
        Checkpoint checkpoint = Checkpoint.open(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8), key);
        return new LoggedProof(new InclusionProof(index, checkpoint.size(), path), checkpoint);
    }
}
