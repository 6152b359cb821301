package org.mingduo.bench;

/** What the heap holds after everything unreachable has been collected. */
final class Heap {
    private Heap() {}

    /** Bytes in use. */
    static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
