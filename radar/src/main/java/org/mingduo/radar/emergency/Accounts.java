package org.mingduo.radar.emergency;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What signals say of one happening: its kind, place and time as most of them tell it, and each number of people harmed with
 * who says so. Nothing is decided here: an account is what somebody said, true or not.
 *
 * @param kind that of most signals that tell of an emergency; none where hardly any does
 * @param place in the words of a signal
 * @param time likewise
 * @param claims the one said last comes first
 */
public record Accounts(EmergencyKind kind, Optional<String> place, Optional<String> time, List<Claim> claims) {
    /** Letters read of a text: a report says at the beginning what happened, and how many came to harm. */
    private static final int READ = 600;
    /** One signal in so many, at least, and two, tell of an emergency where there was one. */
    private static final int ONE_IN = 20;

    private static final int SEVERAL = 2;

    /** One signal in so many leans to a kind where none says enough by itself: a hundred times 松涛路爆炸了. */
    private static final int LEANING_ONE_IN = 5;

    private static final Pattern HEARSAY = Pattern.compile(
            "真的吗|真的假的|是真的[吗么]|是不是|有没有|听说|网传|疯传|盛传|流传|据传|传言|传闻|谣传|流言|据说|有人说|都在[说传]|都说|群里[说传]|爆料|尚未证实|未经证实|(?:有待|待|正在)求证|求辟谣|据称|网友称|[吗么?]$");
    /** In the clause of the numbers, before them. */
    private static final Pattern UNSURE = Pattern.compile("可能|好像|疑似|似乎");

    private static final Comparator<Told> IN_ORDER = Comparator.comparing(Told::at)
            .thenComparing(Told::source)
            .thenComparing(Told::title)
            .thenComparing(Told::text);

    private static final Comparator<Claim> LATEST_FIRST = Comparator.comparing(Claim::last)
            .reversed()
            .thenComparing(Comparator.comparingInt(Claim::dead).reversed())
            .thenComparing(Comparator.comparingInt(Claim::harm).reversed());

    public Accounts {
        claims = List.copyOf(claims);
    }

    /**
     * A signal as far as it is read.
     *
     * @param title may be empty
     */
    public record Told(Instant at, String source, String title, String text) {}

    /**
     * One set of numbers.
     *
     * @param people as read in the first signal that said it, or said most of it, with its words
     * @param first when it was first said
     * @param last when it was last said
     * @param source who said it first
     * @param signals how many said it
     * @param hearsay whether all of them only pass on or ask what others say
     */
    public record Claim(Casualties people, Instant first, Instant last, String source, int signals, boolean hearsay) {
        /** The level by the dead and seriously hurt, if this is true. */
        public Optional<Level> level() {
            return Level.of(people);
        }

        private int dead() {
            return people.dead().orElse(0);
        }

        private int harm() {
            return dead() + people.injured().orElse(0) + people.missing().orElse(0);
        }

        /** The same numbers from a later signal; how many are seriously hurt may be said by one only. */
        private Claim and(Claim later) {
            boolean graver = later.people.serious().orElse(0) > people.serious().orElse(0);
            return new Claim(
                    graver ? later.people : people, first, later.last, source, signals + 1, hearsay && later.hearsay);
        }
    }

    /** Those numbers are the same claim whatever words they come in. */
    private record Numbers(OptionalInt dead, OptionalInt injured, OptionalInt missing) {}

    /** The people harmed as said last by somebody who does not only pass it on; a denial, which may be of some only, is none. */
    public Optional<Claim> latest() {
        return claims.stream()
                .filter(claim -> !claim.hearsay() && claim.harm() > 0)
                .findFirst();
    }

    /** The gravest of what is only passed on, where it goes beyond {@link #latest}. */
    public Optional<Claim> rumour() {
        int plain = latest().map(Claim::dead).orElse(0);
        return claims.stream()
                .filter(claim -> claim.hearsay() && claim.harm() > 0)
                .filter(claim -> latest().isEmpty() || claim.dead() > plain)
                .max(Comparator.comparingInt(Claim::dead).thenComparingInt(Claim::harm));
    }

    /**
     * Reads signals in any order.
     *
     * @param zone in which their days are named
     */
    public static Accounts of(List<Told> signals, ZoneId zone) {
        List<Told> inOrder = signals.stream().sorted(IN_ORDER).toList();
        Map<EmergencyKind, Integer> kinds = new EnumMap<>(EmergencyKind.class);
        Map<EmergencyKind, Integer> leanings = new EnumMap<>(EmergencyKind.class);
        Map<Numbers, Claim> claims = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (Told told : inOrder) {
            String title = plain(told.title());
            String text =
                    Casualties.told(plain(told.text()), told.at().atZone(zone).toLocalDate());
            Casualties people = Casualties.read(title, text);
            KindWords.Kinds words = KindWords.most(title, text, people.harm());
            if (words.kind() != EmergencyKind.NONE) {
                kinds.merge(words.kind(), 1, Integer::sum);
            }
            if (words.leaning() != EmergencyKind.NONE) {
                leanings.merge(words.leaning(), 1, Integer::sum);
                String happening = Telling.told(text);
                Places.place(title, happening).ifPresent(places::add);
                Times.first(happening).ifPresent(times::add);
            }
            if (counts(people)) {
                claims.merge(
                        new Numbers(people.dead(), people.injured(), people.missing()),
                        new Claim(people, told.at(), told.at(), told.source(), 1, hearsay(title, text, people)),
                        Claim::and);
            }
        }
        EmergencyKind kind = most(kinds, claims.isEmpty() ? Math.max(SEVERAL, inOrder.size() / ONE_IN) : 1)
                .or(() -> most(leanings, Math.max(SEVERAL, inOrder.size() / LEANING_ONE_IN)))
                .orElse(EmergencyKind.NONE);
        boolean happened = kind != EmergencyKind.NONE || !claims.isEmpty();
        return new Accounts(
                kind,
                happened ? Consensus.of(places) : Optional.empty(),
                happened ? Consensus.ofTimes(times) : Optional.empty(),
                claims.values().stream().sorted(LATEST_FIRST).toList());
    }

    private static String plain(String raw) {
        String plain = Clauses.plain(raw.substring(0, Math.min(raw.length(), READ)));
        return plain.substring(0, Math.min(plain.length(), READ));
    }

    private static Optional<EmergencyKind> most(Map<EmergencyKind, Integer> kinds, int least) {
        return kinds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= least)
                .map(Map.Entry::getKey);
    }

    /** One who says of himself that he is unhurt makes no claim about the happening. */
    private static boolean counts(Casualties people) {
        return people.dead().isPresent()
                || people.injured().orElse(0) > 0
                || people.missing().orElse(0) > 0;
    }

    /** Whether the sentence in which the numbers stand only asks or passes on. */
    private static boolean hearsay(String title, String text, Casualties people) {
        if (people.words().isEmpty() || people.denies()) {
            return false;
        }
        String all = title + "\n" + text;
        String words = people.words().getFirst().split("，")[0];
        int at = all.indexOf(words);
        if (at < 0) {
            return HEARSAY.matcher(all).find(); // read across brackets or colons
        }
        int from = Clauses.begin(all, at);
        int end = Clauses.end(all, at);
        boolean asked = end < all.length() && all.charAt(end) == '?';
        String before = all.substring(from, at);
        return HEARSAY.matcher(all.substring(from, asked ? end + 1 : end)).find()
                || UNSURE.matcher(before.substring(before.lastIndexOf(',') + 1)).find();
    }
}
