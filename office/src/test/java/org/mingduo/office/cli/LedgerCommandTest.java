package org.mingduo.office.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.ledger.Commitment;
import org.mingduo.ledger.Leaf;
import org.mingduo.ledger.Log;
import org.mingduo.ledger.LogKey;
import org.mingduo.ledger.RecordFile;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerCommandTest {

    private static final String ORIGIN = "test.example/log";
    private static final String SALT = "ab".repeat(32);

    @TempDir
    Path tree;

    private final LogKey key = LogKey.generate();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void a_portal_tree_of_five_records() throws IOException {
        append(0, 5);
    }

    private void append(int from, int to) throws IOException {
        try (Log log = Log.open(tree.resolve("log"), key, ORIGIN)) {
            for (int n = from; n < to; n++) {
                String record = "{\"title\":\"通报" + n + "\"}";
                Instant at = Instant.ofEpochSecond(1_770_000_000L + n);
                Leaf leaf = Leaf.of("statement-published", "m/" + n, at, Commitment.of(SALT, record));
                long index = log.append(List.of(leaf)).getFirst();
                Path file = tree.resolve(RecordFile.path(index));
                Files.createDirectories(file.getParent());
                Files.write(file, new RecordFile(index, leaf, SALT, record).bytes());
            }
        }
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        CommandLine line = new CommandLine(new LedgerCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        line.setExecutionExceptionHandler((fault, at, _) -> {
            at.getErr().println(fault.getMessage());
            return 2;
        });
        return line.execute(words);
    }

    private String vkey() {
        return key.verification(ORIGIN).vkey();
    }

    private void flip(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(tree.resolve(name));
        bytes[bytes.length / 2] ^= 4;
        Files.write(tree.resolve(name), bytes);
    }

    @Test
    void a_true_tree_holds_with_exit_0() {
        assertThat(run("verify", tree.toString(), "--vkey", vkey(), "--json"))
                .as(out.toString())
                .isZero();
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.get("holds").booleanValue()).isTrue();
        assertThat(report.get("leaves").intValue()).isEqualTo(5);
        assertThat(report.get("records").intValue()).isEqualTo(5);
        assertThat(report.get("keyGiven").booleanValue()).isTrue();
        assertThat(run("verify", tree.resolve("log").toString())).isZero();
        assertThat(out.toString()).contains("成立 HOLDS").contains("随日志公布");
    }

    @Test
    void a_changed_file_fails_with_exit_1_and_is_named() throws IOException {
        for (String name :
                List.of("log/tile/entries/000.p/5", "log/tile/0/000.p/2", "log/checkpoint", "records/002.json")) {
            flip(name);
            assertThat(run("verify", tree.toString())).isEqualTo(1);
            assertThat(out.toString()).contains("不成立 FAILS").contains(name.replaceFirst("^log/", "") + ":");
            flip(name);
        }
        assertThat(run("verify", tree.toString())).isZero();
    }

    @Test
    void the_same_over_http_with_nothing_but_a_file_server() throws IOException {
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                tree.toRealPath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            assertThat(run("verify", url, "--vkey", vkey())).as(out.toString()).isZero();
            assertThat(out.toString()).contains("records 记录     5");
            assertThat(run("verify", url + "log", "--records", url)).isZero();
            assertThat(out.toString()).contains("records 记录     5");
            flip("records/003.json");
            assertThat(run("verify", url)).isEqualTo(1);
            assertThat(out.toString()).contains("records/003.json");
            assertThat(run("verify", url + "records/")).isEqualTo(2);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_later_log_continues_a_saved_checkpoint_and_another_does_not() throws IOException {
        Path saved = tree.resolve("saved");
        Files.copy(tree.resolve("log/checkpoint"), saved);
        append(5, 8);
        assertThat(run("verify", tree.toString(), "--since", saved.toString())).isZero();
        assertThat(run("consistency", tree.toString(), saved.toString())).isZero();
        assertThat(out.toString()).startsWith("from 5\nto 8\n");
        Path other = tree.resolve("other");
        try (Log log = Log.open(other, key, ORIGIN)) {
            log.append(List.of(Leaf.of("k", "r", Instant.EPOCH, "c".repeat(64))));
        }
        assertThat(run("verify", other.toString(), "--since", saved.toString())).isEqualTo(1);
        assertThat(run("consistency", other.toString(), saved.toString())).isEqualTo(1);
    }

    @Test
    void a_record_with_its_proof_is_checked_offline() throws IOException {
        assertThat(run("prove", tree.toString(), "2")).isZero();
        Path proof = Files.writeString(tree.resolve("2.tlog-proof"), out.toString());
        String record = tree.resolve("records/002.json").toString();
        assertThat(run("check", record, proof.toString(), "--vkey", vkey()))
                .as(out.toString())
                .isZero();
        String other = tree.resolve("records/003.json").toString();
        assertThat(run("check", other, proof.toString(), "--vkey", vkey())).isEqualTo(1);
        flip("records/002.json");
        assertThat(run("check", record, proof.toString(), "--vkey", vkey())).isEqualTo(1);
    }

    @Test
    void what_cannot_be_checked_at_all_exits_with_2() {
        assertThat(run("verify", tree.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(out.toString()).contains("no log here");
        assertThat(run("verify", tree.toString(), "--vkey", "a+b+c")).isEqualTo(2);
        assertThat(run("prove", tree.toString(), "5")).isEqualTo(2);
        assertThat(out.toString()).contains("has 5 leaves");
    }
}
