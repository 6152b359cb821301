package org.mingduo.office.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.ledger.Checkpoint;
import org.mingduo.ledger.ConsistencyProof;
import org.mingduo.ledger.LedgerException;
import org.mingduo.ledger.LogReader;
import org.mingduo.ledger.LoggedProof;
import org.mingduo.ledger.RecordFile;
import org.mingduo.ledger.Report;
import org.mingduo.ledger.VerificationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingduo ledger …}: anyone checks a log with its public files alone. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Check the public log, or take proofs from it.  查验公开日志，或从中取得证明。",
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before a command runs
public final class LedgerCommand implements Runnable {

    private static final String PLACE = "DIR|URL";
    private static final String PLACE_IS =
            "The log's folder, or a portal tree with the log in 'log/'; on this machine or on the web.";
    private static final String VKEY_IS =
            "The key to trust, as 'name+hash+base64' or a file with it. Without it the key published beside the log is"
                    + " used, which shows that the log is whole but not whose it is.";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Exit 0 when everything holds, 1 when a check failed, 2 when there is nothing to check. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Check everything: signature, every entry, every hash, every record.  查验全部内容。")
    int verify(
            @Parameters(paramLabel = PLACE, description = PLACE_IS) String place,
            @Option(names = "--vkey", paramLabel = "KEY", description = VKEY_IS) @Nullable String vkey,
            @Option(
                            names = "--since",
                            paramLabel = "CHECKPOINT",
                            description = "A checkpoint saved earlier; proves that the log continues it.")
                    @Nullable
                    Path since,
            @Option(
                            names = "--records",
                            paramLabel = PLACE,
                            description = "The portal tree whose record files are to be checked against the leaves.")
                    @Nullable
                    String records,
            @Option(names = "--json", description = "The report as JSON.") boolean json)
            throws IOException {
        try (LedgerPlace at = LedgerPlace.of(place);
                LedgerPlace tree = records == null ? at : LedgerPlace.ofTree(records)) {
            byte[] older = since == null ? null : Files.readAllBytes(since);
            Optional<VerificationKey> key = vkey == null ? Optional.empty() : Optional.of(key(vkey));
            Report report = at.verify(key, Optional.ofNullable(older), tree);
            VerifyAnswer answer = new VerifyAnswer(report, key.isPresent(), older != null);
            out().print(json ? answer.json() : answer.text());
            out().flush();
            return report.holds() ? 0 : 1;
        }
    }

    @Command(
            name = "prove",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Print the proof that a leaf is logged (C2SP tlog-proof).  输出某条记录已入日志的证明。")
    int prove(
            @Parameters(paramLabel = PLACE, description = PLACE_IS) String place,
            @Parameters(paramLabel = "INDEX", description = "The leaf's index, from 0.") long index,
            @Option(names = "--vkey", paramLabel = "KEY", description = VKEY_IS) @Nullable String vkey)
            throws IOException {
        try (LedgerPlace at = LedgerPlace.of(place)) {
            out().print(reader(at, vkey).prove(index).text());
            out().flush();
            return 0;
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Check one record file with its proof, offline.  离线查验一份记录及其证明。")
    int check(
            @Parameters(paramLabel = "RECORD", description = "The record file from the portal.") Path recordFile,
            @Parameters(paramLabel = "PROOF", description = "Its proof, from 'ledger prove'.") Path proofFile,
            @Option(
                            names = "--vkey",
                            paramLabel = "KEY",
                            required = true,
                            description = "The key to trust, as 'name+hash+base64' or a file with it.")
                    String vkey)
            throws IOException {
        RecordFile record;
        LoggedProof proof;
        try {
            record = RecordFile.parse(Files.readAllBytes(recordFile));
            proof = LoggedProof.parse(Files.readString(proofFile), key(vkey));
        } catch (LedgerException wrong) {
            out().println("不成立 FAILS: " + wrong.getMessage());
            return 1;
        }
        boolean holds = proof.inclusion().index() == record.index() && proof.verifies(record.leaf());
        Checkpoint checkpoint = proof.checkpoint();
        out().println((holds ? "成立 HOLDS: leaf " : "不成立 FAILS: not leaf ") + record.index() + " of "
                + checkpoint.origin() + " at size " + checkpoint.size());
        return holds ? 0 : 1;
    }

    @Command(
            name = "consistency",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Print the proof that the log continues a checkpoint.  输出日志延续某一检查点的证明。")
    int consistency(
            @Parameters(paramLabel = PLACE, description = PLACE_IS) String place,
            @Parameters(paramLabel = "CHECKPOINT", description = "A checkpoint saved earlier.") Path since,
            @Option(names = "--vkey", paramLabel = "KEY", description = VKEY_IS) @Nullable String vkey)
            throws IOException {
        try (LedgerPlace at = LedgerPlace.of(place)) {
            VerificationKey key = vkey == null ? LogReader.publishedKey(at.log()) : key(vkey);
            LogReader reader = LogReader.open(at.log(), key);
            Checkpoint older = Checkpoint.open(Files.readAllBytes(since), key);
            if (older.size() > reader.checkpoint().size()) {
                out().println("不成立 FAILS: the log is shorter than the checkpoint");
                return 1;
            }
            ConsistencyProof proof = reader.consistency(older.size());
            boolean holds = proof.verifies(older.root(), reader.checkpoint().root());
            out().print(holds ? proof.text() : "不成立 FAILS: the log does not continue the checkpoint\n");
            out().flush();
            return holds ? 0 : 1;
        }
    }

    private static LogReader reader(LedgerPlace at, @Nullable String vkey) throws IOException {
        return LogReader.open(at.log(), vkey == null ? LogReader.publishedKey(at.log()) : key(vkey));
    }

    /** A vkey as typed, or from the file that was named instead; a vkey always holds two plus signs. */
    private static VerificationKey key(String typed) throws IOException {
        boolean file = typed.chars().filter(c -> c == '+').count() < 2 || Files.isRegularFile(Path.of(typed));
        return VerificationKey.parse(file ? Files.readString(Path.of(typed), StandardCharsets.UTF_8) : typed);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
