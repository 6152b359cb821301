package org.mingduo.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk on which one chosen call fails, and after it perhaps every other. */
final class FaultyDisk implements Disk {

    /** In which way the chosen call fails. */
    enum Fault {
        /** Nothing happened. */
        FAILED,
        /** It happened, and the caller was told that it had not. */
        FAILED_BUT_PERSISTED,
        /** Of a write, half happened. */
        TORN
    }

    /** A disk that never fails, and does not wait for the machine's own. */
    static FaultyDisk sound() {
        return new FaultyDisk(Fault.FAILED, Integer.MAX_VALUE, false);
    }

    @FunctionalInterface
    private interface Call {
        void run() throws IOException;
    }

    private final Fault fault;
    private final int chosen;
    private final boolean dies;
    private int calls;

    /** Fails at the chosen call, counted from 0; when it dies, at every later one too. */
    FaultyDisk(Fault fault, int chosen, boolean dies) {
        this.fault = fault;
        this.chosen = chosen;
        this.dies = dies;
    }

    int calls() {
        return calls;
    }

    boolean struck() {
        return calls > chosen;
    }

    private void call(Call real, Call torn) throws IOException {
        int number = calls++;
        if (number == chosen) {
            switch (fault) {
                case FAILED -> {}
                case FAILED_BUT_PERSISTED -> real.run();
                case TORN -> torn.run();
            }
            throw new IOException("injected at call " + number);
        }
        if (dies && number > chosen) {
            throw new IOException("the disk is dead");
        }
        real.run();
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        call(() -> REAL.createFolder(folder), () -> {});
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        call(() -> REAL.write(file, bytes), () -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Override
    public void sync(Path file) throws IOException {
        call(() -> {}, () -> {}); // the machine keeps its power; only the answer matters
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        call(() -> {}, () -> {});
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        call(() -> REAL.rename(from, to), () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        call(() -> REAL.delete(file), () -> {});
    }
}
