package org.mingduo.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The writer of a log. Its folder holds static public files only, in the C2SP {@code tlog-tiles} layout, and may be served
 * as it is; one process at a time may write to it.
 *
 * <p>A leaf is logged when {@link #append} returns its index: by then its tiles and the checkpoint that covers them are on
 * the disk. When {@code append} throws, the leaves may or may not be logged; {@link #size()} then says how many leaves the
 * log holds, and whoever keeps a queue goes on from there. The next call recovers in the same way as opening does.
 */
public final class Log implements AutoCloseable {

    /** Held by the one writer; empty, and no part of the log. */
    static final String LOCK = ".lock";

    private final PublicFiles files;
    private final Store store;
    private final LogKey key;
    private final VerificationKey verification;
    private final FileChannel lock;

    /** The state as of the last checkpoint known to be on the disk; null when that is not known. */
    private @org.jspecify.annotations.Nullable State state;

    private record State(Edge edge, Checkpoint checkpoint) {}

    private Log(Path folder, Disk disk, LogKey key, String origin, FileChannel lock) {
        this.files = PublicFiles.folder(folder);
        this.store = new Store(folder, disk);
        this.key = key;
        this.verification = key.verification(origin);
        this.lock = lock;
    }

    /**
     * Opens the log in a folder, or begins one where there is none.
     *
     * @param origin the log's name for ever, such as {@code example.gov.cn/log}: no spaces, no plus sign
     * @throws LedgerException when another writer has it, or the folder holds another log or a damaged one
     */
    public static Log open(Path folder, LogKey key, String origin) throws IOException {
        return open(folder, key, origin, Disk.REAL);
    }

    static Log open(Path folder, LogKey key, String origin, Disk disk) throws IOException {
        VerificationKey.checkedName(origin);
        Path absolute = folder.toAbsolutePath().normalize();
        Store store = new Store(absolute, disk);
        store.createFolders(absolute);
        store.settle();
        FileChannel lock = lock(absolute);
        try {
            Log log = new Log(absolute, disk, key, origin, lock);
            log.state();
            return log;
        } catch (IOException | RuntimeException unusable) {
            lock.close();
            throw unusable;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            FileLock held = channel.tryLock();
            ours = held != null;
        } catch (OverlappingFileLockException sameProcess) {
            ours = false;
        } finally {
            if (!ours) {
                channel.close();
            }
        }
        if (!ours) {
            throw new LedgerException(folder + ": another writer has this log open; a log has one writer at a time");
        }
        return channel;
    }

    /**
     * Logs the leaves, in order.
     *
     * @return their indices, consecutive; empty when there are no leaves
     */
    public synchronized List<Long> append(List<Leaf> leaves) throws IOException {
        State before = state();
        if (leaves.isEmpty()) {
            return List.of();
        }
        List<byte[]> entries = new ArrayList<>();
        for (Leaf leaf : leaves) {
            entries.add(leaf.bytes());
        }
        state = null; // until the new checkpoint is known to be on the disk, nobody knows what is
        Edge edge = before.edge().copy();
        Map<Tile, byte[]> grown = edge.add(entries);
        for (Map.Entry<Tile, byte[]> file : grown.entrySet()) {
            store.put(file.getKey().path(), file.getValue());
        }
        store.settle();
        Checkpoint checkpoint = Checkpoint.sign(edge.size(), edge.root(), key, verification);
        publish(checkpoint);
        state = new State(edge, checkpoint);
        Leftovers.replaced(store, grown.keySet());
        return LongStream.range(before.edge().size(), edge.size()).boxed().toList();
    }

    private void publish(Checkpoint checkpoint) throws IOException {
        store.put(LogReader.CHECKPOINT, checkpoint.note().getBytes(StandardCharsets.UTF_8));
        store.settle();
    }

    /** How many leaves are logged. */
    public synchronized long size() throws IOException {
        return state().edge().size();
    }

    /** The latest checkpoint. */
    public synchronized Checkpoint checkpoint() throws IOException {
        return state().checkpoint();
    }

    /** The key that readers check the log with, also published as {@value LogReader#VKEY}. */
    public VerificationKey verificationKey() {
        return verification;
    }

    /** A reader of the log as it stands; it does not see later leaves. */
    public synchronized LogReader reader() throws IOException {
        return new LogReader(files, state().checkpoint());
    }

    /** The leaf at an index. */
    public Leaf leaf(long index) throws IOException {
        return reader().leaf(index);
    }

    /** The proof that the leaf at this index is logged, under the latest checkpoint. */
    public LoggedProof prove(long index) throws IOException {
        return reader().prove(index);
    }

    /** The proof that the log continues its own first {@code from} leaves. */
    public ConsistencyProof consistency(long from) throws IOException {
        return reader().consistency(from);
    }

    private State state() throws IOException {
        if (!lock.isOpen()) {
            throw new IllegalStateException("this log is closed");
        }
        State known = state;
        if (known == null) {
            known = recover();
            state = known;
        }
        return known;
    }

    /**
     * Finds out where the log stands. Everything under the checkpoint was on the disk before the checkpoint was, so that
     * it can be relied on; everything beyond it belongs to an append that never ended, and is removed. The checkpoint is
     * published once more, because a rename may be visible and not yet on the disk.
     */
    private State recover() throws IOException {
        Optional<byte[]> note = files.read(LogReader.CHECKPOINT, Note.LIMIT);
        Checkpoint checkpoint;
        Edge edge;
        if (note.isPresent()) {
            checkpoint = Checkpoint.open(note.get(), verification);
            edge = Edge.load(files, checkpoint);
        } else {
            edge = Edge.empty();
            checkpoint = Checkpoint.sign(0, edge.root(), key, verification);
        }
        Leftovers.remove(files, store, checkpoint, note.isPresent());
        publishKey();
        publish(checkpoint);
        return new State(edge, checkpoint);
    }

    private void publishKey() throws IOException {
        byte[] line = (verification.vkey() + "\n").getBytes(StandardCharsets.UTF_8);
        Optional<byte[]> published = files.read(LogReader.VKEY, Note.LIMIT);
        if (published.isEmpty()) {
            store.put(LogReader.VKEY, line);
        } else if (!Arrays.equals(published.get(), line)) {
            throw new LedgerException(LogReader.VKEY + ": the log here was begun with another key or name; "
                    + "open it with these, or choose another folder");
        }
    }

    /** Lets another writer have the log. */
    @Override
    public synchronized void close() throws IOException {
        lock.close();
    }
}
