package org.mingduo.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Readable terms of a story, from the texts that it keeps: runs of characters that come back in several
 * texts, weighted by how telling they are in the stream. A run counts as a whole term when no longer run
 * holds most of its occurrences. No dictionary of words is needed, so new names and places are found like
 * old ones.
 */
final class Keywords {
    private static final int MOST = 8;
    private static final int LONGEST = 10;
    /** A run that stands inside one longer run in this share of its texts is a part, not a term. */
    private static final double PART = 0.7;

    /** Characters that hold sentences together: no term begins or ends with one. */
    private static final String EDGES = "的了是在和与及就都而也还为被把对从向不有我你他她它们这那个请等于以上下中到说要会能可很更最又再已将让使给但并或如若则所之其此该"
            + "自由因吗呢吧啊呀哦着过地得没无人一二三四五六七八九十两几多大小来去出入起时点分您好关各位何么什怎跟按每只当望后前内外里旁附近边";
    /** Of these the ones that names begin with too (和平路, 望潮路, 下水道). */
    private static final String NAMES = "和望大小上下中外一二三四五六七八九十";

    /** What follows 人 in words that begin with it; elsewhere somebody was counted (三人受伤). */
    private static final String PEOPLE = "民才行大工防口均";

    /** Texts in which what follows such a letter has to stand, never without it. */
    private static final int NEVER_WITHOUT = 3;
    /** Units of place that close a name and never open one. */
    private static final String CLOSES = "市区县镇乡村路街站楼栋号月日年";
    /** Characters that no term has inside either. */
    private static final String BREAKS = "的了是我你他她它们吗呢吧啊您这那，";

    private final Vocabulary vocabulary;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    /** For each run the most texts that have it one character longer. */
    private final Map<String, Integer> longer = new LinkedHashMap<>();
    /** The same, counting only longer runs that are words by their edges. */
    private final Map<String, Integer> longerWords = new LinkedHashMap<>();

    private Keywords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Story.Keyword> of(List<Samples.Sample> samples, Vocabulary vocabulary) {
        var keywords = new Keywords(vocabulary);
        for (Samples.Sample sample : samples) {
            Set<String> inText = new HashSet<>();
            keywords.collect(sample.whole(), inText);
        }
        return keywords.choose(samples.size() >= 3 ? 2 : 1);
    }

    private void collect(String text, Set<String> inText) {
        int i = 0;
        while (i < text.length()) {
            if (pairwise(text, i)) {
                for (int end = i + 2; end <= Math.min(text.length(), i + LONGEST + 1); end++) {
                    if (!joins(text, end - 1) || !joins(text, i)) {
                        break;
                    }
                    count(text.substring(i, end), text.substring(i, end), inText);
                }
                i++;
            } else if (Character.isLetterOrDigit(text.charAt(i))) {
                int end = i;
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && !pairwise(text, end)) {
                    end++;
                }
                String word = text.substring(i, end);
                if (end - i >= 3 && end - i <= 24 && !Character.isDigit(word.charAt(0))) {
                    count(word.toLowerCase(Locale.ROOT), word, inText);
                }
                i = end;
            } else {
                i++;
            }
        }
    }

    private void count(String term, String as, Set<String> inText) {
        if (inText.add(term)) {
            texts.merge(term, 1, Integer::sum);
            shown.putIfAbsent(term, as);
        }
    }

    private List<Story.Keyword> choose(int needed) {
        texts.forEach((run, count) -> {
            if (run.length() > 2 && pairwise(run, 0)) {
                boolean word = wellBounded(run);
                for (String part : List.of(run.substring(1), run.substring(0, run.length() - 1))) {
                    longer.merge(part, count, Math::max);
                    if (word) {
                        longerWords.merge(part, count, Math::max);
                    }
                }
            }
        });
        List<Story.Keyword> scored = new ArrayList<>();
        texts.forEach((term, count) -> {
            boolean pairs = pairwise(term, 0);
            boolean part = pairs && longer.getOrDefault(term, 0) >= Math.max(needed, PART * count);
            boolean whole = !pairs || (wellBounded(term) && (!part || bounded(term, count)) && !beheaded(term, count));
            if (count >= needed && whole) {
                scored.add(new Story.Keyword(term, score(term, count)));
            }
        });
        scored.sort(Comparator.comparingDouble(Story.Keyword::weight).reversed().thenComparing(Story.Keyword::text));
        return distinct(scored);
    }

    /** Whether the longer runs around a part are held together only by characters that open or close nothing. */
    private boolean bounded(String term, int count) {
        return longerWords.getOrDefault(term, 0) < PART * count;
    }

    private boolean wellBounded(String term) {
        return term.length() <= LONGEST
                && (EDGES.indexOf(term.charAt(0)) < 0 || begins(term))
                && CLOSES.indexOf(term.charAt(0)) < 0
                && EDGES.indexOf(term.charAt(term.length() - 1)) < 0;
    }

    /** Whether a term begins with a letter that belongs to it, though such letters mostly lead to a word. */
    private boolean begins(String term) {
        int count = texts.getOrDefault(term, 0);
        boolean may =
                NAMES.indexOf(term.charAt(0)) >= 0 || (term.charAt(0) == '人' && PEOPLE.indexOf(term.charAt(1)) >= 0);
        return may && term.length() > 2 && count >= NEVER_WITHOUT && texts.getOrDefault(term.substring(1), 0) == count;
    }

    /**
     * Whether a term never stands without a letter before it that may be its first (心花园 of 中心花园), in too few texts to tell:
     * neither is shown then.
     */
    private boolean beheaded(String term, int count) {
        return count < NEVER_WITHOUT
                && NAMES.chars().anyMatch(letter -> texts.getOrDefault((char) letter + term, 0) == count);
    }

    private List<Story.Keyword> distinct(List<Story.Keyword> scored) {
        List<Story.Keyword> chosen = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        double first = scored.isEmpty() ? 1 : scored.getFirst().weight();
        for (Story.Keyword next : scored) {
            String text = next.text();
            boolean pairs = pairwise(text, 0);
            int known = 0;
            for (int i = 0; pairs && i + 2 <= text.length(); i++) {
                known += taken.contains(text.substring(i, i + 2)) ? 1 : 0;
            }
            if (known * 3 > text.length() - 1 || (!pairs && taken.contains(text))) {
                continue;
            }
            for (int i = 0; i + 2 <= text.length(); i++) {
                taken.add(text.substring(i, i + 2));
            }
            taken.add(text);
            chosen.add(new Story.Keyword(shown.getOrDefault(text, text), next.weight() / first));
            if (chosen.size() == MOST) {
                break;
            }
        }
        return chosen;
    }

    private double score(String term, int count) {
        Reading reading = Reading.of(term, 0, 1);
        double telling = 0;
        for (int i = 0; i < reading.size(); i++) {
            int number = vocabulary.find(reading.key(i));
            telling += number < 0 ? 0 : vocabulary.telling(number);
        }
        double mean = reading.size() == 0 ? 0 : telling / reading.size();
        double length = pairwise(term, 0) ? Math.log(1.0 + Math.min(6, term.length())) : Math.log(4);
        return count * mean * length;
    }

    private static boolean joins(String text, int at) {
        return pairwise(text, at) && BREAKS.indexOf(text.charAt(at)) < 0;
    }

    private static boolean pairwise(String text, int at) {
        char c = text.charAt(at);
        return !Character.isSurrogate(c) && Reading.pairwise(c);
    }
}
