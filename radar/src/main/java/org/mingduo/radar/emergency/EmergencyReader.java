package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.route.LabelledText;
import org.mingduo.radar.route.Router;
import org.mingduo.radar.route.Settings;
import org.mingduo.radar.route.Suggestion;

/**
 * Reads reports of emergencies. Numbers, kind, place, time and level need no training; categories are learnt from labelled
 * reports, and then a report's kind is that of most reports of its category. Immutable, safe for many threads.
 */
public final class EmergencyReader {
    /** Reports are few and much alike: a closer fit than for messages of all sorts. */
    private static final Settings SETTINGS = new Settings(1, 0, 0.5);

    private static final String RULE = "国令493第三条：死亡3/10/30人、重伤10/50/100人为界，以上含本数";

    private final @Nullable Router categories;
    private final Map<String, EmergencyKind> kinds;

    private EmergencyReader(@Nullable Router categories, Map<String, EmergencyKind> kinds) {
        this.categories = categories;
        this.kinds = Map.copyOf(kinds);
    }

    /** A reader without categories. */
    public static EmergencyReader untrained() {
        return new EmergencyReader(null, Map.of());
    }

    /**
     * A reader that knows categories.
     *
     * @throws IllegalArgumentException if there is no report
     */
    public static EmergencyReader learn(List<LabelledText> reports) {
        Map<String, Map<EmergencyKind, Integer>> votes = new HashMap<>();
        for (LabelledText report : reports) {
            votes.computeIfAbsent(report.label(), label -> new EnumMap<>(EmergencyKind.class))
                    .merge(EmergencyKind.of(report.title(), report.text()), 1, Integer::sum);
        }
        Map<String, EmergencyKind> kinds = new HashMap<>();
        votes.forEach((label, by) -> kinds.put(
                label,
                by.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(EmergencyKind.NONE)));
        return new EmergencyReader(Router.learn(reports, SETTINGS, ""), kinds);
    }

    /** Reads one report; title and text may be empty. */
    public EmergencyReading read(String title, String text) {
        String plainTitle = Clauses.plain(title);
        String plain = Clauses.plain(text);
        Casualties people = Casualties.read(plainTitle, plain);
        EmergencyKind kind = KindWords.most(plainTitle, plain, people.harm()).kind();
        List<String> reasons = new ArrayList<>();
        Optional<String> category = Optional.empty();
        if (categories != null) {
            Suggestion.Choice first = categories.suggest(title, text).first();
            category = Optional.of(first.label());
            kind = kinds.getOrDefault(first.label(), kind);
            reasons.add(first.label() + "：" + String.join("、", first.reasons()));
        }
        reasons.addAll(people.words());
        Optional<Level> level = Level.of(people);
        level.ifPresent(l -> reasons.add(rule(people)));
        String told = Telling.told(plain);
        return new EmergencyReading(
                category, kind, people, Places.place(plainTitle, told), Times.first(told), level, reasons);
    }

    private static String rule(Casualties people) {
        boolean open = people.serious().isEmpty() && people.injured().orElse(0) > 0;
        return "死亡" + people.dead().orElse(0) + "人、重伤"
                + (open ? "人数未说明" : people.serious().orElse(0) + "人") + "；" + RULE;
    }
}
