package org.mingduo.radar.emergency;

import java.time.Instant;
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

    private static final Pattern HEARSAY = Pattern.compile("真的吗|真的假的|是真的|是不是真|听说|网传|疯传|据传|传言|据说|有人说|都在说|都说|说是");
    private static final Pattern DENIES = Pattern.compile("不属实|不实|谣言|辟谣|澄清|造谣");

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
     * @param people as read in the signal that said it first, with its words
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

        private Claim and(Told told, boolean alsoHearsay) {
            boolean earlier = told.at().isBefore(first);
            return new Claim(
                    people,
                    earlier ? told.at() : first,
                    told.at().isAfter(last) ? told.at() : last,
                    earlier ? told.source() : source,
                    signals + 1,
                    hearsay && alsoHearsay);
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

    /** Reads signals in any order. */
    public static Accounts of(List<Told> signals) {
        List<Told> inOrder =
                signals.stream().sorted(Comparator.comparing(Told::at)).toList();
        EmergencyReader reader = EmergencyReader.untrained();
        Map<EmergencyKind, Integer> kinds = new EnumMap<>(EmergencyKind.class);
        Map<Numbers, Claim> claims = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (Told told : inOrder) {
            String text = told.text().substring(0, Math.min(told.text().length(), READ));
            EmergencyReading read = reader.read(told.title(), text);
            if (read.kind() != EmergencyKind.NONE) {
                kinds.merge(read.kind(), 1, Integer::sum);
                read.place().ifPresent(places::add);
                read.time().ifPresent(times::add);
            }
            Casualties people = read.casualties();
            if (counts(people)) {
                boolean hearsay = hearsay(told.title() + "\n" + text);
                var claim = new Claim(people, told.at(), told.at(), told.source(), 1, hearsay);
                claims.merge(
                        new Numbers(people.dead(), people.injured(), people.missing()),
                        claim,
                        (before, now) -> before.and(told, hearsay));
            }
        }
        int least = Math.max(SEVERAL, inOrder.size() / ONE_IN);
        EmergencyKind kind = kinds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= least)
                .map(Map.Entry::getKey)
                .orElse(EmergencyKind.NONE);
        boolean happened = kind != EmergencyKind.NONE || !claims.isEmpty();
        return new Accounts(
                kind,
                happened ? agreed(places) : Optional.empty(),
                happened ? agreed(times) : Optional.empty(),
                claims.values().stream()
                        .sorted(Comparator.comparing(Claim::last).reversed())
                        .toList());
    }

    /** One who says of himself that he is unhurt makes no claim about the happening. */
    private static boolean counts(Casualties people) {
        return people.dead().isPresent()
                || people.injured().orElse(0) > 0
                || people.missing().orElse(0) > 0;
    }

    private static boolean hearsay(String text) {
        return HEARSAY.matcher(text).find() && !DENIES.matcher(text).find();
    }

    /**
     * What most agree on, in the fullest words that at least two of them use: of 松涛路, 城北区松涛路 and 城北区松涛路118号, each
     * said once, 城北区松涛路. The first among equals.
     */
    private static Optional<String> agreed(List<String> said) {
        String common = null;
        for (String each : said) {
            common = common == null || holding(said, each) > holding(said, common) ? each : common;
        }
        String fullest = common;
        for (String each : said) {
            boolean fuller = fullest != null && each.length() > fullest.length() && each.contains(common);
            fullest = fuller && holding(said, each) >= SEVERAL ? each : fullest;
        }
        return Optional.ofNullable(fullest);
    }

    private static long holding(List<String> said, String what) {
        return said.stream().filter(each -> each.contains(what)).count();
    }
}
