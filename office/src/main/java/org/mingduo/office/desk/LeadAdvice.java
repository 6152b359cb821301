package org.mingduo.office.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingduo.radar.route.Suggestion.Choice;

/**
 * Who should lead, in words: a person decides.
 *
 * @param body the body's id
 * @param name what the public calls it
 * @param reason how sure it is, and the words read, with the number of texts that hold each
 * @param measured whether how sure it is was ever measured; otherwise nobody's choice is made for him
 */
public record LeadAdvice(String body, String name, String reason, boolean measured) {
    private static final int PERCENT = 100;

    /**
     * @param measured whether their confidences were ever measured; otherwise they order the choices and are not shown
     * @param names by body
     */
    static List<LeadAdvice> of(
            List<Choice> choices, boolean measured, List<String> texts, Map<String, String> names, Words w) {
        return choices.stream()
                .filter(choice -> Math.round(PERCENT * choice.confidence()) > 0)
                .map(choice -> new LeadAdvice(
                        choice.label(),
                        names.getOrDefault(choice.label(), choice.label()),
                        reason(choice, measured, texts, w),
                        measured))
                .toList();
    }

    private static String reason(Choice choice, boolean measured, List<String> texts, Words w) {
        long percent = Math.round(PERCENT * choice.confidence());
        String zh = choice.reasons().stream()
                .map(word -> "“" + word + "”" + holding(word, texts) + "条")
                .collect(Collectors.joining("、"));
        String en = choice.reasons().stream()
                .map(word -> "“" + word + "” in " + holding(word, texts))
                .collect(Collectors.joining(", "));
        if (!measured) {
            return w.s(
                    texts.size() + "条材料中提到" + zh + "，与其职责或辖区相符（只按职责比对，把握程度未经历史办件检验）",
                    "of " + texts.size() + (texts.size() == 1 ? " text, " : " texts, ") + en
                            + ", as in its duties or its district (by duties alone; how sure that is was never measured)");
        }
        return w.s(
                "把握" + percent + "%。" + texts.size() + "条材料中提到" + zh + "，与其职责、辖区或以往承办事项相符",
                percent + "% sure; of " + texts.size() + (texts.size() == 1 ? " text, " : " texts, ") + en
                        + ", as in its duties, its district or what it has led before");
    }

    private static long holding(String word, List<String> texts) {
        return texts.stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(word))
                .count();
    }
}
