package org.mingduo.office.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingduo.office.desk.Rows.FactRow;
import org.mingduo.office.desk.Toll.Recorded;
import org.mingduo.office.matter.MatterStories;
import org.mingduo.office.watch.Stories;
import org.mingduo.radar.emergency.Accounts;
import org.mingduo.radar.emergency.Casualties;
import org.springframework.stereotype.Component;

/** Reads what the signals of stories say of a happening, and what a matter recorded and released of the people harmed. */
@Component
class Tolls {
    /** Sets of signals whose accounts are kept. */
    private static final int KNOWN = 64;

    private static final Set<String> WARNED = Set.of("yellow", "orange", "red");
    /** A grade repeats what was recorded before it. */
    private static final String GRADED = "graded";

    /** By the ids of the signals that were read, the latest asked for; guarded by itself. */
    private final Map<List<String>, Accounts> known = new LinkedHashMap<>(KNOWN, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Accounts> eldest) {
            return size() > KNOWN;
        }
    };

    private final Stories stories;
    private final Readings readings;
    private final SpokenRows spoken;

    Tolls(Stories stories, Readings readings, SpokenRows spoken) {
        this.stories = stories;
        this.readings = readings;
        this.spoken = spoken;
    }

    /** @param matter to which the stories belong, as far as the reader may see it */
    Toll of(List<String> ids, @Nullable String matter, Words words) {
        Map<String, Accounts.Told> told = new LinkedHashMap<>();
        boolean more = false;
        for (String id : ids) {
            more |= read(id, told) == Toll.SIGNALS;
        }
        return new Toll(
                accounts(told, words),
                matter == null ? null : recorded(matter, readings.facts(matter, words), words),
                more);
    }

    /** What is said of the stories that somebody is to look at now, by their ids: those of yellow and above. */
    Map<String, Accounts> warned(List<StoryCard> cards, Words words) {
        Map<String, Accounts> said = new HashMap<>();
        for (StoryCard card : cards) {
            if (WARNED.contains(card.level())) {
                Map<String, Accounts.Told> told = new LinkedHashMap<>();
                read(card.id(), told);
                said.put(card.id(), accounts(told, words));
            }
        }
        return said;
    }

    /** Read once for the same signals, because pages are shown again at each event. */
    private Accounts accounts(Map<String, Accounts.Told> told, Words words) {
        List<String> signals = List.copyOf(told.keySet());
        synchronized (known) {
            Accounts before = known.get(signals);
            if (before != null) {
                return before;
            }
        }
        Accounts now = Accounts.of(List.copyOf(told.values()), words.zone());
        synchronized (known) {
            known.put(signals, now);
        }
        return now;
    }

    /** How many signals there were. */
    private int read(String story, Map<String, Accounts.Told> into) {
        List<Map<String, Object>> signals = stories.signals(story, Toll.SIGNALS);
        for (Map<String, Object> signal : signals) {
            into.put(
                    word(signal, "id"),
                    new Accounts.Told(
                            OffsetDateTime.parse(word(signal, "time")).toInstant(),
                            word(signal, "source"),
                            word(signal, "title"),
                            word(signal, "text")));
        }
        return signals.size();
    }

    /**
     * What a matter has on record of the people harmed, in facts that were not replaced and in releases; null where nothing.
     *
     * @param facts all that the matter has
     */
    @Nullable
    Recorded recorded(String matter, List<FactRow> facts, Words words) {
        Set<String> replaced = readings.replaced(matter);
        List<Recorded> all = new ArrayList<>();
        for (FactRow fact : facts) {
            boolean heard = MatterStories.links(fact.type()); // what was heard is not on record
            if (!heard && !fact.type().equals(GRADED) && !replaced.contains(fact.id())) {
                all.add(recorded(fact.happenedAt(), "", String.join("\n", fact.lines()), words));
            }
        }
        spoken.released(matter)
                .forEach(release -> all.add(recorded(release.at(), release.title(), release.body(), words)));
        all.sort(Comparator.comparing(Recorded::at).reversed());
        return latest(all);
    }

    static Recorded recorded(Instant at, String title, String text, Words words) {
        Casualties people = Casualties.read(title, text, at.atZone(words.zone()).toLocalDate());
        return new Recorded(at, people.dead(), people.injured(), people.serious(), people.missing());
    }

    /** Of each number the latest; null where there is none. */
    static @Nullable Recorded latest(List<Recorded> latestFirst) {
        Recorded all = null;
        for (Recorded one : latestFirst) {
            if (one.isEmpty()) {
                continue;
            }
            all = all == null
                    ? one
                    : new Recorded(
                            all.at(),
                            first(all.dead(), one.dead()),
                            first(all.injured(), one.injured()),
                            first(all.serious(), one.serious()),
                            first(all.missing(), one.missing()));
        }
        return all;
    }

    private static OptionalInt first(OptionalInt later, OptionalInt earlier) {
        return later.isPresent() ? later : earlier;
    }

    private static String word(Map<String, Object> signal, String field) {
        return Objects.toString(signal.get(field), "");
    }
}
