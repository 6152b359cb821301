package org.mingduo.radar.emergency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A report cut into sentences, and sentences into clauses; digits and brackets are made plain first. */
final class Clauses {
    /** Letters read of a report: longer than any that people write. */
    static final int READ = 16_384;

    private static final String ENDS = "。!?;\n…";
    private static final String PAUSES = ",、:";
    private static final int LONGEST_ASIDE = 60;

    /** In brackets: how gravely those are hurt whom the words before have counted. */
    private static final Pattern DEGREE = Pattern.compile("\\d.*(?:重伤|轻伤|危重|伤势)|(?:重伤|轻伤|危重).*\\d");
    /** In brackets: how many came to harm, where nothing before says so (造成人员伤亡（10人死亡）). */
    private static final Pattern HARMED =
            Pattern.compile("\\d[^,]{0,3}人[^,]{0,4}(?:死|亡|伤|遇难)|(?:死亡|受伤|遇难)[^,]{0,4}\\d");
    /** In brackets: a number alone, behind what it counts (死亡（10人）). */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}[余多]?[人名]");

    private static final Pattern COUNTS = Pattern.compile("(?:死亡|受伤|遇难|失踪|失联|重伤|轻伤)$");
    /** Before brackets: people who came to harm have been counted; 71人伤亡 counts neither the dead nor the hurt. */
    private static final Pattern PEOPLE_HARMED =
            Pattern.compile("\\d[余多]?[人名][^,]{0,12}?(?:死(?!伤)|(?<!伤)亡|(?<!死)伤(?!亡)|遇难)|(?:死亡|受伤|遇难)[^,]{0,4}\\d");

    private Clauses() {}

    /** Full-width digits and signs become plain ones, and blanks between Chinese letters go. */
    static String plain(String raw) {
        String cut = raw.length() > READ ? raw.substring(0, READ) : raw;
        // The Chinese pause parts clauses even between digits (15：30，120人), where a plain comma groups thousands.
        String whole = Normalizer.normalize(cut.replace("，", ", "), Normalizer.Form.NFKC);
        String folded = whole.length() > READ ? whole.substring(0, READ) : whole; // one letter may become eighteen
        var out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean beside = (i > 0 && chinese(folded.charAt(i - 1)))
                    || (i + 1 < folded.length() && chinese(folded.charAt(i + 1)));
            if (c == ' ' && beside) {
                continue;
            }
            out.append(c == '\r' ? '\n' : c);
        }
        return out.toString();
    }

    private static boolean chinese(char c) {
        return c > 0x2e80;
    }

    /**
     * The sentences in order. What stands in brackets only explains what stands before and is left out, unless it says how many
     * came to harm and nothing else does: 61人受伤（其中12人重伤）, 造成人员伤亡（10人死亡）.
     */
    static List<String> sentences(String plain) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        String text = withoutAsides(plain);
        for (int i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                add(sentences, text.substring(from, i));
                from = i + 1;
            }
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    /** The clauses of a sentence; a comma between digits parts nothing. */
    static List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sentence.length(); i++) {
            boolean inNumber = i > 0
                    && i + 1 < sentence.length()
                    && Character.isDigit(sentence.charAt(i - 1))
                    && Character.isDigit(sentence.charAt(i + 1));
            if (PAUSES.indexOf(sentence.charAt(i)) >= 0 && !inNumber) {
                add(clauses, sentence.substring(from, i));
                from = i + 1;
            }
        }
        add(clauses, sentence.substring(from));
        return clauses;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    /** Where the sentence begins that a place of the text stands in. */
    static int begin(CharSequence text, int at) {
        int from = at;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    /** Where the sign stands that ends this sentence, or the text ends. */
    static int end(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether the sentence so far says how many people came to harm. */
    private static boolean counted(CharSequence before) {
        int end = before.length();
        return PEOPLE_HARMED
                .matcher(before.subSequence(begin(before, end), end))
                .find();
    }

    private static String withoutAsides(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                int end = text.indexOf(')', i);
                if (end > 0 && end - i <= LONGEST_ASIDE) {
                    String aside = text.substring(i + 1, end);
                    if (DEGREE.matcher(aside).find()) {
                        out.append(aside.startsWith("其中") ? "," : ",其中")
                                .append(aside)
                                .append(',');
                    } else if (HARMED.matcher(aside).find() && !counted(out)) {
                        out.append(',').append(aside).append(',');
                    } else if (NUMBER.matcher(aside).matches()
                            && COUNTS.matcher(out).find()) {
                        out.append(aside);
                    }
                    i = end;
                    continue;
                }
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }
}
