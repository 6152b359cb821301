package org.mingduo.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a whole log with nothing but its public files: the checkpoint's signature, every entry and every hash up to the
 * root, that each leaf is of version 1, and, where record files are given, that each opens its leaf.
 *
 * <p>Without a vkey from elsewhere the one published beside the log is used; then the log is shown to be whole, but not
 * whose it is. Without an older checkpoint nothing shows that the whole was not replaced.
 */
public final class Verifier {

    /** How often a log that grows during the check is checked again before its last answer counts. */
    private static final int ATTEMPTS = 3;

    private final PublicFiles log;
    private final Optional<VerificationKey> given;
    private final Optional<byte[]> since;
    private final Optional<PublicFiles> tree;

    private Verifier(
            PublicFiles log, Optional<VerificationKey> given, Optional<byte[]> since, Optional<PublicFiles> tree) {
        this.log = log;
        this.given = given;
        this.since = since;
        this.tree = tree;
    }

    /** A verifier of the log whose folder these files are. */
    public static Verifier of(PublicFiles log) {
        return new Verifier(log, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Verifies a folder on this machine: a log's own folder, or a portal tree with the log in {@code log/} and its record
     * files in {@code records/}.
     *
     * @throws LedgerException when there is no log in it
     */
    public static Report verify(Path folder) throws IOException {
        return ofFolder(folder).verify();
    }

    /** A verifier of a folder on this machine, as {@link #verify(Path)} takes it. */
    public static Verifier ofFolder(Path folder) {
        Path inside = folder.resolve("log");
        if (Files.isRegularFile(folder.resolve(LogReader.CHECKPOINT))
                || Files.isRegularFile(folder.resolve(LogReader.VKEY))) {
            return of(PublicFiles.folder(folder));
        }
        if (!Files.isDirectory(inside)) {
            throw new LedgerException(folder + ": no log here; expected a folder with a file 'checkpoint', "
                    + "or a portal tree with the log in 'log'");
        }
        Verifier verifier = of(PublicFiles.folder(inside));
        boolean records = Files.isDirectory(folder.resolve(RecordFile.FOLDER));
        return records ? verifier.records(PublicFiles.folder(folder)) : verifier;
    }

    /** The same, trusting this key and no other. */
    public Verifier key(VerificationKey key) {
        return new Verifier(log, Optional.of(key), since, tree);
    }

    /**
     * The same, also proving that the log continues this older checkpoint.
     *
     * @throws LedgerException when verifying, if the bytes are no signed note at all
     */
    public Verifier since(byte[] checkpoint) {
        return new Verifier(log, given, Optional.of(checkpoint.clone()), tree);
    }

    /** The same, also checking the record files below {@code records/} in this portal tree. */
    public Verifier records(PublicFiles portal) {
        return new Verifier(log, given, since, Optional.of(portal));
    }

    /** Checks everything and reports what it saw. A log that grows meanwhile is checked again. */
    public Report verify() throws IOException {
        Report report = once();
        for (int attempt = 1; attempt < ATTEMPTS && !report.holds() && moved(report); attempt++) {
            report = once();
        }
        return report;
    }

    private boolean moved(Report report) throws IOException {
        Optional<byte[]> now = log.read(LogReader.CHECKPOINT, Note.LIMIT);
        return now.isPresent()
                && report.checkpoint()
                        .filter(checked -> !checked.note().equals(new String(now.get(), StandardCharsets.UTF_8)))
                        .isPresent();
    }

    private Report once() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Optional<VerificationKey> key = key(findings);
        if (key.isEmpty()) {
            return new Report(Optional.empty(), key, 0, 0, findings);
        }
        LogReader reader;
        try {
            reader = LogReader.open(log, key.get());
        } catch (LedgerException wrong) {
            findings.add(new Finding(Finding.Kind.CHECKPOINT, LogReader.CHECKPOINT, wrong.getMessage()));
            return new Report(Optional.empty(), key, 0, 0, findings);
        }
        RecordCheck records = new RecordCheck(tree, findings);
        new TreeCheck(log, reader.checkpoint(), new LeafCheck(records, findings), findings).run();
        records.finish();
        if (since.isPresent()) {
            continuation(reader, key.get(), since.get(), findings);
        }
        return new Report(
                Optional.of(reader.checkpoint()), key, reader.checkpoint().size(), records.held(), findings);
    }

    private Optional<VerificationKey> key(List<Finding> findings) throws IOException {
        try {
            VerificationKey published = LogReader.publishedKey(log);
            if (given.isPresent() && !given.get().equals(published)) {
                findings.add(new Finding(
                        Finding.Kind.KEY,
                        LogReader.VKEY,
                        "publishes " + published + ", not the key given: " + given.get()));
            }
            return Optional.of(given.orElse(published));
        } catch (LedgerException unusable) {
            findings.add(new Finding(Finding.Kind.KEY, LogReader.VKEY, unusable.getMessage()));
            return given;
        }
    }

    private static void continuation(LogReader reader, VerificationKey key, byte[] since, List<Finding> findings)
            throws IOException {
        Note.parse(since); // a file that is no checkpoint at all is the caller's mistake, not a finding
        try {
            Checkpoint older = Checkpoint.open(since, key);
            if (!reader.consistency(older.size())
                    .verifies(older.root(), reader.checkpoint().root())) {
                findings.add(broken("its history was changed since the older checkpoint of " + older.size()
                        + " leaves, which it does not continue"));
            }
        } catch (LedgerException otherKeyOrShorter) {
            findings.add(broken("does not continue the older checkpoint: " + otherKeyOrShorter.getMessage()));
        }
    }

    private static Finding broken(String message) {
        return new Finding(Finding.Kind.NOT_A_CONTINUATION, LogReader.CHECKPOINT, message);
    }
}
