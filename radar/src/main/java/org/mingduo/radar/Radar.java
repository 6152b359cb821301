package org.mingduo.radar;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Hears a stream of signals, gathers them into stories in one pass, and says why. The same signals in
 * the same order give the same stories; the clock is the signals' own. Not safe for use by several
 * threads at once.
 */
public final class Radar {
    private static final double THRESHOLD = 0.3;

    private final List<Signal> taken = new ArrayList<>();
    private final Map<String, Long> storyOf = new HashMap<>();
    private final Map<String, String> firstWithText = new HashMap<>();
    private final Map<Long, List<Signal>> members = new TreeMap<>();
    private final Map<Long, Map<String, Integer>> words = new TreeMap<>();
    private final Map<Long, Instant> answered = new HashMap<>();
    private long repeated;
    private long known;
    private long refused;

    /** Places one signal. */
    public Placement accept(Signal signal) {
        Long at = storyOf.get(signal.id());
        if (at != null) {
            known++;
            return new Placement.Known(signal.id(), OptionalLong.of(at), List.of(new Reason.SeenBefore()));
        }
        String text = (signal.title() == null ? "" : signal.title() + "\n") + signal.text();
        if (text.isBlank()) {
            refused++;
            return new Placement.Refused(signal.id(), List.of(new Reason.Blank()));
        }
        taken.add(signal);
        String first = firstWithText.putIfAbsent(text, signal.id());
        if (first != null) {
            repeated++;
            long story = storyOf.getOrDefault(first, 0L);
            put(signal, story, Map.of());
            return new Placement.Repeated(signal.id(), story, first, List.of(new Reason.SameText(first)));
        }
        Map<String, Integer> bag = bag(text);
        long best = 0;
        double score = 0;
        for (var story : words.entrySet()) {
            double likeness = cosine(bag, story.getValue());
            if (likeness > score) {
                score = likeness;
                best = story.getKey();
            }
        }
        var likeness = new Reason.Likeness(score, THRESHOLD);
        if (likeness.reached()) {
            put(signal, best, bag);
            return new Placement.Joined(signal.id(), best, List.of(likeness, new Reason.Decay(Duration.ZERO, 1)));
        }
        long opened = members.size() + 1L;
        put(signal, opened, bag);
        return new Placement.Opened(
                signal.id(), opened, score == 0 ? List.of(new Reason.NothingNear()) : List.of(likeness));
    }

    private void put(Signal signal, long story, Map<String, Integer> bag) {
        storyOf.put(signal.id(), story);
        members.computeIfAbsent(story, k -> new ArrayList<>()).add(signal);
        Map<String, Integer> all = words.computeIfAbsent(story, k -> new HashMap<>());
        bag.forEach((term, n) -> all.merge(term, n, Integer::sum));
    }

    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            bag.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return bag;
    }

    private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
        double dot = 0;
        for (var e : a.entrySet()) {
            dot += e.getValue() * (double) b.getOrDefault(e.getKey(), 0);
        }
        return dot == 0 ? 0 : dot / Math.sqrt(norm(a) * norm(b));
    }

    private static double norm(Map<String, Integer> bag) {
        return bag.values().stream().mapToDouble(n -> (double) n * n).sum();
    }

    /** The live story with this number. */
    public Optional<Story> story(long id) {
        List<Signal> of = members.get(id);
        return of == null ? Optional.empty() : Optional.of(view(id, of));
    }

    /** The story that a signal stands in now, while the radar remembers the signal. */
    public OptionalLong storyOf(String signalId) {
        Long id = storyOf.get(signalId);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** The live stories, the most urgent first, then the largest, then the oldest. */
    public List<Story> stories(int limit) {
        return members.entrySet().stream()
                .map(e -> view(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble((Story s) -> s.warning().score())
                        .thenComparingLong(Story::signals)
                        .reversed()
                        .thenComparingLong(Story::id))
                .limit(limit)
                .toList();
    }

    /** Marks a release: questions of the story raised up to {@code at} count as answered. */
    public boolean answered(long storyId, Instant at) {
        if (!members.containsKey(storyId)) {
            return false;
        }
        answered.merge(storyId, at, (a, b) -> a.isAfter(b) ? a : b);
        return true;
    }

    /** What went through since the beginning. */
    public RadarCounts counts() {
        long joined = taken.size() - members.size() - repeated;
        return new RadarCounts(
                taken.size() + known + refused, members.size(), joined, repeated, known, refused, 0, members.size());
    }

    private Story view(long id, List<Signal> of) {
        Map<String, Long> sources = new LinkedHashMap<>();
        of.forEach(s -> sources.merge(s.source(), 1L, Long::sum));
        Signal head = of.getFirst();
        String title = head.title() != null ? head.title() : head.text();
        return new Story(
                id,
                time(of, true),
                time(of, false),
                of.size(),
                0,
                of.size(),
                title,
                head.id(),
                List.of(),
                List.of(),
                0,
                sources,
                Map.of(),
                List.of(),
                new Story.Growth(0, 0, 0),
                new Warning(Warning.Level.NONE, 0, List.of()),
                answered.get(id));
    }

    private static @Nullable Instant time(List<Signal> of, boolean first) {
        Comparator<Instant> order = first ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return of.stream().map(Signal::time).filter(t -> t != null).max(order).orElse(null);
    }

    /** Writes everything that the radar knows; the same state gives the same bytes. Does not close. */
    public void snapshot(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(taken.size());
        for (Signal s : taken) {
            for (String field : new String[] {s.id(), s.source(), s.channel(), s.text()}) {
                byte[] bytes = field.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                data.writeInt(bytes.length);
                data.write(bytes);
            }
            data.writeLong(s.time() == null ? Long.MIN_VALUE : s.time().getEpochSecond());
        }
        data.flush();
    }

    /** Reads back what {@link #snapshot} wrote. */
    public static Radar restore(InputStream in) throws IOException {
        var radar = new Radar();
        var data = new DataInputStream(in);
        int n = data.readInt();
        for (int i = 0; i < n; i++) {
            String[] f = new String[4];
            for (int k = 0; k < 4; k++) {
                f[k] = new String(data.readNBytes(data.readInt()), java.nio.charset.StandardCharsets.UTF_8);
            }
            long second = data.readLong();
            radar.accept(new Signal(
                    f[0],
                    second == Long.MIN_VALUE ? null : Instant.ofEpochSecond(second),
                    f[1],
                    f[2],
                    null,
                    f[3],
                    null));
        }
        return radar;
    }
}
