package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    @TempDir
    Path folder;

    private final LogKey key = LogKey.generate();

    private static String naiveRoot(int size) {
        return NaiveTree.base64(NaiveTree.root(
                IntStream.range(0, size).mapToObj(n -> Samples.leaf(n).bytes()).toList()));
    }

    @Test
    void a_new_log_is_empty_signed_and_verifies() throws IOException {
        try (Log log = Log.open(folder, key, Samples.ORIGIN)) {
            assertThat(log.size()).isZero();
            assertThat(log.checkpoint().root().hex())
                    .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        }
        assertThat(Verifier.verify(folder).findings()).isEmpty();
    }

    @Test
    void leaves_get_consecutive_indices_and_the_root_is_that_of_a_naive_tree() throws IOException {
        try (Log log = Log.open(folder, key, Samples.ORIGIN)) {
            assertThat(log.append(Samples.leaves(0, 3))).containsExactly(0L, 1L, 2L);
            assertThat(log.append(List.of())).isEmpty();
            assertThat(log.append(Samples.leaves(3, 700)))
                    .isEqualTo(LongStream.range(3, 700).boxed().toList());
            assertThat(log.checkpoint().root().base64()).isEqualTo(naiveRoot(700));
            assertThat(log.leaf(300)).isEqualTo(Samples.leaf(300));
            LoggedProof proof = log.prove(300);
            assertThat(proof.verifies(Samples.leaf(300))).isTrue();
            assertThat(proof.verifies(Samples.leaf(301))).isFalse();
        }
        assertThat(Verifier.verify(folder).findings()).isEmpty();
    }

    @Test
    void a_reopened_log_goes_on_where_it_stopped() throws IOException {
        for (int from = 0; from < 600; from += 100) {
            try (Log log = Log.open(folder, key, Samples.ORIGIN, FaultyDisk.sound())) {
                assertThat(log.size()).isEqualTo(from);
                log.append(Samples.leaves(from, from + 100));
                assertThat(log.checkpoint().root().base64()).isEqualTo(naiveRoot(from + 100));
            }
        }
        assertThat(Verifier.verify(folder).findings()).isEmpty();
    }

    @Test
    void a_log_has_one_writer_at_a_time() throws IOException {
        try (Log log = Log.open(folder, key, Samples.ORIGIN)) {
            assertThatThrownBy(() -> Log.open(folder, key, Samples.ORIGIN))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("another writer");
            log.append(Samples.leaves(0, 1));
        }
        Log.open(folder, key, Samples.ORIGIN).close();
    }

    @Test
    void another_key_or_name_cannot_continue_a_log() throws IOException {
        Log.open(folder, key, Samples.ORIGIN).close();
        assertThatThrownBy(() -> Log.open(folder, LogKey.generate(), Samples.ORIGIN))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> Log.open(folder, key, "other.example/log")).isInstanceOf(LedgerException.class);
        Log.open(folder, key, Samples.ORIGIN).close();
    }

    @Test
    void a_lost_checkpoint_does_not_begin_a_second_history() throws IOException {
        try (Log log = Log.open(folder, key, Samples.ORIGIN)) {
            log.append(Samples.leaves(0, 5));
        }
        Files.delete(folder.resolve("checkpoint"));
        assertThatThrownBy(() -> Log.open(folder, key, Samples.ORIGIN))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("restore the checkpoint");
    }
}
