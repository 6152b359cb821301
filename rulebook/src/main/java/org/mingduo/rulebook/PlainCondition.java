package org.mingduo.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plainest conditions, answered without starting CEL: yes-or-no fields, comparisons with texts, membership, joined
 * by {@code &&}. Most rules need no more, and a command that asks one small question then starts a second sooner. What
 * is not of these forms is left to CEL; a test holds both against each other for every condition that ships.
 */
final class PlainCondition {
    private static final String NAME = "[a-z]+\\.[A-Za-z_][A-Za-z0-9_]*";
    private static final String TEXT = "'([^'\\\\]*)'";
    private static final Pattern FLAG = Pattern.compile("(!?)(" + NAME + ")");
    private static final Pattern EQUAL = Pattern.compile("(" + NAME + ") (==|!=) " + TEXT);
    private static final Pattern MEMBER = Pattern.compile(TEXT + " in (" + NAME + ")");
    private static final Pattern ONE_OF = Pattern.compile("(" + NAME + ") in \\[(" + TEXT + "(?:, " + TEXT + ")*)]");
    private static final Pattern QUOTED = Pattern.compile(TEXT);

    /** One question of the conjunction; null when the value has not the type that the form needs. */
    private interface Atom {
        @Nullable
        Boolean ask(Map<String, Object> values);
    }

    private final List<Atom> atoms;

    private PlainCondition(List<Atom> atoms) {
        this.atoms = atoms;
    }

    /** The condition, or null if it is not plain. */
    static @Nullable PlainCondition of(String source) {
        List<Atom> atoms = new ArrayList<>();
        for (String part : source.strip().split(" && ", -1)) {
            Atom atom = atom(part);
            if (atom == null) {
                return null;
            }
            atoms.add(atom);
        }
        return new PlainCondition(atoms);
    }

    /** The answer, or null when CEL must be asked. */
    @Nullable
    Boolean answer(Map<String, Object> values) {
        boolean all = true;
        for (Atom atom : atoms) {
            Boolean one = atom.ask(values);
            if (one == null) {
                return null;
            }
            all &= one;
        }
        return all;
    }

    private static @Nullable Atom atom(String part) {
        Matcher flag = FLAG.matcher(part);
        if (flag.matches()) {
            boolean wanted = flag.group(1).isEmpty();
            String name = flag.group(2);
            return values -> values.get(name) instanceof Boolean value ? (Boolean) (value == wanted) : null;
        }
        Matcher equal = EQUAL.matcher(part);
        if (equal.matches()) {
            String name = equal.group(1);
            boolean wanted = equal.group(2).equals("==");
            String text = equal.group(3);
            return values -> values.get(name) instanceof String value ? (Boolean) (value.equals(text) == wanted) : null;
        }
        Matcher member = MEMBER.matcher(part);
        if (member.matches()) {
            String text = member.group(1);
            String name = member.group(2);
            return values -> values.get(name) instanceof List<?> list ? (Boolean) list.contains(text) : null;
        }
        Matcher oneOf = ONE_OF.matcher(part);
        if (oneOf.matches()) {
            String name = oneOf.group(1);
            List<String> texts = QUOTED.matcher(oneOf.group(2))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            return values -> values.get(name) instanceof String value ? (Boolean) texts.contains(value) : null;
        }
        return null;
    }
}
