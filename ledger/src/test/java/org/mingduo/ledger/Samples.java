package org.mingduo.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Leaves and records to log in tests; the same number gives the same leaf. */
final class Samples {

    static final String ORIGIN = "test.example/log";
    static final Instant DAWN = Instant.parse("2026-02-13T08:00:00Z");

    private Samples() {}

    static String salt(int n) {
        return "%064x".formatted(n + 1);
    }

    static String record(int n) {
        return "{\"id\":\"r%d\",\"title\":\"关于第%d号事项的通报\",\"version\":1}".formatted(n, n);
    }

    static Leaf leaf(int n) {
        return Leaf.of(
                "statement-published", "matters/m1/" + n, DAWN.plusSeconds(n), Commitment.of(salt(n), record(n)));
    }

    static List<Leaf> leaves(int from, int to) {
        List<Leaf> leaves = new ArrayList<>();
        for (int n = from; n < to; n++) {
            leaves.add(leaf(n));
        }
        return leaves;
    }

    static RecordFile recordFile(int n) {
        return new RecordFile(n, leaf(n), salt(n), record(n));
    }
}
