package org.mingduo.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param checkpoint the checkpoint that was checked against; empty when its signature did not hold
 * @param key the key that the signature was checked with; empty when there was none
 * @param leaves how many leaves were checked
 * @param records how many record files were checked and found true
 * @param findings everything seen, failures and warnings, in the order of the log
 */
public record Report(
        Optional<Checkpoint> checkpoint,
        Optional<VerificationKey> key,
        long leaves,
        long records,
        List<Finding> findings) {

    /** Keeps its own list. */
    public Report {
        findings = List.copyOf(findings);
    }

    /** True when nothing failed; warnings may remain. */
    public boolean holds() {
        return findings.stream().noneMatch(Finding::failure);
    }
}
