package org.mingduo.radar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the latest texts of a story speak of something else than the story did, and which of them should leave.
 * Spherical two-means, begun with the text that is least like the story; what came earlier stays together. A part must be
 * large enough, hold together, and be a stranger to the other.
 */
final class Parting {
    /** Cosine between two parts of a story below which they are two stories. */
    static final double STRANGERS = 0.20;

    /** Mean cosine between a text and the rest of its part from which the part holds together. */
    private static final double COHERENT = 0.30;

    /** Texts of the smaller part. */
    static final int FEWEST = 8;

    private static final int ROUNDS = 8;

    private static final int STAYS = 0;
    private static final int LEAVES = 1;

    private final List<Member> members;
    /** All terms of the members, ascending. */
    private final int[] terms;
    /** How telling each of them is. */
    private final double[] telling;
    /** The members' terms as places in {@link #terms}, and their weights, each vector of length 1. */
    private final int[][] places;

    private final double[][] weights;
    private final int[] part;
    /** Texts that are no members any more, and their sum: they stay. */
    private final int earlier;

    private final double[] before;
    /** Square of what that sum holds in terms that no member has. */
    private double otherwise;

    private final double[][] centres;
    private final double[] lengths = new double[2];
    private final int[] sizes = new int[2];

    private Parting(LiveStory story, List<Member> members, Vocabulary vocabulary) {
        this.members = members;
        terms = terms(members);
        telling = new double[terms.length];
        for (int t = 0; t < terms.length; t++) {
            telling[t] = vocabulary.telling(terms[t]);
        }
        places = new int[members.size()][];
        weights = new double[members.size()][];
        part = new int[members.size()];
        earlier = story.texts - members.size();
        before = new double[terms.length];
        centres = new double[2][terms.length];
        remember(story, vocabulary);
        for (int i = 0; i < places.length; i++) {
            place(i, members.get(i).text);
        }
        for (int t = 0; t < before.length; t++) {
            before[t] = Math.max(0, before[t]);
        }
    }

    private static int[] terms(List<Member> members) {
        int size = 0;
        for (Member member : members) {
            size += member.text.size;
        }
        int[] all = new int[size];
        int filled = 0;
        for (Member member : members) {
            System.arraycopy(member.text.terms, 0, all, filled, member.text.size);
            filled += member.text.size;
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    /** The sum of all the story's texts, until {@link #place} takes the members out of it. */
    private void remember(LiveStory story, Vocabulary vocabulary) {
        double here = 0;
        for (int t = 0; t < terms.length; t++) {
            int at = story.indexOf(terms[t]);
            if (at >= 0) {
                before[t] = vocabulary.count(terms[t], story.places[at]) * telling[t];
                here += before[t] * before[t];
            }
        }
        otherwise = Math.max(0, story.square - here);
    }

    private void place(int i, TermVector text) {
        places[i] = new int[text.size];
        weights[i] = new double[text.size];
        double square = 0;
        int at = 0;
        for (int k = 0; k < text.size; k++) {
            at = Arrays.binarySearch(terms, at, terms.length, text.terms[k]);
            places[i][k] = at;
            weights[i][k] = text.weights[k] * telling[at];
            before[at] -= weights[i][k];
            square += weights[i][k] * weights[i][k];
        }
        double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
        for (int k = 0; k < text.size; k++) {
            weights[i][k] *= scale;
        }
    }

    /** @param leaving the texts that should go on as a story of their own, the oldest first */
    record Found(List<Member> leaving, double likeness) {}

    /** The two parts of a story, where it has become two. */
    static @Nullable Found of(LiveStory story, Vocabulary vocabulary) {
        List<Member> members = story.members.list();
        return members.size() < FEWEST ? null : new Parting(story, members, vocabulary).found();
    }

    private @Nullable Found found() {
        separate();
        if (Math.min(sizes[STAYS], sizes[LEAVES]) < FEWEST) {
            return null;
        }
        double likeness = product(centres[STAYS], centres[LEAVES]) / (lengths[STAYS] * lengths[LEAVES]);
        if (likeness >= STRANGERS || !coherent(STAYS) || !coherent(LEAVES)) {
            return null;
        }
        List<Member> leaving = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            if (part[i] == LEAVES) {
                leaving.add(members.get(i));
            }
        }
        return new Found(leaving, likeness);
    }

    private void separate() {
        centre();
        int seed = 0;
        for (int i = 1; i < part.length; i++) {
            seed = nearness(i, STAYS) < nearness(seed, STAYS) ? i : seed;
        }
        part[seed] = LEAVES;
        centre();
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            int[] now = part.clone();
            for (int i = 0; i < part.length; i++) {
                now[i] = nearness(i, LEAVES) > nearness(i, STAYS) ? LEAVES : STAYS;
                if (sizes[LEAVES] == 1 && i == seed) {
                    now[i] = LEAVES;
                }
                changed |= now[i] != part[i];
            }
            System.arraycopy(now, 0, part, 0, now.length);
            centre();
        }
    }

    private void centre() {
        System.arraycopy(before, 0, centres[STAYS], 0, before.length);
        Arrays.fill(centres[LEAVES], 0);
        sizes[STAYS] = earlier;
        sizes[LEAVES] = 0;
        for (int i = 0; i < part.length; i++) {
            double[] centre = centres[part[i]];
            for (int k = 0; k < places[i].length; k++) {
                centre[places[i][k]] += weights[i][k];
            }
            sizes[part[i]]++;
        }
        lengths[STAYS] = Math.sqrt(product(centres[STAYS], centres[STAYS]) + otherwise);
        lengths[LEAVES] = Math.sqrt(product(centres[LEAVES], centres[LEAVES]));
    }

    /** The cosine between a member and a part, the member itself not counted. */
    private double nearness(int member, int to) {
        double product = 0;
        for (int k = 0; k < places[member].length; k++) {
            product += weights[member][k] * centres[to][places[member][k]];
        }
        double square = lengths[to] * lengths[to];
        if (part[member] == to) {
            square += 1 - 2 * product;
            product -= 1;
        }
        return square > 1e-9 ? product / Math.sqrt(square) : 0;
    }

    private boolean coherent(int of) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < part.length; i++) {
            if (part[i] == of) {
                sum += nearness(i, of);
                counted++;
            }
        }
        return sum >= COHERENT * counted;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
