package org.mingduo.radar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the sentences in which people ask or demand something. */
final class Sentences {
    /** UTF-16 characters of a sentence that are kept. */
    static final int LONGEST = 60;

    private static final int MOST = 6;
    private static final int SHORTEST = 3;

    private static final List<String> QUESTIONS = List.of(
            "为什么", "为何", "凭什么", "谁负责", "谁来", "谁管", "哪个部门", "怎么办", "怎么回事", "怎么还", "怎么没", "什么时候", "何时", "到底", "究竟", "是否",
            "能否", "可否", "能不能", "是不是", "有没有", "真的吗", "合理吗", "合法吗", "多少人", "几个人");

    private static final List<String> DEMANDS = List.of(
            "求公布", "求真相", "求解决", "求回应", "求助", "恳请", "请求", "强烈要求", "要求", "呼吁", "希望", "请给", "请政府", "请相关部门", "请有关部门",
            "请尽快", "尽快公布", "公布真相", "必须", "给个说法", "给我们一个", "还我们");

    private static final List<String> ENGLISH =
            List.of("why ", "who ", "when ", "where ", "how ", "what ", "please ", "we demand", "we want");

    private Sentences() {}

    /** At most six of a text, in order, each as it was written and no longer than {@link #LONGEST}. */
    static List<String> demands(String shown) {
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= shown.length() && found.size() < MOST; i++) {
            char c = i < shown.length() ? shown.charAt(i) : '\n';
            if (ends(shown, i)) {
                boolean asked = c == '？' || c == '?';
                String sentence = shown.substring(start, i).strip();
                start = i + 1;
                int cue = asked ? 0 : cue(sentence);
                if (cue >= 0 && letters(sentence) >= SHORTEST) {
                    found.add(shortened(sentence, asked ? sentence.length() - 1 : cue) + (asked ? "？" : ""));
                }
            }
        }
        return found;
    }

    private static boolean ends(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : '\n';
        return switch (c) {
            case '。', '！', '!', '；', ';', '\n', '？', '?' -> true;
            // A full stop ends a sentence where a blank follows; otherwise it stands in a number or an address.
            case '.' -> at + 1 < text.length() && text.charAt(at + 1) == ' ';
            default -> false;
        };
    }

    private static int cue(String sentence) {
        for (String cue : QUESTIONS) {
            int at = sentence.indexOf(cue);
            if (at >= 0) {
                return at;
            }
        }
        if (sentence.endsWith("吗") || sentence.endsWith("呢")) {
            return sentence.length() - 1;
        }
        for (String cue : DEMANDS) {
            int at = sentence.indexOf(cue);
            if (at >= 0) {
                return at;
            }
        }
        String lower = sentence.toLowerCase(Locale.ROOT);
        for (String cue : ENGLISH) {
            if (lower.startsWith(cue)) {
                return 0;
            }
        }
        return -1;
    }

    /** The clauses around the cue that fit. */
    private static String shortened(String sentence, int cue) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int start = Math.max(0, Math.min(cue, sentence.length() - 1));
        while (start > 0 && !clauseEnd(sentence.charAt(start - 1)) && cue - start < LONGEST / 2) {
            start--;
        }
        int end = Math.min(sentence.length(), start + LONGEST);
        int clause = end;
        while (clause > Math.max(cue, start) + 1 && clause < sentence.length() && !clauseEnd(sentence.charAt(clause))) {
            clause--;
        }
        int until = clause > start + LONGEST / 3 ? clause : end;
        String part = sentence.substring(start, until).strip();
        return StoryText.wellCut(part);
    }

    private static boolean clauseEnd(char c) {
        return c == '，' || c == ',' || c == '、' || c == '：' || c == ':' || c == ' ';
    }

    private static int letters(String sentence) {
        return (int) sentence.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
