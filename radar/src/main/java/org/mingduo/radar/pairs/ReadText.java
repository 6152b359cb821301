package org.mingduo.radar.pairs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingduo.radar.Cleaning;

/**
 * A text, read once for all the pairs that it stands in.
 *
 * @param letters letters and digits of the cleaned text, in order
 * @param grams runs of 1 to 4 characters of {@code letters}
 * @param lead letters of the first sentence, or of the headline
 * @param numbers what is written in digits, dates and scores in one piece (「2-1」, 「12.5」)
 * @param words what is written in Latin letters
 * @param titles what stands in 《》, 「」, “” or 【】
 * @param sentences how many parts the text has between full stops, question and exclamation marks
 */
record ReadText(
        String letters,
        List<Grams> grams,
        String lead,
        Set<String> numbers,
        Set<String> words,
        Set<String> titles,
        int sentences) {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.:\\-/%]\\d+)*");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]+");
    private static final Pattern TITLE = Pattern.compile("[《「“【]([^》」”】]{2,40})[》」”】]");
    private static final Pattern SENTENCE = Pattern.compile("[。!?！？\\n]+|[,，]");
    private static final Pattern STOP = Pattern.compile("[。!?！？\\n]+");
    private static final int SHORTEST_LEAD = 8;

    static ReadText of(String raw) {
        String clean = Cleaning.clean(raw);
        String letters = letters(clean);
        List<Grams> grams = new ArrayList<>(Grams.LONGEST);
        for (int n = 1; n <= Grams.LONGEST; n++) {
            grams.add(Grams.of(letters, n));
        }
        return new ReadText(
                letters,
                grams,
                lead(clean),
                found(NUMBER, clean, 0),
                found(WORD, clean, 0),
                found(TITLE, clean, 1),
                (int) STOP.splitAsStream(clean).filter(s -> !s.isBlank()).count());
    }

    Grams grams(int n) {
        return grams.get(n - 1);
    }

    private static String lead(String clean) {
        var lead = new StringBuilder();
        for (String part : SENTENCE.split(clean)) {
            lead.append(letters(part));
            if (lead.length() >= SHORTEST_LEAD) {
                break;
            }
        }
        return lead.toString();
    }

    private static String letters(String clean) {
        var letters = new StringBuilder(clean.length());
        clean.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static Set<String> found(Pattern pattern, String clean, int group) {
        Set<String> found = new HashSet<>();
        pattern.matcher(clean).results().forEach(m -> found.add(m.group(group)));
        return found;
    }
}
