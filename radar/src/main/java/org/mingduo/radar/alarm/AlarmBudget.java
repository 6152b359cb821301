package org.mingduo.radar.alarm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingduo.radar.Warning.Level;

/**
 * Decides which warnings are announced, so that a desk hears of the gravest and not simply of the most. Give it every
 * score of every story, in stream order; it answers with the level to show and whether to tell somebody.
 *
 * <ul>
 *   <li>In any 24 hours at most {@link AlarmSettings#perDay()} announcements of yellow and orange are made. Each rise of a
 *       story is one announcement.
 *   <li>Red, by its score alone, always passes. It is paid from the same budget, so that less is left for the others.
 *   <li>What yellow and orange ask for follows the stream: the peaks of the stories of about a week, faded. With the budget
 *       whole, as many stories as twice the budget would be yellow on a usual day; the more is spent, the fewer.
 *       Never less is asked for than the settings' own thresholds, so that a quiet week does not make trifles grave.
 *   <li>A story leaves a level only below a part of what its level asks for by the settings, and a rise to a level that was
 *       announced within a day is not announced again: a score that swings does not flap.
 *   <li>What finds no budget is held back: it is shown blue, says so, and is announced with a later update if there is room
 *       then, or without one ({@link #retry}). That it was held back is said once a day.
 *   <li>A story that was never blue is not remembered.
 * </ul>
 *
 * <p>Pure and deterministic: the same updates give the same decisions, also across {@link #write} and {@link #read}. Not
 * safe for several threads at once. Memory is bounded by {@link AlarmSettings#stories()}.
 */
public final class AlarmBudget {
    private static final int FORM = 2;

    /** Stories a day that may be yellow while nothing is spent, in budgets: half of the budget is kept for later hours. */
    private static final double AHEAD = 2;
    /** One of so many yellow ones is orange. */
    private static final double ORANGE_AMONG_YELLOW = 3;
    /** So many blue ones come to one of the budget. */
    private static final double BLUE_PER_BUDGET = 6;

    private final AlarmSettings settings;
    private final ScoreBook scores;
    private final Spent spent = new Spent();
    private final Map<Long, Known> stories = new LinkedHashMap<>();
    private long now = Long.MIN_VALUE;

    public AlarmBudget(AlarmSettings settings) {
        this.settings = settings;
        scores = new ScoreBook(settings.halfLife().toSeconds());
    }

