package org.mingduo.ledger;

import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Checks the record files of a portal tree, leaf by leaf. */
final class RecordCheck {

    private final Optional<PublicFiles> tree;
    private final List<Finding> findings;
    /** Listed record files that no leaf has claimed yet; empty for good where the place cannot list. */
    private final NavigableSet<String> unclaimed = new TreeSet<>();

    private long held;
    private long unopened;

    RecordCheck(Optional<PublicFiles> tree, List<Finding> findings) throws IOException {
        this.tree = tree;
        this.findings = findings;
        if (tree.isPresent()) {
            tree.get()
                    .list()
                    .ifPresent(paths -> paths.stream()
                            .filter(path -> path.startsWith(RecordFile.FOLDER + "/"))
                            .forEach(unclaimed::add));
        }
    }

    void leaf(long index, byte[] entry) throws IOException {
        if (tree.isEmpty()) {
            return;
        }
        String path = RecordFile.path(index);
        unclaimed.remove(path);
        Optional<byte[]> bytes = tree.get().read(path, RecordFile.LIMIT);
        if (bytes.isEmpty()) {
            unopened++;
            return;
        }
        try {
            RecordFile file = RecordFile.parse(bytes.get());
            if (file.index() != index) {
                fails(path, "says that it is of leaf " + file.index());
            } else if (!java.util.Arrays.equals(file.leaf().bytes(), entry)) {
                fails(path, "is not of the leaf that is logged at index " + index);
            } else {
                held++;
            }
        } catch (LedgerException wrong) {
            fails(path, wrong.getMessage());
        }
    }

    void finish() {
        for (String path : unclaimed) {
            fails(path, "belongs to no leaf of this log");
        }
        if (unopened > 0) {
            findings.add(new Finding(
                    Finding.Kind.UNOPENED, RecordFile.FOLDER, unopened + " leaves have no record file here"));
        }
    }

    long held() {
        return held;
    }

    private void fails(String path, String message) {
        findings.add(new Finding(Finding.Kind.RECORD, path, message));
    }
}
