package org.mingduo.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Checks what the entries say: that each is a leaf, that time runs forward, and that the records open them. */
final class LeafCheck {

    private final RecordCheck records;
    private final List<Finding> findings;
    private Instant latest = Instant.MIN;

    LeafCheck(RecordCheck records, List<Finding> findings) {
        this.records = records;
        this.findings = findings;
    }

    void bundle(Tile bundle, long first, List<byte[]> entries) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            byte[] entry = entries.get(i);
            try {
                Leaf leaf = Leaf.parse(entry);
                if (leaf.at().isBefore(latest)) {
                    findings.add(new Finding(
                            Finding.Kind.TIME_WENT_BACK,
                            bundle.path(),
                            "leaf " + (first + i) + " bears an earlier time than one before it"));
                }
                latest = leaf.at().isAfter(latest) ? leaf.at() : latest;
            } catch (LedgerException wrong) {
                findings.add(new Finding(
                        Finding.Kind.LEAF, bundle.path(), "entry " + (first + i) + ": " + wrong.getMessage()));
            }
            records.leaf(first + i, entry);
        }
    }
}