    /**
     * Takes one update.
     *
     * @param story the story's id
     * @param score 0 to 100, as in {@link org.mingduo.radar.Warning#score()}
     * @param time when; an update that comes late is taken as of the latest time heard
     * @throws IllegalArgumentException if the score is no number from 0 to 100; nothing is changed then
     */
    public AlarmDecision decide(long story, double score, Instant time) {
        if (!(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException(
                    "Story %d has the score %s; 0 to 100 is wanted, as Warning.score() gives it."
                            .formatted(story, score));
        }
        now = Math.max(now, time.getEpochSecond());
        if (passesOver(story, score)) {
            return look(story, score, time);
        }
        Known known = stories.getOrDefault(story, Known.NOTHING);
        int left = left(now);
        Thresholds asked = thresholds(left, now);
        Level wanted = asked.level(score);
        Level kept = settings.kept(known.shown(), score);
        Level told = settings.calm(known.toldAt(), now, kept) ? Level.NONE : known.told();
        boolean due = due(wanted, kept, told);
        boolean announced = due && (left > 0 || wanted == Level.RED);
        boolean waits = due && !announced;
        Level waited = known.waited(now);
        boolean newly = waits && wanted.compareTo(waited) > 0;
        Level shown = waits ? max(kept, Level.BLUE) : max(kept, wanted);
        if (announced) {
            spent.add(now);
            left = Math.max(0, left - 1);
        }
        remember(
                story,
                new Known(
                        shown,
                        announced ? wanted : told,
                        announced ? now : known.toldAt(),
                        announced ? Level.NONE : newly ? wanted : waited,
                        newly ? now : known.waitsSince(),
                        Math.max(known.peak(), score),
                        score > known.peak() ? now : known.peakAt()),
                known);
        AlarmDecision.Call call = announced
                ? AlarmDecision.Call.ANNOUNCED
                : newly ? AlarmDecision.Call.HELD_BACK : AlarmDecision.Call.NOTHING_NEW;
        return AlarmWords.said(score, asked, new AlarmWords.Case(shown, wanted, call, waits, left), settings);
    }

    /** What a story is shown with when it comes to have this score and nothing new is heard of it. Changes nothing. */
    public AlarmDecision look(long story, double score, Instant time) {
        long at = Math.max(now, time.getEpochSecond());
        Known known = stories.getOrDefault(story, Known.NOTHING);
        int left = left(at);
        Thresholds asked = thresholds(left, at);
        Level wanted = asked.level(score);
        Level kept = settings.kept(known.shown(), score);
        Level told = settings.calm(known.toldAt(), at, kept) ? Level.NONE : known.told();
        boolean waits = due(wanted, kept, told);
        return AlarmWords.said(
                score, asked, new AlarmWords.Case(kept, wanted, AlarmDecision.Call.NOTHING_NEW, waits, left), settings);
    }

    /**
     * Announces a story without an update, if an announcement that it has not had finds room by now. Changes nothing
     * otherwise.
     *
     * @param score 0 to 100, what it is now that time has passed
     */
    public Optional<AlarmDecision> retry(long story, double score, Instant time) {
        AlarmDecision standing = look(story, score, time);
        return standing.waits() && standing.left() > 0 ? Optional.of(decide(story, score, time)) : Optional.empty();
    }

    /** Stories of which it was said in the last 24 hours that they are held back, and that were not announced since. */
    public List<Long> waiting(Instant time) {
        long at = Math.max(now, time.getEpochSecond());
        return stories.entrySet().stream()
                .filter(entry -> entry.getValue().waited(at) != Level.NONE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** When there will next be more room than at a moment; empty where nothing waits for it then. */
    public Optional<Instant> nextRoom(Instant time) {
        OptionalLong next = spent.next(Math.max(now, time.getEpochSecond()));
        return next.isEmpty() || waiting(time).isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(next.getAsLong()));
    }

    /** Whether the story is unknown here, and any score up to this one would leave it so. */
    public boolean passesOver(long story, double score) {
        return score < settings.blue() && !stories.containsKey(story);
    }

    /**
     * Two stories have become one. What was announced of either counts as announced of both, so that only a rise above it is
     * announced again; the higher of their levels stands until the next update.
     */
    public void merged(long gone, long into) {
        Known other = stories.remove(gone);
        if (other == null) {
            return;
        }
        Known one = stories.getOrDefault(into, Known.NOTHING);
        if (one.peak() >= 0) {
            Known lower = one.peak() < other.peak() ? one : other;
            scores.withdraw(lower.peak(), lower.peakAt());
        }
        stories.remove(into);
        stories.put(into, one.with(other));
    }

    private static boolean due(Level wanted, Level kept, Level told) {
        return wanted.compareTo(Level.YELLOW) >= 0 && wanted.compareTo(kept) > 0 && wanted.compareTo(told) > 0;
    }

    private int left(long at) {
        return Math.max(0, settings.perDay() - spent.until(at));
    }

    private Thresholds thresholds(int left, long at) {
        double yellows = AHEAD * Math.max(1, left);
        double yellow = Math.max(settings.yellow(), scores.reachedBy(yellows, at));
        return new Thresholds(
                Math.max(settings.blue(), scores.reachedBy(BLUE_PER_BUDGET * settings.perDay(), at)),
                Math.min(yellow, settings.red()),
                Math.min(
                        settings.red(),
                        Math.max(
                                yellow,
                                Math.max(settings.orange(), scores.reachedBy(yellows / ORANGE_AMONG_YELLOW, at)))),
                settings.red());
    }

    private void remember(long story, Known known, Known before) {
        if (known.peak() > before.peak()) {
            scores.enter(known.peak(), now);
            if (before.peak() >= 0) {
                scores.withdraw(before.peak(), before.peakAt());
            }
        }
        stories.remove(story);
        stories.put(story, known);
        forget();
    }

    private void forget() {
        var silent = stories.keySet().iterator();
        for (int over = stories.size() - settings.stories(); over > 0; over--) {
            silent.next();
            silent.remove();
        }
    }

    private static Level max(Level a, Level b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Writes all that is remembered; the settings are not part of it. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(FORM);
        out.writeLong(now);
        scores.write(out);
        spent.write(out);
        out.writeInt(stories.size());
        for (Map.Entry<Long, Known> entry : stories.entrySet()) {
            out.writeLong(entry.getKey());
            entry.getValue().write(out);
        }
    }

    /**
     * Restores what {@link #write} wrote.
     *
     * @param settings those of the desk; they may differ from those at the time of writing
     * @throws IOException if the snapshot is damaged or of another form
     */
    public static AlarmBudget read(DataInput in, AlarmSettings settings) throws IOException {
        int form = in.readInt();
        if (form != FORM) {
            throw new IOException("The snapshot has form %d, this office reads form %d. ".formatted(form, FORM)
                    + "Start with an empty budget; it learns the stream's scores again within days.");
        }
        var budget = new AlarmBudget(settings);
        budget.now = in.readLong();
        budget.scores.read(in);
        budget.spent.read(in);
        int n = in.readInt();
        for (int i = 0; i < n; i++) {
            budget.stories.put(in.readLong(), Known.read(in));
        }
        budget.forget();
        return budget;
    }
}
