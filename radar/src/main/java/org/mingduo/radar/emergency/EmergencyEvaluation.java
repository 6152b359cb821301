package org.mingduo.radar.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.mingduo.radar.Figure;
import org.mingduo.radar.route.LabelledText;

/** How well reports of emergencies are read. */
public final class EmergencyEvaluation {
    private static final long SEED = 11;

    private EmergencyEvaluation() {}

    /**
     * Casualties as a person read them in a report.
     *
     * @param dead persons, empty where nothing is said, 0 where denied
     * @param injured persons hurt in any degree
     */
    public record Counted(String title, String text, OptionalInt dead, OptionalInt injured) {}

    /** The share of reports whose numbers are read exactly: the dead, the hurt, both. */
    public static List<Figure> casualties(List<Counted> reports) {
        int dead = 0;
        int injured = 0;
        int both = 0;
        for (Counted report : reports) {
            Casualties read = Casualties.read(report.title(), report.text());
            boolean d = read.dead().equals(report.dead());
            boolean i = read.injured().equals(report.injured());
            dead += d ? 1 : 0;
            injured += i ? 1 : 0;
            both += d && i ? 1 : 0;
        }
        String note = reports.size() + " reports, numbers exact, nothing said and denied told apart";
        double n = Math.max(1, reports.size());
        return List.of(
                new Figure("casualties", "dead exact", dead / n, note),
                new Figure("casualties", "injured exact", injured / n, note),
                new Figure("casualties", "both exact", both / n, note));
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
