package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingduo.radar.Figure;
import org.mingduo.radar.route.LabelledText;

/** How well reports of emergencies are read. */
public final class EmergencyEvaluation {
    private static final long SEED = 11;
    /** Quotation marks, and what stands in brackets. */
    private static final Pattern ASIDE = Pattern.compile("[\"“”]|\\([^)]*\\)");

    private static final Said NOTHING = new Said("", "");

    private EmergencyEvaluation() {}

    /**
     * A phrase of a report that a person would give as an answer.
     *
     * @param core what must be said, as little as makes sense; empty where it is right as well to find nothing
     * @param full the longest that the report says of it; any part of it that holds the core is right
     */
    public record Said(String core, String full) {
        private boolean is(String read) {
            return !core.isEmpty()
                    && read.contains(core)
                    && (full.contains(read)
                            || ASIDE.matcher(full).replaceAll("").contains(read));
        }
    }

    /**
     * A report as a person read it.
     *
     * @param kind one of the law's, or none
     * @param dead persons, empty where nothing is said, 0 where denied
     * @param injured persons hurt in any degree
     * @param place each alternative that would be right; none where nothing is said
     * @param time likewise
     */
    public record Labelled(
            String title,
            String text,
            EmergencyKind kind,
            OptionalInt dead,
            OptionalInt injured,
            List<Said> place,
            List<Said> time) {
        public Labelled {
            place = List.copyOf(place);
            time = List.copyOf(time);
        }
    }

    /** The share of reports that are read exactly, without training: the dead, the hurt, both; kind, place and time. */
    public static List<Figure> reports(List<Labelled> reports) {
        EmergencyReader reader = EmergencyReader.untrained();
        int dead = 0;
        int injured = 0;
        int both = 0;
        int kind = 0;
        int place = 0;
        int time = 0;
        for (Labelled report : reports) {
            EmergencyReading read = reader.read(report.title(), report.text());
            boolean d = read.casualties().dead().equals(report.dead());
            boolean i = read.casualties().injured().equals(report.injured());
            dead += d ? 1 : 0;
            injured += i ? 1 : 0;
            both += d && i ? 1 : 0;
            kind += read.kind() == report.kind() ? 1 : 0;
            place += right(read.place(), report.place()) ? 1 : 0;
            time += right(read.time(), report.time()) ? 1 : 0;
        }
        String note = reports.size() + " reports, untrained";
        String numbers = reports.size() + " reports, numbers exact, nothing said and denied told apart";
        double n = Math.max(1, reports.size());
        return List.of(
                new Figure("casualties", "dead exact", dead / n, numbers),
                new Figure("casualties", "injured exact", injured / n, numbers),
                new Figure("casualties", "both exact", both / n, numbers),
                new Figure("emergencies", "kind right", kind / n, note),
                new Figure("emergencies", "place right", place / n, note),
                new Figure("emergencies", "time right", time / n, note));
    }

    private static boolean right(Optional<String> read, List<Said> said) {
        return read.map(r -> said.stream().anyMatch(each -> each.is(r)))
                .orElse(said.isEmpty() || said.contains(NOTHING));
    }

    /**
     * A message without a label.
     *
     * @param title may be empty
     */
    public record Message(String title, String text) {}

    /** The share of messages that are called no emergency, where hardly any tells of one. */
    public static Figure none(List<Message> messages) {
        long none = messages.stream()
                .filter(m -> EmergencyKind.of(m.title(), m.text()) == EmergencyKind.NONE)
                .count();
        return new Figure(
                "emergencies",
                "called none",
                (double) none / Math.max(1, messages.size()),
                messages.size() + " messages to a mayor, hardly any of an emergency");
    }

    /** Categories by cross-validation: macro-F1 and accuracy of reports judged by what the other parts taught. */
    public static List<Figure> categories(List<LabelledText> reports, int parts) {
        List<String> labels = List.copyOf(
                new TreeSet<>(reports.stream().map(LabelledText::label).toList()));
        int[] part = new Random(SEED).ints(reports.size(), 0, parts).toArray();
        int[] right = new int[labels.size()];
        int[] named = new int[labels.size()];
        for (int k = 0; k < parts; k++) {
            List<LabelledText> taught = new ArrayList<>();
            List<LabelledText> kept = new ArrayList<>();
            for (int i = 0; i < part.length; i++) {
                (part[i] == k ? kept : taught).add(reports.get(i));
            }
            EmergencyReader reader = EmergencyReader.learn(taught);
            for (LabelledText report : kept) {
                String given =
                        reader.read(report.title(), report.text()).category().orElse("");
                named[labels.indexOf(report.label())]++;
                named[labels.indexOf(given)]++;
                right[labels.indexOf(report.label())] += given.equals(report.label()) ? 1 : 0;
            }
        }
        double f1 = 0;
        int hits = 0;
        for (int label = 0; label < right.length; label++) {
            f1 += 2.0 * right[label] / Math.max(1, named[label]) / right.length;
            hits += right[label];
        }
        String note = reports.size() + " reports in " + parts + " parts, each judged by what the others taught";
        return List.of(
                new Figure("emergencies", "category macro-F1", f1, note),
                new Figure("emergencies", "category accuracy", (double) hits / Math.max(1, reports.size()), note));
    }
}
