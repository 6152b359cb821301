package org.mingduo.office.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillClockTest {
    private static final Instant START = Instant.parse("2026-05-19T07:30:00Z");
    private static final Instant LATER = START.plus(Duration.ofHours(26));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("drill.clock");
    }

    @Test
    void it_stands_still_until_it_is_let_run() {
        DrillClock clock = DrillClock.open(file, START, 1e9);

        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void it_stands_exactly_at_the_target_however_fast_it_ran() throws Exception {
        for (double speed : List.of(1e6, 1e9, DrillClock.AT_ONCE)) {
            DrillClock clock = DrillClock.open(folder.resolve("clock-" + speed), START, speed);
            clock.runTo(LATER);

            assertThat(clock.instant()).isEqualTo(LATER);
        }
    }

    @Test
    void a_target_in_the_past_does_not_move_it_back() throws Exception {
        DrillClock clock = DrillClock.open(file, LATER, DrillClock.AT_ONCE);
        clock.runTo(START);

        assertThat(clock.instant()).isEqualTo(LATER);
    }

    @Test
    void whoever_looks_while_it_runs_sees_time_go_forward_and_never_past_the_target() throws Exception {
        DrillClock clock = DrillClock.open(file, START, 1e6);
        CompletableFuture<Void> running = runInBackground(clock, LATER);
        List<Instant> seen = new ArrayList<>();
        while (!running.isDone()) {
            seen.add(clock.instant());
        }
        running.get();

        assertThat(seen).isSorted().allMatch(at -> !at.isAfter(LATER));
    }

    @Test
    void what_its_file_says_is_never_before_what_it_has_shown() throws Exception {
        DrillClock clock = DrillClock.open(file, START, 1e5);
        CompletableFuture<Void> running = runInBackground(clock, LATER);
        while (!running.isDone()) {
            Instant shown = clock.instant();
            assertThat(Instant.parse(Files.readString(file).strip())).isAfterOrEqualTo(shown);
        }
        running.get();
    }

    @Test
    void a_clock_opened_again_goes_on_where_the_file_says() throws Exception {
        DrillClock.open(file, START, DrillClock.AT_ONCE).runTo(LATER);

        assertThat(DrillClock.open(file, START, 1).instant()).isEqualTo(LATER);
    }

    @Test
    void a_pause_stops_it_and_a_jump_passes_over_the_pause() throws Exception {
        DrillClock clock = DrillClock.open(file, START, 1e9);
        clock.pause();
        CompletableFuture<Void> running = runInBackground(clock, LATER);
        assertThat(clock.gait().paused()).isTrue();
        assertThat(clock.instant()).isEqualTo(START);

        clock.jump();
        running.get(10, TimeUnit.SECONDS);

        assertThat(clock.instant()).isEqualTo(LATER);
        clock.matters();
        assertThat(clock.gait().jumping()).isFalse();
    }

    @Test
    void a_new_speed_counts_at_once() throws Exception {
        DrillClock clock = DrillClock.open(file, START, 1); // would take 26 hours
        CompletableFuture<Void> running = runInBackground(clock, LATER);
        clock.speed(DrillClock.AT_ONCE);
        running.get(10, TimeUnit.SECONDS);

        assertThat(clock.instant()).isEqualTo(LATER);
    }

    private static CompletableFuture<Void> runInBackground(DrillClock clock, Instant target) {
        return CompletableFuture.runAsync(() -> {
            try {
                clock.runTo(target);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
