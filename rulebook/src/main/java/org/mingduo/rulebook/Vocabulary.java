package org.mingduo.rulebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The matter kinds and fact types that a deployment knows: those shipped with this library and those that its own
 * rulebooks declare. Immutable.
 */
public final class Vocabulary {
    private final Map<String, Term> kinds;
    private final Map<String, Declared> types;

    /** A fact type with what the engine needs of it. */
    record Declared(FactType type, Role role, DataSchema data) {
        boolean sameAs(Declared other) {
            return type.equals(other.type) && role == other.role;
        }
    }

    Vocabulary(Map<String, Term> kinds, Map<String, Declared> types) {
        this.kinds = new LinkedHashMap<>(kinds);
        this.types = new LinkedHashMap<>(types);
    }

    /** What ships with this library. */
    public static Vocabulary shipped() {
        return Rulebooks.shippedVocabulary();
    }

    /** All words of several rulebooks; books that are loaded together agree on what a word means. */
    public static Vocabulary of(Collection<Rulebook> books) {
        Vocabulary all = shipped();
        for (Rulebook book : books) {
            all = all.with(book.vocabulary());
        }
        return all;
    }

    /** Every matter kind, in the order of declaration. */
    public List<Term> kinds() {
        return List.copyOf(kinds.values());
    }

    /** Every fact type, in the order of declaration. */
    public List<FactType> factTypes() {
        return types.values().stream().map(Declared::type).toList();
    }

    /** The matter kind of this name. */
    public Optional<Term> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** The fact type of this name. */
    public Optional<FactType> factType(String id) {
        return Optional.ofNullable(types.get(id)).map(Declared::type);
    }

    /**
     * What does not fit in the data of a fact of this type; empty when all is well.
     *
     * @param where put before each field, for example a line number
     */
    public List<Problem> check(String type, Map<String, Object> data, String where) {
        Declared declared = types.get(type);
        if (declared == null) {
            return List.of(new Problem(
                    where + "type",
                    "unknown fact type \"" + type + "\".",
                    String.join(", ", types.keySet()) + ".",
                    "Declare it under factTypes in a rulebook of your own if the office needs it."));
        }
        List<Problem> problems = new java.util.ArrayList<>();
        declared.data()
                .check(
                        data,
                        misfit -> problems.add(new Problem(
                                where + misfit.field(),
                                misfit.wrong(),
                                misfit.allowed(),
                                "Correct the field of this " + type + " fact.")));
        return problems;
    }

    /** The part that a fact type declares under {@code role}, such as {@code assigns} or {@code closes}, or {@code none}. */
    public String part(String type) {
        return role(type).word();
    }

    @Nullable
    Declared declared(String type) {
        return types.get(type);
    }

    Role role(String type) {
        Declared declared = types.get(type);
        return declared == null ? Role.NONE : declared.role();
    }

    boolean performed(String type) {
        Declared declared = types.get(type);
        return declared != null && declared.type().performed();
    }

    /** The type as a term; a type that nobody declared is called by its id. */
    Term term(String type) {
        Declared declared = types.get(type);
        return declared == null
                ? new Term(type, new Text(type, type))
                : declared.type().term();
    }

    Vocabulary with(Vocabulary more) {
        Map<String, Term> allKinds = new LinkedHashMap<>(kinds);
        allKinds.putAll(more.kinds);
        Map<String, Declared> allTypes = new LinkedHashMap<>(types);
        more.types.forEach((id, declared) -> {
            Declared known = allTypes.putIfAbsent(id, declared);
            if (known != null && !known.sameAs(declared)) {
                throw new RefusedInput(new Problem(
                        "fact type " + id,
                        "two rulebooks declare it differently.",
                        "one declaration, or two equal ones.",
                        "Give the newer one another name."));
            }
        });
        return new Vocabulary(allKinds, allTypes);
    }

    /** What this vocabulary declares beyond another. */
    Vocabulary without(Vocabulary base) {
        Map<String, Term> ownKinds = new LinkedHashMap<>(kinds);
        ownKinds.keySet().removeAll(base.kinds.keySet());
        Map<String, Declared> ownTypes = new LinkedHashMap<>(types);
        ownTypes.keySet().removeAll(base.types.keySet());
        return new Vocabulary(ownKinds, ownTypes);
    }
}
