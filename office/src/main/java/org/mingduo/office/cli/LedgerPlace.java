package org.mingduo.office.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingduo.ledger.LedgerException;
import org.mingduo.ledger.LogReader;
import org.mingduo.ledger.PublicFiles;
import org.mingduo.ledger.RecordFile;
import org.mingduo.ledger.Report;
import org.mingduo.ledger.VerificationKey;
import org.mingduo.ledger.Verifier;

/**
 * Where a log is to be found: in a folder or on the web, alone or inside a portal tree.
 *
 * @param log the log's own files
 * @param tree the portal tree around it, when its record files are there to be checked
 * @param open what to close in the end
 */
record LedgerPlace(PublicFiles log, Optional<PublicFiles> tree, Optional<WebFiles> open) implements AutoCloseable {

    private static final int NOTE_LIMIT = 128 * 1024;

    /** The log at a folder or web address, or in {@code log/} below it. */
    static LedgerPlace of(String place) throws IOException {
        PublicFiles here;
        PublicFiles inside;
        Optional<WebFiles> web = Optional.empty();
        if (WebFiles.isAddress(place)) {
            WebFiles files = new WebFiles(address(place));
            web = Optional.of(files);
            here = files;
            inside = files.below("log");
        } else {
            Path folder = Path.of(place);
            here = PublicFiles.folder(folder);
            inside = PublicFiles.folder(folder.resolve("log"));
        }
        if (isLog(here)) {
            return new LedgerPlace(here, Optional.empty(), web);
        }
        if (isLog(inside)) {
            boolean records =
                    web.isPresent() || Files.isDirectory(Path.of(place).resolve(RecordFile.FOLDER));
            return new LedgerPlace(inside, records ? Optional.of(here) : Optional.empty(), web);
        }
        web.ifPresent(WebFiles::close);
        throw new LedgerException(place + ": no log here; expected a folder with the files '" + LogReader.CHECKPOINT
                + "' and '" + LogReader.VKEY + "', or a portal tree with these in 'log/'");
    }

    /** A portal tree, or the folder of record files in it. */
    static LedgerPlace ofTree(String place) throws IOException {
        if (WebFiles.isAddress(place)) {
            WebFiles files = new WebFiles(address(place.replaceFirst("/records/?$", "/")));
            return new LedgerPlace(files, Optional.of(files), Optional.of(files));
        }
        Path folder = Path.of(place).toAbsolutePath().normalize();
        boolean inside = !Files.isDirectory(folder.resolve(RecordFile.FOLDER)) && folder.endsWith(RecordFile.FOLDER);
        Path tree = inside ? folder.resolveSibling(".").normalize() : folder;
        if (!Files.isDirectory(tree.resolve(RecordFile.FOLDER))) {
            throw new LedgerException(place + ": no folder '" + RecordFile.FOLDER + "' here; name the portal tree");
        }
        PublicFiles files = PublicFiles.folder(tree);
        return new LedgerPlace(files, Optional.of(files), Optional.empty());
    }

    private static boolean isLog(PublicFiles files) throws IOException {
        return files.read(LogReader.CHECKPOINT, NOTE_LIMIT).isPresent()
                || files.read(LogReader.VKEY, NOTE_LIMIT).isPresent();
    }

    private static URI address(String place) {
        try {
            return URI.create(place);
        } catch (IllegalArgumentException malformed) {
            throw new LedgerException(place + ": not a web address", malformed);
        }
    }

    Report verify(Optional<VerificationKey> key, Optional<byte[]> since, LedgerPlace records) throws IOException {
        Verifier verifier = Verifier.of(log);
        if (key.isPresent()) {
            verifier = verifier.key(key.get());
        }
        if (since.isPresent()) {
            verifier = verifier.since(since.get());
        }
        if (records.tree().isPresent()) {
            verifier = verifier.records(records.tree().get());
        }
        return verifier.verify();
    }

    @Override
    public void close() {
        open.ifPresent(WebFiles::close);
    }
}
