package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingduo.ledger.FaultyDisk.Fault;

/**
 * Each call to the disk fails once, in each way. Before anything is repaired the public files must be a true log; after it
 * every leaf must be there once, in order.
 */
class FaultTest {

    /** The queue is taken in these portions: within a tile, across its end, and on from there. */
    private static final int[] PORTIONS = {3, 254, 4};

    private static final List<Leaf> QUEUE = Samples.leaves(0, 3 + 254 + 4);
    private static final List<byte[]> ENTRIES = QUEUE.stream().map(Leaf::bytes).toList();

    @TempDir
    Path scratch;

    private final LogKey key = LogKey.generate();

    /** What the office does: go on from where the log stands, in portions, until the queue is empty. */
    private static void drain(Log log) throws IOException {
        long done;
        while ((done = log.size()) < QUEUE.size()) {
            int end = 0;
            for (int portion = 0; end <= done; portion++) {
                end += PORTIONS[portion];
            }
            assertThat(log.append(QUEUE.subList((int) done, end)))
                    .startsWith(done)
                    .endsWith(end - 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_log_whose_process_dies_at_any_call_is_true_at_once_and_whole_after_reopening(Fault fault)
            throws IOException {
        boolean struck = true;
        for (int chosen = 0; struck; chosen++) {
            Path folder = scratch.resolve(fault + "-" + chosen);
            FaultyDisk disk = new FaultyDisk(fault, chosen, true);
            try (Log log = Log.open(folder, key, Samples.ORIGIN, disk)) {
                drain(log);
            } catch (IOException injected) {
                assertThat(disk.struck()).isTrue();
            }
            struck = disk.struck();
            demandTrue(folder);
            try (Log log = Log.open(folder, key, Samples.ORIGIN, FaultyDisk.sound())) {
                drain(log);
            }
            demandWhole(folder);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_log_whose_disk_hiccups_at_any_call_goes_on_in_the_same_process(Fault fault) throws IOException {
        boolean struck = true;
        for (int chosen = callsToOpen(); struck; chosen++) {
            Path folder = scratch.resolve(fault + "-" + chosen);
            FaultyDisk disk = new FaultyDisk(fault, chosen, false);
            try (Log log = Log.open(folder, key, Samples.ORIGIN, disk)) {
                try {
                    drain(log);
                } catch (IOException injected) {
                    demandTrue(folder);
                    // A reader may have seen this size: to go on from a smaller one would be a second history.
                    assertThat(log.size()).isEqualTo(Oracle.size(folder));
                    drain(log);
                }
                assertThat(log.checkpoint().size()).isEqualTo(QUEUE.size());
            }
            struck = disk.struck();
            demandWhole(folder);
        }
    }

    private int callsToOpen() throws IOException {
        FaultyDisk disk = FaultyDisk.sound();
        Log.open(scratch.resolve("opening"), key, Samples.ORIGIN, disk).close();
        return disk.calls();
    }

    @Test
    void an_append_that_came_back_with_indices_survives_any_power_cut() throws IOException {
        boolean struck = true;
        for (int chosen = 0; struck; chosen++) {
            for (int seed = 0; seed < 2; seed++) {
                Path folder = Files.createDirectory(scratch.resolve(chosen + "-" + seed));
                ForgetfulDisk disk = new ForgetfulDisk(folder, chosen);
                long acknowledged = 0;
                List<byte[]> seen = new ArrayList<>();
                try (Log log = Log.open(folder, key, Samples.ORIGIN, disk)) {
                    for (int end = 0, portion = 0; portion < PORTIONS.length; portion++) {
                        int from = end;
                        end += PORTIONS[portion];
                        log.append(QUEUE.subList(from, end));
                        acknowledged = end;
                        seen.add(Files.readAllBytes(folder.resolve("checkpoint")));
                    }
                } catch (IOException powerCut) {
                    assertThat(disk.struck()).isTrue();
                }
                struck = disk.struck();
                disk.wakeUp(seed);
                try (Log log = Log.open(folder, key, Samples.ORIGIN, FaultyDisk.sound())) {
                    assertThat(log.size()).isGreaterThanOrEqualTo(acknowledged);
                    for (byte[] earlier : seen) {
                        assertThat(Verifier.ofFolder(folder)
                                        .since(earlier)
                                        .verify()
                                        .findings())
                                .isEmpty();
                    }
                    drain(log);
                }
                demandWhole(folder);
            }
        }
    }

    /** Whatever happened, what is published at this moment must hold for any reader. */
    private static void demandTrue(Path folder) throws IOException {
        if (Files.exists(folder.resolve("checkpoint"))) {
            Oracle.check(folder, ENTRIES);
            assertThat(Verifier.verify(folder).findings()).noneMatch(Finding::failure);
        }
    }

    private static void demandWhole(Path folder) throws IOException {
        assertThat(Oracle.size(folder)).isEqualTo(ENTRIES.size());
        Oracle.check(folder, ENTRIES);
        assertThat(Verifier.verify(folder).findings()).isEmpty();
    }
}
