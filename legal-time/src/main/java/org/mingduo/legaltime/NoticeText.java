package org.mingduo.legaltime;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * A pasted notice as sentences. Widths are folded (NFKC), blanks dropped, lines that were broken in the middle of a
 * sentence joined; for each character that is left the place in the pasted text is kept, so that a refusal can point.
 */
final class NoticeText {
    private static final String ENDS = "。!?";
    private static final Pattern ITEM =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)、?|\\(\\d{1,2}\\)"
                    + "|第[一二三四五六七八九十]{1,3}[条项][,、:]?|\\d{1,2}[.、](?=\\D|\\d{1,2}月))");
    private static final Pattern HEADED = Pattern.compile("^[“\"]?[\\p{IsHan}“”\"、]{1,30}[节旦一日][”\"]?:");
    private static final Pattern DAY = Pattern.compile("\\d日|月\\d{1,2}号");
    private static final Pattern COMPLETE = Pattern.compile(".*(?:上班|放假|补休|补班|连休|公休|休息|调休|[\\d一二三四五六七八九十]天)$");
    private static final Pattern GOES_ON = Pattern.compile("^[,、;:。()至到\\-—~年月日号天调公共补休班起].*");
    private static final Pattern CONTINUES =
            Pattern.compile("^(?!\\d{4}年\\d{1,2}月\\d{1,2}日$)(?:\\d|其中|将\\d|鼓励|提倡|倡导).*");
    private static final Pattern BREAKS = Pattern.compile("^(?:节假日期间|假期期间|国务院|各省|鼓励|提倡|附件|特此通知).*");

    private final String pasted;
    private final List<Sentence> sentences = new ArrayList<>();

    NoticeText(String pasted) {
        this.pasted = pasted;
        split();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /**
     * One sentence.
     *
     * @param text folded and without blanks, its item number taken off
     * @param offsets where each character of {@code text} stands in the pasted text
     * @param item which numbered item it belongs to; sentences outside of any carry the number of their own line
     * @param itemBegins whether the item's heading is at its head
     * @param inItem whether it belongs to a numbered or headed item
     */
    record Sentence(String text, List<Integer> offsets, int item, boolean itemBegins, boolean inItem) {
        Sentence from(int begin) {
            return new Sentence(
                    text.substring(begin), offsets.subList(begin, offsets.size()), item, itemBegins, inItem);
        }
    }

    Notice.Place place(Sentence sentence) {
        return sentence.offsets().isEmpty()
                ? place(0, 0)
                : place(sentence.offsets().getFirst(), sentence.offsets().getLast() + 1);
    }

    Notice.Place place(int begin, int end) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < begin; i++) {
            if (pasted.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String sentence = pasted.substring(begin, end).replaceAll("[\\r\\n]+\\s*", "");
        return new Notice.Place(sentence, line, begin - lineStart + 1, begin);
    }

    private void split() {
        StringBuilder text = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        int item = 0;
        boolean inItem = false;
        for (Line line : lines()) {
            if (!text.isEmpty() && (line.text.isEmpty() || !joins(text.toString(), inItem, line.text.toString()))) {
                add(text, offsets, item, inItem);
            }
            if (text.isEmpty()
                    && !line.text.isEmpty()
                    && !(inItem && CONTINUES.matcher(line.text).matches())) {
                item++;
                inItem = false;
            }
            for (int i = 0; i < line.text.length(); i++) {
                if (text.isEmpty()) {
                    boolean begins = begins(ITEM, line.text, i) || begins(HEADED, line.text, i);
                    item += begins ? 1 : 0;
                    inItem |= begins;
                }
                char c = line.text.charAt(i);
                text.append(c);
                offsets.add(line.offsets.get(i));
                if (ends(c, text) || (c == ';' && begins(ITEM, line.text, i + 1))) {
                    add(text, offsets, item, inItem);
                }
            }
        }
        add(text, offsets, item, inItem);
    }

    private static boolean begins(Pattern pattern, CharSequence text, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean ends(char c, CharSequence text) {
        boolean latinStop = c == '.' && text.length() > 3 && !Character.isDigit(text.charAt(text.length() - 2));
        return ENDS.indexOf(c) >= 0 || latinStop || introduces(text);
    }

    /** 「通知如下:」: what follows begins anew. */
    private static boolean introduces(CharSequence text) {
        int end = text.length();
        return end >= 3 && text.subSequence(end - 3, end).toString().equals("如下:");
    }

    private static boolean joins(String text, boolean inItem, String next) {
        boolean open = inItem || DAY.matcher(text).find();
        boolean bracketOpen = text.lastIndexOf('(') > text.lastIndexOf(')');
        if (bracketOpen && (open || next.contains(")"))) {
            return true;
        }
        // A heading that was itself broken goes on below; only after its days can another heading begin.
        boolean headed = HEADED.matcher(next).find() && DAY.matcher(text).find();
        boolean begins =
                ITEM.matcher(next).find() || headed || BREAKS.matcher(next).matches();
        boolean complete =
                COMPLETE.matcher(text).matches() && !GOES_ON.matcher(next).matches();
        return open && !begins && !complete;
    }

    private void add(StringBuilder text, List<Integer> offsets, int item, boolean inItem) {
        if (!text.isEmpty()) {
            Matcher number = ITEM.matcher(text);
            boolean begins = number.find();
            int from = begins ? number.end() : 0;
            boolean headed = begins || HEADED.matcher(text).find();
            Sentence sentence = new Sentence(text.toString(), List.copyOf(offsets), item, headed, inItem);
            if (from < text.length()) {
                sentences.add(sentence.from(from));
            }
        }
        text.setLength(0);
        offsets.clear();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Line line = new Line(new StringBuilder(), new ArrayList<>());
        for (int i = 0; i < pasted.length(); i++) {
            char c = pasted.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(line);
                line = new Line(new StringBuilder(), new ArrayList<>());
                i += c == '\r' && i + 1 < pasted.length() && pasted.charAt(i + 1) == '\n' ? 1 : 0;
                continue;
            }
            String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            for (int k = 0; k < folded.length(); k++) {
                char f = folded.charAt(k);
                boolean blank = Character.isWhitespace(f) || Character.isSpaceChar(f) || Character.isISOControl(f);
                if (!blank && Character.getType(f) != Character.FORMAT) {
                    line.text.append(
                            f == '〔' || f == '[' || f == '【' ? '(' : f == '〕' || f == ']' || f == '】' ? ')' : f);
                    line.offsets.add(i);
                }
            }
        }
        lines.add(line);
        return lines;
    }

    /** A pasted line, folded. */
    private record Line(StringBuilder text, List<Integer> offsets) {}
}
