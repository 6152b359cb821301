package org.mingduo.radar.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Numbers of words, found by their letters: from node 0 a letter leads to the next node. A double array (Aoe, 1989): a node is a cell, its
 * followers lie at its base plus their letters' codes, and a cell knows whom it follows. So a step costs two looks into
 * small tables, whether a word goes on or not.
 */
final class Trie {
    /** No word ends here. */
    static final int NONE = -1;

    private static final int NOBODY = -1;
    /** By letter: its code from 1, the commonest first so that what is asked for lies close together; 0 in no word. */
    private final char[] codes = new char[1 << 16];

    private int[] bases = new int[0];
    /** By cell: the node that it follows, or {@link #NOBODY}. */
    private int[] follows = new int[0];
    /** By cell: the number of the word that ends there, or {@link #NONE}. */
    private int[] numbers = new int[0];

    private int highestCode;
    private int firstFree = 1;

    /** A stretch of the sorted words that share their first letters, and the cell of the last of these. */
    private record Stretch(int from, int end, int depth, int node) {}

    /** @param words none of them empty, with their numbers from 0 */
    Trie(SortedMap<String, Integer> words) {
        List<String> all = List.copyOf(words.keySet());
        List<Integer> own = List.copyOf(words.values());
        code(all);
        room(highestCode + 1);
        Queue<Stretch> waiting = new ArrayDeque<>();
        waiting.add(new Stretch(0, all.size(), 0, 0));
        while (!waiting.isEmpty()) {
            Stretch stretch = waiting.remove();
            List<Stretch> followers = followers(all, own, stretch);
            settle(stretch.node(), all, followers).forEach(waiting::add);
        }
    }

    private void code(List<String> all) {
        int[] times = new int[1 << 16];
        all.forEach(word -> word.chars().forEach(c -> times[c]++));
        int[] letters = IntStream.range(0, times.length)
                .filter(c -> times[c] > 0)
                .boxed()
                .sorted((a, b) -> times[b] - times[a])
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < letters.length; i++) {
            codes[letters[i]] = (char) (i + 1);
        }
        highestCode = letters.length;
    }

    /** One stretch for each letter that follows, without their cells. */
    private List<Stretch> followers(List<String> all, List<Integer> own, Stretch of) {
        int depth = of.depth();
        var followers = new ArrayList<Stretch>();
        int from = of.from();
        if (depth > 0 && all.get(from).length() == depth) {
            numbers[of.node()] = own.get(from++);
        }
        while (from < of.end()) {
            char letter = all.get(from).charAt(depth);
            int end = from + 1;
            while (end < of.end() && all.get(end).charAt(depth) == letter) {
                end++;
            }
            followers.add(new Stretch(from, end, depth + 1, 0));
            from = end;
        }
        return followers;
    }

    /** Gives the followers of a node the first cells that fit. */
    private List<Stretch> settle(int node, List<String> all, List<Stretch> followers) {
        if (followers.isEmpty()) {
            return followers;
        }
        int[] steps = followers.stream()
                .mapToInt(f -> codes[all.get(f.from()).charAt(f.depth() - 1)])
                .toArray();
        int least = Arrays.stream(steps).min().orElseThrow();
        int base = Math.max(1, firstFree) - least;
        while (base < 0 || !free(base, steps)) {
            base++;
        }
        bases[node] = base;
        List<Stretch> settled = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            int cell = base + steps[i];
            follows[cell] = node;
            Stretch f = followers.get(i);
            settled.add(new Stretch(f.from(), f.end(), f.depth(), cell));
        }
        while (firstFree < follows.length && follows[firstFree] != NOBODY) {
            firstFree++;
        }
        return settled;
    }

    private boolean free(int base, int[] steps) {
        room(base + highestCode + 1);
        for (int step : steps) {
            if (follows[base + step] != NOBODY) {
                return false;
            }
        }
        return true;
    }

    /** Cells as far as any base may lead, so that no step needs to look whether there is one. */
    private void room(int cells) {
        int before = follows.length;
        if (cells > before) {
            int more = cells + cells / 4;
            bases = Arrays.copyOf(bases, more);
            follows = Arrays.copyOf(follows, more);
            numbers = Arrays.copyOf(numbers, more);
            Arrays.fill(follows, before, more, NOBODY);
            Arrays.fill(numbers, before, more, NONE);
        }
    }

    /** The node behind a letter, or 0 if no word goes on like this; code 0 leads to a cell that never follows. */
    int next(int node, char letter) {
        int cell = bases[node] + codes[letter];
        return follows[cell] == node ? cell : 0;
    }

    /** The number of the word that ends at a node, or {@link #NONE}. */
    int number(int node) {
        return numbers[node];
    }
}
