package org.mingduo.radar.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mingduo.radar.Warning.Level;

class AlarmBudgetTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final long DAY = 86_400;

    /** @param after seconds since the update before */
    record Update(long story, double score, long after) {}

    @Provide
    Arbitrary<Update> updates() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 25),
                        Arbitraries.doubles().between(0, 100),
                        Arbitraries.longs().between(-3_000, 20_000))
                .as(Update::new);
    }

    @Property(tries = 500)
    void no_day_has_more_than_the_budget_but_for_red(
            @ForAll @Size(max = 200) List<@net.jqwik.api.From("updates") Update> updates,
            @ForAll @IntRange(min = 1, max = 6) int perDay) {
        var budget = new AlarmBudget(AlarmSettings.USUAL.withPerDay(perDay));
        List<Long> announced = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        long heard = Long.MIN_VALUE;
        long time = MONDAY.getEpochSecond();
        for (Update update : updates) {
            time += update.after();
            heard = Math.max(heard, time);
            AlarmDecision decision = budget.decide(update.story(), update.score(), Instant.ofEpochSecond(time));
            long from = heard - DAY;
            if (decision.announced()) {
                assertThat(decision.level()).isGreaterThanOrEqualTo(Level.YELLOW);
                if (decision.level() != Level.RED) {
                    assertThat(all.stream().filter(t -> t > from).count()).isLessThan(perDay);
                    announced.add(heard);
                }
                all.add(heard);
            }
            assertThat(announced.stream().filter(t -> t > from).count()).isLessThanOrEqualTo(perDay);
            assertThat(decision.left())
                    .isEqualTo(Math.max(
                            0, perDay - all.stream().filter(t -> t > from).count()));
        }
    }

    @Property(tries = 300)
    void red_is_red_and_trifles_are_never_announced(
            @ForAll @Size(max = 150) List<@net.jqwik.api.From("updates") Update> updates) {
        var budget = new AlarmBudget(AlarmSettings.USUAL.withPerDay(1));
        Set<Long> toldRed = new HashSet<>();
        long time = MONDAY.getEpochSecond();
        for (Update update : updates) {
            time += update.after();
            AlarmDecision decision = budget.decide(update.story(), update.score(), Instant.ofEpochSecond(time));
            if (update.score() >= AlarmSettings.USUAL.red()) {
                assertThat(decision.level()).isEqualTo(Level.RED);
                assertThat(decision.announced() || toldRed.contains(update.story()))
                        .isTrue();
                toldRed.add(update.story());
            }
            if (update.score() < AlarmSettings.USUAL.yellow()) {
                assertThat(decision.announced()).isFalse();
            }
        }
    }

    @Property(tries = 200)
    void a_restart_changes_no_decision(
            @ForAll @Size(max = 120) List<@net.jqwik.api.From("updates") Update> updates,
            @ForAll @IntRange(min = 0, max = 119) int restart)
            throws IOException {
        AlarmSettings settings = AlarmSettings.USUAL.withPerDay(2);
        var whole = new AlarmBudget(settings);
        var broken = new AlarmBudget(settings);
        long time = MONDAY.getEpochSecond();
        for (int i = 0; i < updates.size(); i++) {
            time += updates.get(i).after();
            if (i == restart) {
                broken = AlarmBudget.read(new DataInputStream(new ByteArrayInputStream(written(broken))), settings);
            }
            Instant at = Instant.ofEpochSecond(time);
            assertThat(broken.decide(updates.get(i).story(), updates.get(i).score(), at))
                    .isEqualTo(
                            whole.decide(updates.get(i).story(), updates.get(i).score(), at));
        }
        assertThat(written(broken)).isEqualTo(written(whole));
    }

    @Test
    void a_score_that_swings_is_announced_once() {
        var budget = new AlarmBudget(AlarmSettings.USUAL);
        int announced = 0;
        for (int minute = 0; minute < 23 * 60; minute++) {
            double score = minute % 2 == 0 ? 25 : 5;
            announced +=
                    budget.decide(1, score, MONDAY.plusSeconds(minute * 60L)).announced() ? 1 : 0;
        }
        assertThat(announced).isOne();
    }

    @Test
    void a_level_is_left_only_well_below_its_threshold() {
        var budget = new AlarmBudget(AlarmSettings.USUAL);
        assertThat(budget.decide(1, 19, MONDAY).level()).isEqualTo(Level.YELLOW);
        assertThat(budget.decide(1, 15, MONDAY.plusSeconds(60)).level()).isEqualTo(Level.YELLOW);
        assertThat(budget.decide(1, 14, MONDAY.plusSeconds(120)).level()).isEqualTo(Level.BLUE);
    }

    @Test
    void a_story_that_was_calm_for_a_day_is_news_again() {
        var budget = new AlarmBudget(AlarmSettings.USUAL);
        assertThat(budget.decide(1, 30, MONDAY).announced()).isTrue();
        assertThat(budget.decide(1, 2, MONDAY.plusSeconds(DAY)).level()).isEqualTo(Level.NONE);
        assertThat(budget.decide(1, 30, MONDAY.plusSeconds(DAY + 60)).announced())
                .isTrue();
    }

    @Test
    void what_found_no_budget_is_announced_when_there_is_room() {
        var budget = new AlarmBudget(AlarmSettings.USUAL.withPerDay(1));
        assertThat(budget.decide(1, 40, MONDAY).announced()).isTrue();
        AlarmDecision held = budget.decide(2, 50, MONDAY.plusSeconds(60));
        assertThat(held.announced()).isFalse();
        assertThat(held.level()).isEqualTo(Level.BLUE);
        assertThat(held.zh()).contains("额度已用完");
        assertThat(held.en()).contains("1 announcements of 24 hours are spent");
        assertThat(budget.decide(2, 50, MONDAY.plusSeconds(DAY)).announced()).isTrue();
    }

    @Test
    void what_found_no_budget_is_announced_by_the_clock_alone_once_and_only_while_it_is_asked_for() throws IOException {
        var budget = new AlarmBudget(AlarmSettings.USUAL.withPerDay(1));
        budget.decide(1, 40, MONDAY);
        assertThat(budget.nextRoom(MONDAY)).isEmpty();
        budget.decide(2, 50, MONDAY.plusSeconds(60));
        budget.decide(3, 30, MONDAY.plusSeconds(70));
        Instant room = MONDAY.plusSeconds(DAY);
        assertThat(budget.nextRoom(MONDAY.plusSeconds(80))).hasValue(room);
        byte[] before = written(budget);
        assertThat(budget.retry(2, 50, room.minusSeconds(1))).isEmpty();
        assertThat(budget.retry(2, 10, room)).as("calmed down").isEmpty();

        budget = AlarmBudget.read(
                new DataInputStream(new ByteArrayInputStream(before)), AlarmSettings.USUAL.withPerDay(1));
        assertThat(budget.waiting(room)).containsExactly(2L, 3L);
        assertThat(budget.retry(2, 50, room)).hasValueSatisfying(decision -> {
            assertThat(decision.announced()).isTrue();
            assertThat(decision.level()).isEqualTo(decision.wanted()).isEqualTo(Level.YELLOW);
        });
        assertThat(budget.retry(2, 50, room)).isEmpty();
        assertThat(budget.retry(3, 30, room)).as("no room for another").isEmpty();
        assertThat(budget.waiting(MONDAY.plusSeconds(2 * DAY))).isEmpty();
    }

    @Test
    void that_an_announcement_is_held_back_is_said_once_for_each_rise() {
        var budget = new AlarmBudget(AlarmSettings.USUAL.withPerDay(1));
        budget.decide(1, 40, MONDAY);
        List<AlarmDecision.Call> calls = new ArrayList<>();
        for (double score : new double[] {25, 5, 25, 26, 45, 46, 5, 45}) {
            AlarmDecision decision = budget.decide(2, score, MONDAY.plusSeconds(60 + calls.size()));
            assertThat(decision.waits()).isEqualTo(score >= 18);
            calls.add(decision.call());
        }
        assertThat(calls)
                .containsExactly(
                        AlarmDecision.Call.HELD_BACK,
                        AlarmDecision.Call.NOTHING_NEW,
                        AlarmDecision.Call.NOTHING_NEW,
                        AlarmDecision.Call.NOTHING_NEW,
                        AlarmDecision.Call.HELD_BACK,
                        AlarmDecision.Call.NOTHING_NEW,
                        AlarmDecision.Call.NOTHING_NEW,
                        AlarmDecision.Call.NOTHING_NEW);
    }

    @Test
    void what_was_announced_of_a_story_counts_for_the_one_that_takes_it_in() {
        var budget = new AlarmBudget(AlarmSettings.USUAL);
        assertThat(budget.decide(1, 25, MONDAY).announced()).isTrue();
        budget.decide(2, 10, MONDAY);
        budget.merged(1, 2);
        AlarmDecision after = budget.decide(2, 30, MONDAY.plusSeconds(60));
        assertThat(after.announced()).isFalse();
        assertThat(after.level()).isEqualTo(Level.YELLOW);
        assertThat(budget.decide(2, 40, MONDAY.plusSeconds(120)).announced()).isTrue();
        assertThat(budget.look(1, 8, MONDAY).level()).isEqualTo(Level.NONE);
    }

    @Property(tries = 200)
    void looking_changes_nothing_and_agrees_with_what_was_decided_last(
            @ForAll @Size(max = 60) List<@net.jqwik.api.From("updates") Update> updates) throws IOException {
        var budget = new AlarmBudget(AlarmSettings.USUAL.withPerDay(3));
        long time = MONDAY.getEpochSecond();
        for (Update update : updates) {
            time += Math.max(0, update.after());
            Instant at = Instant.ofEpochSecond(time);
            AlarmDecision decision = budget.decide(update.story(), update.score(), at);
            byte[] before = written(budget);
            AlarmDecision seen = budget.look(update.story(), update.score(), at);
            assertThat(seen.level()).isEqualTo(decision.level());
            assertThat(seen.left()).isEqualTo(decision.left());
            budget.look(update.story(), 0, at.plusSeconds(10 * DAY));
            assertThat(written(budget)).isEqualTo(before);
        }
    }

    /** In a loud fortnight of 200 stories a day the budget reaches more of each day's top twelve than first come, first served. */
    @Test
    void the_announced_are_the_gravest_and_not_the_first() {
        var budget = new AlarmBudget(AlarmSettings.USUAL);
        var random = new SplittableRandom(7);
        int ours = 0;
        int first = 0;
        for (int day = 0; day < 14; day++) {
            double[] scores = new double[200];
            Arrays.setAll(scores, i -> Math.min(59, -12 * Math.log(random.nextDouble())));
            double[] sorted = scores.clone();
            Arrays.sort(sorted);
            double twelfth = sorted[sorted.length - 12];
            int served = 0;
            for (int i = 0; i < scores.length; i++) {
                Instant at = MONDAY.plusSeconds(day * DAY + i * DAY / scores.length);
                boolean announced =
                        budget.decide(day * 1_000L + i, scores[i], at).announced();
                boolean top = scores[i] >= twelfth;
                ours += day > 1 && announced && top ? 1 : 0;
                if (scores[i] >= AlarmSettings.USUAL.yellow() && served < 12) {
                    served++;
                    first += day > 1 && top ? 1 : 0;
                }
            }
        }
        System.out.printf("of 144 in the daily top twelve: %d announced, first come first served %d%n", ours, first);
        assertThat(ours).isGreaterThan(2 * first).isGreaterThan(85);
    }

    @Test
    void memory_is_bounded() throws IOException {
        var settings = new AlarmSettings(12, 9, 18, 36, 60, 0.8, AlarmSettings.USUAL.halfLife(), 10);
        var budget = new AlarmBudget(settings);
        for (int i = 0; i < 1_000; i++) {
            budget.decide(i, 20, MONDAY.plusSeconds(i));
        }
        assertThat(written(budget).length).isLessThan(3_000);
    }

    @Test
    void refuses_what_it_cannot_use() {
        var budget = new AlarmBudget(AlarmSettings.USUAL);
        assertThatThrownBy(() -> budget.decide(7, Double.NaN, MONDAY)).hasMessageContaining("Story 7");
        assertThatThrownBy(() -> AlarmSettings.USUAL.withPerDay(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> AlarmBudget.read(
                        new DataInputStream(new ByteArrayInputStream(new byte[40])), AlarmSettings.USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("form 0");
    }

    private static byte[] written(AlarmBudget budget) throws IOException {
        var bytes = new ByteArrayOutputStream();
        budget.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
