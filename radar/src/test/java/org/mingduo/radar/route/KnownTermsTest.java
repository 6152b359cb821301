package org.mingduo.radar.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The quick way to known terms against the plain one: tell every term of the text, and keep those that are known. */
class KnownTermsTest {
    @Property(tries = 300)
    void the_known_terms_of_a_text_are_found_each_as_often_as_it_stands_there(
            @ForAll("texts") String learned, @ForAll("texts") String asked, @ForAll("words") Set<String> words) {
        for (Lexicon lexicon : List.of(Lexicon.NONE, new Lexicon(new TreeSet<>(words)))) {
            var terms = new Terms(lexicon);
            List<Term> known = List.copyOf(new HashSet<>(all(terms, learned)));
            List<Integer> wanted = all(terms, asked).stream()
                    .map(known::indexOf)
                    .filter(row -> row >= 0)
                    .sorted()
                    .toList();
            assertThat(rows(new KnownTerms(lexicon, known), terms.words(asked)))
                    .as("%s among %s", asked, known)
                    .isEqualTo(wanted);
        }
    }

    @Test
    void terms_that_no_model_can_hold_are_refused() {
        var lexicon = new Lexicon(new TreeSet<>(Set.of("甲")));
        for (Term term : List.of(
                new Term(Term.Kind.TRIPLE, "甲乙丙"),
                new Term(Term.Kind.PAIR, "甲"),
                new Term(Term.Kind.EARLY_PAIR, "甲乙丙"))) {
            assertThatThrownBy(() -> new KnownTerms(lexicon, List.of(term)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(term.text());
        }
    }

    @Property(tries = 300)
    void a_trie_finds_its_words_and_no_others(@ForAll("words") Set<String> words, @ForAll("words") Set<String> others) {
        var numbers = new TreeMap<String, Integer>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        var trie = new Trie(numbers);
        words.forEach(word -> assertThat(number(trie, word)).isEqualTo(numbers.get(word)));
        others.stream()
                .filter(other -> !words.contains(other))
                .forEach(other -> assertThat(number(trie, other)).isEqualTo(Trie.NONE));
    }

    private static int number(Trie trie, String word) {
        int node = 0;
        for (char letter : word.toCharArray()) {
            node = trie.next(node, letter);
            if (node == 0) {
                return Trie.NONE;
            }
        }
        return trie.number(node);
    }

    private static List<Integer> rows(KnownTerms known, Words asked) {
        List<Integer> rows = new ArrayList<>();
        known.of(asked, rows::add);
        rows.sort(null);
        return rows;
    }

    private static List<Term> all(Terms terms, String text) {
        Words words = terms.words(text);
        List<Term> all = new ArrayList<>();
        terms.of(words, (kind, from, end) -> all.add(new Term(kind, words.piece(from, end))));
        return all;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("甲乙丙丁，。 aA1").ofMaxLength(80);
    }

    @Provide
    Arbitrary<Set<String>> words() {
        return Arbitraries.strings()
                .withChars("甲乙丙丁a1")
                .ofMinLength(1)
                .ofMaxLength(4)
                .set()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
