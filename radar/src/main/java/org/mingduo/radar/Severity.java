package org.mingduo.radar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that say how grave a happening is, from {@code severity-words.txt}. A word in a negation
 * (无人员伤亡, 未造成人员受伤) or in an announcement of an exercise (应急演练) is not heard.
 */
final class Severity {
    private static final Severity WORDS = load();
    private static final List<String> NEGATIONS = List.of("无人", "未造成", "没有", "未发生", "未发现", "不会", "并非", "no ", "not ");
    /** Whoever drills for oil or into a wall exercises nothing. */
    private static final Pattern EXERCISE = Pattern.compile("演练|演习|电影|电视剧|游戏|小说|\\bdrills?\\b");
    /** Characters: who reports a calamity says so early, who complains at length mentions some later. */
    private static final int HEAD = 160;

    private static final int NEGATED_WITHIN = 6;
    private static final String FIGURATIVE = "堵吵气急烦累热冷困臭笑饿疼恨爱卡闷";

    /** These deny only the word that follows at once: 无证 and 没人管 deny nothing of what comes after. */
    private static final String DENYING = "无没未";

    private final List<Word> words = new ArrayList<>();
    private final Map<Character, List<Integer>> byFirst = new HashMap<>();

    /**
     * @param kind what the word speaks of: {@code harm}, {@code event}, {@code place} or {@code nuisance}
     * @param weight 0 to 1
     */
    record Word(String text, String kind, double weight, String en) {}

    static List<Word> words() {
        return WORDS.words;
    }

    /** Numbers of the words that stand at the head of a cleaned text, each once, ascending. */
    static int[] heard(String whole) {
        String cleaned = whole.length() > HEAD ? whole.substring(0, HEAD) : whole;
        boolean exercise = EXERCISE.matcher(cleaned).find();
        return exercise ? new int[0] : WORDS.find(cleaned);
    }

    /** Whether a text speaks of an emergency or of harm to people. */
    static boolean grave(String text) {
        for (int word : heard(text)) {
            String kind = WORDS.words.get(word).kind;
            if (kind.equals("event") || kind.equals("harm")) {
                return true;
            }
        }
        return false;
    }

    private int[] find(String text) {
        boolean[] found = new boolean[words.size()];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            List<Integer> candidates = byFirst.get(text.charAt(i));
            if (candidates == null) {
                continue;
            }
            for (int word : candidates) {
                String sought = words.get(word).text;
                boolean meant = !found[word]
                        && text.startsWith(sought, i)
                        && whole(text, i, sought)
                        && !figurative(text, i, sought)
                        && !negated(text, i);
                if (meant) {
                    found[word] = true;
                    n++;
                }
            }
        }
        int[] heard = new int[n];
        int k = 0;
        for (int word = 0; word < found.length; word++) {
            if (found[word]) {
                heard[k++] = word;
            }
        }
        return heard;
    }

    /** 堵死了 and 吵死了 speak of no death. */
    private static boolean figurative(String text, int at, String word) {
        return word.equals("死了") && at > 0 && FIGURATIVE.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Latin words begin where a word begins: {@code fire} is not in {@code misfire}. */
    private static boolean whole(String text, int at, String word) {
        return word.charAt(0) > 'z' || at == 0 || !Character.isLetter(text.charAt(at - 1));
    }

    private static boolean negated(String text, int at) {
        if (at > 0 && DENYING.indexOf(text.charAt(at - 1)) >= 0) {
            return true;
        }
        int start = Math.max(0, at - NEGATED_WITHIN);
        for (String negation : NEGATIONS) {
            int before = text.lastIndexOf(negation, at - 1);
            if (before >= start && before + negation.length() <= at && sameClause(text, before, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameClause(String text, int from, int until) {
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '。' || c == ';' || c == '!' || c == '?' || c == '\n' || c == '.') {
                return false;
            }
        }
        return true;
    }

    private static Severity load() {
        var severity = new Severity();
        var in = Severity.class.getResourceAsStream("severity-words.txt");
        if (in == null) {
            throw new IllegalStateException("severity-words.txt is missing from the radar's jar");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    severity.learn(line.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return severity;
    }

    private void learn(String[] columns) {
        int number = words.size();
        words.add(new Word(columns[0], columns[1], Double.parseDouble(columns[2]), columns[3]));
        byFirst.computeIfAbsent(columns[0].charAt(0), c -> new ArrayList<>()).add(number);
    }
}
