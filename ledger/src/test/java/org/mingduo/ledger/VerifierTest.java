package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.ledger.Finding.Kind;

class VerifierTest {

    private static final int SIZE = 300;

    @TempDir
    Path tree;

    private final LogKey key = LogKey.generate();
    private Path log;
    private byte[] older;

    @BeforeEach
    void a_portal_tree_with_its_log() throws IOException {
        log = tree.resolve("log");
        try (Log writer = Log.open(log, key, Samples.ORIGIN, FaultyDisk.sound())) {
            writer.append(Samples.leaves(0, 100));
            older = Files.readAllBytes(log.resolve("checkpoint"));
            writer.append(Samples.leaves(100, 290));
            writer.append(Samples.leaves(290, 295));
            writer.append(Samples.leaves(295, SIZE));
        }
        for (int n = 0; n < SIZE; n++) {
            Path file = tree.resolve(RecordFile.path(n));
            Files.createDirectories(file.getParent());
            Files.write(file, Samples.recordFile(n).bytes());
        }
    }

    private List<Kind> kinds() throws IOException {
        return Verifier.verify(tree).findings().stream().map(Finding::kind).toList();
    }

    @Test
    void an_untouched_tree_holds_with_all_its_records() throws IOException {
        Report report = Verifier.ofFolder(tree)
                .key(key.verification(Samples.ORIGIN))
                .since(older)
                .verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.leaves()).isEqualTo(SIZE);
        assertThat(report.records()).isEqualTo(SIZE);
        assertThat(report.checkpoint().orElseThrow().size()).isEqualTo(SIZE);
    }

    @Test
    void any_flipped_bit_in_any_file_fails_and_names_the_file() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(log)) {
            all.filter(file -> Files.isRegularFile(file) && !file.endsWith(".lock"))
                    .forEach(files::add);
        }
        assertThat(files).hasSize(11); // checkpoint, vkey, full and partial tiles and bundles, old partial ones
        files.add(tree.resolve(RecordFile.path(7)));
        files.sort(Comparator.naturalOrder());
        Random random = new Random(20260213);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            boolean small = bytes.length < 400;
            for (int sample = 0; sample < (small ? bytes.length : 12); sample++) {
                int at = small ? sample : random.nextInt(bytes.length);
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, flipped);
                String name =
                        (file.startsWith(log) ? log : tree).relativize(file).toString();
                Report report = Verifier.of(PublicFiles.folder(log))
                        .records(new Only(PublicFiles.folder(tree), RecordFile.path(7)))
                        .verify();
                assertThat(report.findings().stream().filter(Finding::failure).map(Finding::file))
                        .as(
                                "%s, byte %d, %02x instead of %02x: %s",
                                name, at, flipped[at], bytes[at], report.findings())
                        .contains(name);
            }
            Files.write(file, bytes);
        }
        assertThat(kinds()).isEmpty();
    }

    /** A place that has one file, so that the check of three hundred others need not be repeated. */
    private record Only(PublicFiles all, String path) implements PublicFiles {
        @Override
        public Optional<byte[]> read(String asked, int limit) throws IOException {
            return asked.equals(path) ? all.read(asked, limit) : Optional.empty();
        }

        @Override
        public Optional<java.util.NavigableSet<String>> list() {
            return Optional.empty();
        }
    }

    @Test
    void each_missing_file_is_named() throws IOException {
        for (String name : Set.of(
                "checkpoint", "log.vkey", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000")) {
            byte[] bytes = Files.readAllBytes(log.resolve(name));
            Files.delete(log.resolve(name));
            assertThat(Verifier.ofFolder(log).verify().findings().stream()
                            .filter(Finding::failure)
                            .map(Finding::file))
                    .containsExactly(name);
            Files.write(log.resolve(name), bytes);
        }
    }

    @Test
    void a_bundle_and_its_tile_changed_together_are_found_by_the_level_above() throws IOException {
        Path bundle = log.resolve("tile/entries/000");
        List<byte[]> entries = Bundle.parse(Files.readAllBytes(bundle));
        entries.set(7, Samples.leaf(9999).bytes());
        Files.write(bundle, Bundle.write(entries));
        Path tile = log.resolve("tile/0/000");
        Files.write(tile, Edge.bytes(entries.stream().map(Merkle::leaf).toList()));
        assertThat(Verifier.verify(log).findings().stream()
                        .filter(Finding::failure)
                        .map(Finding::file))
                .containsExactly("tile/0/000", "tile/entries/000");
    }

    @Test
    void a_history_rewritten_with_the_same_key_contradicts_the_older_checkpoint() throws IOException {
        Path rewritten = tree.resolve("rewritten");
        try (Log writer = Log.open(rewritten, key, Samples.ORIGIN, FaultyDisk.sound())) {
            writer.append(Samples.leaves(1, SIZE));
        }
        assertThat(Verifier.verify(rewritten).holds()).isTrue();
        assertThat(Verifier.ofFolder(rewritten).since(older).verify().findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.NOT_A_CONTINUATION);
    }

    @Test
    void a_log_cut_short_or_begun_anew_contradicts_the_older_checkpoint() throws IOException {
        for (LogKey signer : List.of(key, LogKey.generate())) {
            Path cut = Files.createTempDirectory(tree, "cut");
            try (Log writer = Log.open(cut, signer, Samples.ORIGIN, FaultyDisk.sound())) {
                writer.append(Samples.leaves(0, 50));
            }
            assertThat(Verifier.ofFolder(cut).since(older).verify().findings())
                    .extracting(Finding::kind)
                    .containsExactly(Kind.NOT_A_CONTINUATION);
        }
        assertThatThrownBy(() -> Verifier.ofFolder(log)
                        .since("no note".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .verify())
                .isInstanceOf(LedgerException.class);
    }

    @Test
    void another_key_than_the_trusted_one_fails() throws IOException {
        VerificationKey other = LogKey.generate().verification(Samples.ORIGIN);
        assertThat(Verifier.ofFolder(log).key(other).verify().findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.KEY, Kind.CHECKPOINT);
    }

    @Test
    void files_that_nothing_vouches_for_are_warned_of() throws IOException {
        Files.writeString(log.resolve("notes.txt"), "hello");
        Files.write(log.resolve("checkpoint.tmp"), new byte[0]);
        Files.write(log.resolve("tile/0/001.p/45"), new byte[0]);
        Report report = Verifier.verify(log);
        assertThat(report.holds()).isTrue();
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::file)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Kind.UNKNOWN_FILE, "notes.txt"),
                        org.assertj.core.groups.Tuple.tuple(Kind.BEYOND, "checkpoint.tmp"),
                        org.assertj.core.groups.Tuple.tuple(Kind.BEYOND, "tile/0/001.p/45"));
    }

    @Test
    void a_record_in_the_wrong_place_fails_and_an_erased_one_is_only_counted() throws IOException {
        Files.move(tree.resolve(RecordFile.path(3)), tree.resolve("records/x001/234.json".replace("x001/234", "777")));
        assertThat(Verifier.verify(tree).findings())
                .extracting(Finding::kind, Finding::file)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.RECORD, "records/777.json"),
                        org.assertj.core.groups.Tuple.tuple(Kind.UNOPENED, "records"));
        Files.delete(tree.resolve("records/777.json"));
        assertThat(Verifier.verify(tree).holds()).isTrue();
    }

    @Test
    void a_record_exchanged_for_another_true_one_fails() throws IOException {
        Files.write(
                tree.resolve(RecordFile.path(3)),
                new RecordFile(3, Samples.leaf(4), Samples.salt(4), Samples.record(4)).bytes());
        assertThat(kinds()).containsExactly(Kind.RECORD);
    }

    @Test
    void a_leaf_that_goes_back_in_time_is_warned_of() throws IOException {
        Path back = tree.resolve("back");
        try (Log writer = Log.open(back, key, Samples.ORIGIN, FaultyDisk.sound())) {
            writer.append(List.of(Samples.leaf(5), Samples.leaf(4)));
        }
        Report report = Verifier.verify(back);
        assertThat(report.holds()).isTrue();
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.TIME_WENT_BACK);
    }

    @Test
    void a_folder_without_a_log_is_refused() {
        assertThatThrownBy(() -> Verifier.verify(tree.resolve("records"))).isInstanceOf(LedgerException.class);
    }
}
