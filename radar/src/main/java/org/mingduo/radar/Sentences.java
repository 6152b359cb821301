package org.mingduo.radar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentences in which people ask or demand something in particular. */
final class Sentences {
    /** UTF-16 characters of a sentence that are kept. */
    static final int LONGEST = 60;

    private static final int MOST = 6;

    /** Letters that are left of a demand without the words of asking; what has fewer asks for nothing in particular. */
    private static final int SHORTEST = 3;

    /** A clause with fewer letters does not tell alone what is asked: 「合理吗」 needs the clause before. */
    private static final int TELLING = 6;

    private static final List<String> QUESTIONS = List.of(
            "为什么", "为何", "凭什么", "谁负责", "谁来", "谁管", "哪个部门", "怎么办", "怎么回事", "怎么还", "怎么没", "什么时候", "何时", "到底", "究竟", "是否",
            "能否", "可否", "能不能", "是不是", "有没有", "真的吗", "合理吗", "合法吗", "多少人", "几个人", "请问");

    private static final List<String> DEMANDS =
            List.of("求公布", "求真相", "求解决", "求回应", "求名单", "恳请", "恳求", "请求", "呼吁", "强烈要求", "给个说法", "公布真相");

    /** Words that ask only in company, and that company: 要求 not of others (要求我们购买), 请 not where people apply (申请). */
    private static final Map<String, Pattern> IN_COMPANY = companies();

    private static Map<String, Pattern> companies() {
        Map<String, Pattern> company = new LinkedHashMap<>();
        company.put("希望", Pattern.compile("(?<![的有没无看了])希望(?!小学|的)"));
        company.put("请", Pattern.compile("(?<![申邀宴聘])请(?![假客教示帖愿了过])"));
        company.put("要求", Pattern.compile("(?:^|[，,：: ]|坚决|一致|我们|居民|业主|家长|现|特|再次)要求(?![我你业居家大每的买购])"));
        company.put("建议", Pattern.compile("(?:^|[，,：: ]|我)建议"));
        company.put("望", Pattern.compile("(?:^|[，,：: 恳敬])盼?望(?=[有相政领市区县各能尽早给您你贵])"));
        company.put("还", Pattern.compile("(?<!交)还(?:我们?|大家|居民|业主|市民|老?百姓|小区)(?:一[个片]|[以公清安])"));
        return company;
    }

    /** What an announcement asks of everybody (请市民绕行) is no demand; 请市民政局 is one. */
    private static final Pattern OF_EVERYBODY = Pattern.compile(
            "[，,：: ]?(?:恳?请|希望|盼?望|建议|呼吁|提醒)(?:勿"
                    + "|(?:广大|各位|全市|全体|附近|周边|过往|相关)?(?:群众|市民(?!政|中心|卡|广场)|居民(?!委|楼|区|小区)|村民(?!委)|家长(?!委)|大家|乘客|旅客|司机|驾驶员|车主|网友))");

    /** A mark before a text, such as 【转发】. */
    private static final Pattern MARK = Pattern.compile("^[【\\[][^】\\]]{1,8}[】\\]]");

    private static final Pattern ENGLISH =
            Pattern.compile("^(?:why|who|when|where|how|what|please|we demand|we want) ");

    private Sentences() {}

    /** At most six of a text, in order, each as it was written and no longer than {@link #LONGEST}. */
    static List<String> demands(String shown) {
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= shown.length() && found.size() < MOST; i++) {
            if (ends(shown, i)) {
                boolean asked = i < shown.length() && (shown.charAt(i) == '？' || shown.charAt(i) == '?');
                String sentence =
                        MARK.matcher(shown.substring(start, i).strip()).replaceFirst("");
                start = i + 1;
                if (!asked) {
                    sentence = withoutAnnouncements(sentence);
                }
                int cue = asked ? sentence.length() - 1 : cue(sentence);
                if (cue >= 0) {
                    String demand = Appeals.begun(clauses(sentence, cue));
                    if (letters(Appeals.core(demand)) >= SHORTEST && !found.contains(demand)) {
                        found.add(demand + (asked ? "？" : ""));
                    }
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

    /** The sentence from behind the last clause that asks something of everybody. */
    private static String withoutAnnouncements(String sentence) {
        String rest = sentence;
        for (int cue = cue(rest);
                cue >= 0
                        && OF_EVERYBODY.matcher(rest).region(cue, rest.length()).lookingAt();
                cue = cue(rest)) {
            int end = cue + 1;
            while (end < rest.length() && !between(rest, end)) {
                end++;
            }
            rest = rest.substring(Math.min(rest.length(), end + 1));
        }
        return rest;
    }

    /** Where the sentence asks, or -1. */
    private static int cue(String sentence) {
        for (String word : QUESTIONS) {
            int at = sentence.indexOf(word);
            if (at >= 0) {
                return at;
            }
        }
        if (sentence.endsWith("吗") || sentence.endsWith("呢")) {
            return sentence.length() - 1;
        }
        for (String word : DEMANDS) {
            int at = sentence.indexOf(word);
            if (at >= 0) {
                return at;
            }
        }
        for (Map.Entry<String, Pattern> word : IN_COMPANY.entrySet()) {
            Matcher asks = sentence.contains(word.getKey()) ? word.getValue().matcher(sentence) : null;
            if (asks != null && asks.find()) {
                return asks.start();
            }
        }
        return ENGLISH.matcher(sentence.toLowerCase(Locale.ROOT)).find() ? 0 : -1;
    }

    /** The whole clauses from the one that asks; those before it only where it does not tell alone what is asked. */
    private static String clauses(String sentence, int cue) {
        int start = Math.min(cue, sentence.length());
        while (start > 0 && !between(sentence, start - 1)) {
            start--;
        }
        int end = sentence.length();
        while (end - start > LONGEST) {
            int before = end - 1;
            while (before > start && !between(sentence, before)) {
                before--;
            }
            if (before <= start) {
                return StoryText.wellCut(sentence.substring(start, start + LONGEST - 1)) + "…";
            }
            end = before;
        }
        while (start > 1 && letters(Appeals.core(sentence.substring(start, end))) < TELLING) {
            int before = start - 1;
            while (before > 0 && !between(sentence, before - 1)) {
                before--;
            }
            if (end - before > LONGEST) {
                break;
            }
            start = before;
        }
        return sentence.substring(start, end).strip();
    }

    /** A blank parts clauses where blanks do not part words. */
    private static boolean between(String text, int at) {
        char c = text.charAt(at);
        return c == '，'
                || c == ','
                || c == '：'
                || c == ':'
                || (c == ' ' && at > 0 && Reading.pairwise(text.charAt(at - 1)));
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
