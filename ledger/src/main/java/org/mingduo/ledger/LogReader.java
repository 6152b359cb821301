package org.mingduo.ledger;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a log from its public files, as of one checkpoint, and makes proofs from them. Every proof is checked against the
 * checkpoint before it is handed out, so that a damaged tile shows here and not at the reader.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class LogReader {

    /** Where the checkpoint lies in the log's folder. */
    public static final String CHECKPOINT = "checkpoint";
    /** Where the vkey lies in the log's folder: one line. */
    public static final String VKEY = "log.vkey";

    /** How many files are kept in memory, at up to 8 KiB for hashes and usually 60 KiB for entries. */
    private static final int CACHED = 64;

    private final PublicFiles files;
    private final Checkpoint checkpoint;
    private final Tree tree;
    private final Map<Tile, byte[]> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > CACHED;
        }
    };

    LogReader(PublicFiles files, Checkpoint checkpoint) {
        this.files = files;
        this.checkpoint = checkpoint;
        this.tree = new Tree(this::hashes, checkpoint.size());
    }

    /**
     * Opens the log at its present checkpoint.
     *
     * @throws LedgerException when there is none, or it is not signed by this key
     */
    public static LogReader open(PublicFiles files, VerificationKey key) throws IOException {
        byte[] note = files.read(CHECKPOINT, Note.LIMIT)
                .orElseThrow(() -> new LedgerException("no file '" + CHECKPOINT + "' here; is this a log's folder?"));
        return new LogReader(files, Checkpoint.open(note, key));
    }

    /**
     * The vkey published beside the log. It proves only that the files agree with each other; for more, compare it with
     * one from elsewhere.
     *
     * @throws LedgerException when there is none or it is malformed
     */
    public static VerificationKey publishedKey(PublicFiles files) throws IOException {
        byte[] line = files.read(VKEY, Note.LIMIT)
                .orElseThrow(() -> new LedgerException("no file '" + VKEY + "' here; is this a log's folder?"));
        String text = new String(line, java.nio.charset.StandardCharsets.UTF_8);
        VerificationKey key = VerificationKey.parse(text);
        if (!text.equals(key.vkey() + "\n")) {
            throw new LedgerException(VKEY + ": must be exactly one vkey and a newline");
        }
        return key;
    }

    /** The checkpoint that everything here is read against. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The leaf at an index below the checkpoint's size. */
    public Leaf leaf(long index) throws IOException {
        demandWithin(index);
        Tile place = place(Tile.ENTRIES, index / Tile.WIDTH);
        List<byte[]> entries = Bundle.parse(file(place));
        int position = (int) (index % Tile.WIDTH);
        if (position >= entries.size()) {
            throw new LedgerException(place.path() + ": holds only " + entries.size() + " entries");
        }
        return Leaf.parse(entries.get(position));
    }

    /** The proof that the leaf at this index is under the checkpoint. */
    public LoggedProof prove(long index) throws IOException {
        demandWithin(index);
        InclusionProof proof = new InclusionProof(index, checkpoint.size(), tree.inclusion(index));
        if (!proof.verifies(leaf(index).hash(), checkpoint.root())) {
            throw new LedgerException("the tiles do not lead from leaf " + index + " to the checkpoint; "
                    + "run the verifier to see which file is damaged");
        }
        return new LoggedProof(proof, checkpoint);
    }

    /** The proof that this log continues an older checkpoint; it still has to be checked against the older root. */
    public ConsistencyProof consistency(long from) throws IOException {
        if (from < 0 || from > checkpoint.size()) {
            throw new LedgerException("the log has " + checkpoint.size() + " leaves, fewer than " + from);
        }
        return new ConsistencyProof(from, checkpoint.size(), tree.consistency(from));
    }

    private void demandWithin(long index) {
        if (index < 0 || index >= checkpoint.size()) {
            throw new LedgerException("the log has " + checkpoint.size() + " leaves, none at index " + index);
        }
    }

    private Tile place(int level, long index) {
        return new Tile(level, index, Tile.widthIn(level, index, checkpoint.size()));
    }

    private byte[] hashes(Tile tile) throws IOException {
        byte[] bytes = file(tile);
        int promised = tile.width() * Hash.LENGTH;
        if (bytes.length < promised) {
            throw new LedgerException(tile.path() + ": has " + bytes.length + " bytes, must have " + promised);
        }
        return Arrays.copyOf(bytes, promised);
    }

    private byte[] file(Tile tile) throws IOException {
        byte[] known = cache.get(tile);
        if (known == null) {
            known = read(files, tile);
            cache.put(tile, known);
        }
        return known;
    }

    /** A partial tile may be gone once the full one is there (C2SP tlog-tiles, Partial Tiles). */
    static byte[] read(PublicFiles files, Tile tile) throws IOException {
        int limit = tile.level() == Tile.ENTRIES ? Bundle.LIMIT : Tile.WIDTH * Hash.LENGTH;
        var bytes = files.read(tile.path(), limit);
        if (bytes.isEmpty() && tile.partial()) {
            bytes = files.read(Tile.full(tile.level(), tile.index()).path(), limit);
        }
        return bytes.orElseThrow(() -> new LedgerException(tile.path() + ": missing"));
    }
}
