package org.mingduo.office.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who should lead, read from what people say and from what each body is there for. The words of a body's duties and of
 * its name are looked for in every text; a word that few bodies share, found in many texts, weighs most. Pure, and always
 * with the words it read: a person decides.
 *
 * @param body the body's id
 * @param name what the public calls it
 * @param reason the words found, with the number of texts that hold each
 */
public record LeadAdvice(String body, String name, String reason) {
    /** A word found in fewer texts than this is chance, unless there are hardly any texts. */
    private static final double LEAST_SHARE = 0.02;

    private static final int MOST = 3;
    private static final int WORDS = 4;

    /**
     * A body to weigh.
     *
     * @param duties what it is there for, words parted by punctuation
     */
    public record Candidate(String id, String name, String kind, String duties) {}

    private record Found(String word, int texts, double weight) {}

    private record Weighed(Candidate body, List<Found> found) {
        /** Each further word counts half of the one before: many faint words do not outweigh what all speak of. */
        double score() {
            double score = 0;
            double share = 1;
            for (Found word : found) {
                score += share * word.weight();
                share /= 2;
            }
            return score;
        }
    }

    /** The bodies that come into question, the likeliest first; empty when nothing speaks for anybody. */
    static List<LeadAdvice> of(List<String> texts, List<Candidate> bodies, Words w) {
        Map<String, Integer> sharing = new HashMap<>();
        Map<Candidate, Set<String>> words = new HashMap<>();
        for (Candidate body : bodies) {
            Set<String> own = words(body, bodies);
            words.put(body, own);
            own.forEach(word -> sharing.merge(word, 1, Integer::sum));
        }
        int least = Math.max(1, (int) Math.ceil(texts.size() * LEAST_SHARE));
        List<Weighed> weighed = new ArrayList<>();
        for (Candidate body : bodies) {
            if (body.kind().equals("municipality")) {
                continue; // the city itself leads by decision, not by its trade
            }
            List<Found> found = new ArrayList<>();
            for (String word : words.getOrDefault(body, Set.of())) {
                int holding =
                        (int) texts.stream().filter(text -> text.contains(word)).count();
                if (holding >= least) {
                    double rare = Math.log(1 + (double) bodies.size() / sharing.getOrDefault(word, 1));
                    found.add(new Found(word, holding, rare * holding / texts.size()));
                }
            }
            if (!found.isEmpty()) {
                found.sort(Comparator.comparingDouble(Found::weight).reversed().thenComparing(Found::word));
                weighed.add(new Weighed(body, found));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::score)
                .reversed()
                .thenComparing(x -> x.body().id()));
        return weighed.stream()
                .limit(MOST)
                .map(x -> new LeadAdvice(x.body().id(), x.body().name(), reason(x, texts.size(), w)))
                .toList();
    }

    private static String reason(Weighed x, int texts, Words w) {
        String zh = x.found().stream()
                .limit(WORDS)
                .map(f -> "“" + f.word() + "”" + f.texts() + "条")
                .collect(Collectors.joining("、"));
        String en = x.found().stream()
                .limit(WORDS)
                .map(f -> "“" + f.word() + "” in " + f.texts())
                .collect(Collectors.joining(", "));
        return w.s(
                texts + "条材料中提到" + zh + "，属其职责或辖区",
                "of " + texts + " texts, " + en + "; these are its duties or its district");
    }

    /** The words of its duties, and what is left of its name without what all names share. */
    private static Set<String> words(Candidate body, List<Candidate> all) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : body.duties().split("[^\\p{IsHan}\\p{L}\\p{N}]+|[的和及与或]")) {
            if (word.length() >= 2) {
                words.add(word);
            }
        }
        String city = all.stream()
                .filter(b -> b.kind().equals("municipality"))
                .map(b -> b.name().replace("人民政府", ""))
                .findFirst()
                .orElse("");
        String own = body.name();
        if (!city.isEmpty() && own.startsWith(city)) {
            own = own.substring(city.length());
        }
        own = own.replaceAll("(人民政府|委员会|办公室|局|厅)+$", "");
        if (own.length() >= 2) {
            words.add(own);
        }
        return words;
    }
}
