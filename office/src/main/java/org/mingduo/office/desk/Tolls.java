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
    /** The latest signals of each story that are read. */
    private static final int SIGNALS = 400;

    /** States of stories whose accounts are kept. */
    private static final int KNOWN = 64;

    private static final Set<String> WARNED = Set.of("yellow", "orange", "red");

    /** The latest asked for; guarded by itself. */
    private final Map<State, Accounts> known = new LinkedHashMap<>(KNOWN, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<State, Accounts> eldest) {
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
        ids.forEach(id -> read(id, told));
        return new Toll(
                Accounts.of(List.copyOf(told.values())), matter == null ? null : recorded(matter, words), told.size());
    }

    /** What is said of the stories that somebody is to look at now, by their ids: those of yellow and above. */
    Map<String, Accounts> warned(List<StoryCard> cards) {
        Map<String, Accounts> said = new HashMap<>();
        for (StoryCard card : cards) {
            if (WARNED.contains(card.level())) {
                said.put(card.id(), known(card));
            }
        }
        return said;
    }

    /** Read once for each state of a story, because the watch page is shown again at each signal. */
    private Accounts known(StoryCard card) {
        var state = new State(card.id(), card.signals(), card.last());
        synchronized (known) {
            Accounts before = known.get(state);
            if (before != null) {
                return before;
            }
        }
        Map<String, Accounts.Told> told = new LinkedHashMap<>();
        read(card.id(), told);
        Accounts now = Accounts.of(List.copyOf(told.values()));
        synchronized (known) {
            known.put(state, now);
        }
        return now;
    }

    private record State(
            String story, long signals, @Nullable Instant last) {}

    private void read(String story, Map<String, Accounts.Told> into) {
        for (Map<String, Object> signal : stories.signals(story, SIGNALS)) {
            into.put(
                    word(signal, "id"),
                    new Accounts.Told(
                            OffsetDateTime.parse(word(signal, "time")).toInstant(),
                            word(signal, "source"),
                            word(signal, "title"),
                            word(signal, "text")));
        }
    }

    private @Nullable Recorded recorded(String matter, Words words) {
        List<Recorded> all = new ArrayList<>();
        for (FactRow fact : readings.facts(matter, words)) {
            if (!MatterStories.links(fact.type())) { // what was heard is not on record
                all.add(recorded(fact.happenedAt(), String.join("\n", fact.lines())));
            }
        }
        spoken.released(matter).forEach(release -> all.add(recorded(release.at(), release.text())));
        all.sort(Comparator.comparing(Recorded::at).reversed());
        return latest(all);
    }

    private static Recorded recorded(Instant at, String text) {
        Casualties people = Casualties.read("", text);
        return new Recorded(at, people.dead(), people.injured(), people.missing());
    }

    /** Of each number the latest; null where there is none. */
    static @Nullable Recorded latest(List<Recorded> latestFirst) {
        Recorded all = null;
        for (Recorded one : latestFirst) {
            if (one.dead().isEmpty() && one.injured().isEmpty() && one.missing().isEmpty()) {
                continue;
            }
            all = all == null
                    ? one
                    : new Recorded(
                            all.at(),
                            first(all.dead(), one.dead()),
                            first(all.injured(), one.injured()),
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
