package org.mingduo.office.drill;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Plays a scenario on a running office. Steps are done in time's order; before the clock passes an instant for which
 * the office has scheduled something, it stops there until the office has done it. So what the office records, and
 * when, depends on the scenario alone: not on the speed, not on where an earlier run was killed.
 */
public final class DrillRun {
    private static final Duration PATIENCE = Duration.ofMinutes(2); // real time for the office to settle
    private static final Duration LIVE_SPAN = Duration.ofMinutes(1); // signals that a watcher sees arrive together
    private static final Duration FAST_SPAN = Duration.ofMinutes(10);

    private final Scenario scenario;
    private final DrillClock clock;
    private final OfficeDoors doors;
    private final Journal journal;
    private final Wakes wakes;
    private final Narrator narrator;
    private final @Nullable Turns turns;
    private final List<Step> steps;
    private final Known known = new Known();
    private final AtomicInteger cursor = new AtomicInteger(); // only the playing thread moves it
    private volatile boolean finished;

    /** @param turns notices what a watcher wants to be told, or null when nobody watches */
    DrillRun(
            Scenario scenario,
            DrillClock clock,
            OfficeDoors doors,
            Journal journal,
            Wakes wakes,
            Narrator narrator,
            @Nullable Turns turns) {
        this.scenario = scenario;
        this.clock = clock;
        this.doors = doors;
        this.journal = journal;
        this.wakes = wakes;
        this.narrator = narrator;
        this.turns = turns;
        this.steps = Step.of(scenario);
    }

    /** Plays to the scenario's end; what the journal has is not done again. */
    void play() throws IOException, InterruptedException {
        settle();
        while (cursor.get() < steps.size()) {
            Step step = steps.get(cursor.get());
            Optional<JsonNode> before = journal.answer(step.key());
            if (before.isPresent()) {
                known.learn(step, before.get());
                cursor.incrementAndGet();
                continue;
            }
            if (wokenBefore(step.at())) {
                continue;
            }
            switch (step) {
                case Step.Done done -> act(done);
                case Step.Heard heard -> hear(heard);
            }
        }
        while (wokenBefore(scenario.end())) {
            // each wake may schedule the next
        }
        clock.runTo(scenario.end());
        settle();
        finished = true;
        clock.matters();
    }

    /** After the story: the clock goes on, so that whoever watched may try the office by hand. Ends when interrupted. */
    void linger() throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Instant next = clock.instant().plusSeconds(60);
            if (!wokenBefore(next)) {
                clock.runTo(next);
                settle();
            }
        }
    }

    /** Lets the clock stop at the next thing that the office has scheduled, when it comes no later than {@code until}. */
    private boolean wokenBefore(Instant until) throws IOException, InterruptedException {
        Optional<Instant> wake = wakes.next();
        if (wake.isEmpty() || wake.get().isAfter(until)) {
            return false;
        }
        clock.runTo(wake.get());
        settle();
        if (turns != null) {
            turns.ofObligations(clock.instant());
        }
        clock.matters();
        return true;
    }

    private void act(Step.Done done) throws IOException, InterruptedException {
        Act act = done.act();
        clock.runTo(act.at());
        JsonNode answer = doors.post(act.by(), known.path(act), done.key(), known.request(act));
        journal.done(done.key(), answer);
        known.learn(done, answer);
        cursor.incrementAndGet();
        goOn();
        if (turns != null) {
            Act.Says says = act.says();
            if (says != null) {
                Scenario.Login who = scenario.passwords().get(act.by());
                String name = who == null ? act.by() : who.name();
                narrator.tell(act.at(), "■ " + name + "：" + says.zh(), "■ " + act.by() + ": " + says.en());
            }
            turns.ofObligations(act.at());
        }
        if (act.says() != null) {
            clock.matters();
        }
    }

    /** Sends this signal and those that follow it closely, as one array. */
    private void hear(Step.Heard first) throws IOException, InterruptedException {
        Instant bound = first.at().plus(fast() ? FAST_SPAN : LIVE_SPAN);
        Optional<Instant> wake = wakes.next();
        if (wake.isPresent() && wake.get().isBefore(bound)) {
            bound = wake.get();
        }
        List<Step.Heard> together = new ArrayList<>();
        ArrayNode request = JsonNodeFactory.instance.arrayNode();
        for (int i = cursor.get(); i < steps.size(); i++) {
            if (!(steps.get(i) instanceof Step.Heard heard)
                    || heard.at().isAfter(bound)
                    || journal.answer(heard.key()).isPresent()) {
                break;
            }
            together.add(heard);
            request.add(heard.said().signal());
        }
        Step.Heard last = together.getLast();
        clock.runTo(last.at());
        JsonNode answers = doors.post(scenario.collector(), "/api/signals", first.key() + "-" + last.number(), request);
        if (answers.size() != together.size()) {
            throw new IOException(
                    "POST /api/signals answered " + answers.size() + " times to " + together.size() + " signals");
        }
        for (int i = 0; i < together.size(); i++) {
            JsonNode answer = answers.get(i);
            if (answer.path("outcome").asString("").equals("refused")) {
                throw new ScenarioRefused("signal " + together.get(i).said().id() + " was refused: " + answer);
            }
            journal.done(together.get(i).key(), answer);
            known.learn(together.get(i), answer);
        }
        cursor.addAndGet(together.size());
        goOn();
        if (turns != null && turns.ofWarnings(last.at())) {
            clock.matters();
        }
    }

    private boolean fast() {
        DrillClock.Gait gait = clock.gait();
        return gait.jumping() || gait.speed() == DrillClock.AT_ONCE;
    }

    /**
     * Between two steps. Whoever watches wants to see the pages of one step before the next; otherwise they may follow
     * behind, as long as nothing is due that the office would record at the clock's time.
     */
    private void goOn() throws IOException, InterruptedException {
        if (!fast() || wakes.ringing()) {
            settle();
        }
    }

    /** Waits until the office has done all that its clock asks for. */
    private void settle() throws IOException, InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode answer = doors.get(scenario.collector(), "/api/settled");
            if (answer.path("settled").asBoolean(false)) {
                return;
            }
            if (System.nanoTime() > limit) {
                throw new IOException("the office did not settle at " + clock.instant() + ": " + answer);
            }
            Pause.briefly();
        }
    }

    /** What {@code GET /drill/state} shows. */
    record State(
            Scenario scenario,
            DrillClock.Gait gait,
            boolean finished,
            int done,
            int steps,
            @Nullable Act next,
            List<Narrator.Line> last) {}

    State state() {
        Act next = null;
        for (int i = cursor.get(); i < steps.size() && next == null; i++) {
            if (steps.get(i) instanceof Step.Done done && done.act().says() != null) {
                next = done.act();
            }
        }
        return new State(scenario, clock.gait(), finished, cursor.get(), steps.size(), next, narrator.last());
    }

    DrillClock clock() {
        return clock;
    }
}
