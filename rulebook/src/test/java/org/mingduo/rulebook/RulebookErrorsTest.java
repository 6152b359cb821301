package org.mingduo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** A broken rulebook is refused with file, line, rule, field and what is allowed. */
class RulebookErrorsTest {
    private static final String GOOD = """
        book: test-book
        title: { zh: 测试, en: Test }
        rules:
          - id: answer-in-time
            title: { zh: 按时答复, en: Answer in time }
            asks: { zh: 三日内答复。, en: Answer within three days. }
            cite: [{ title: 某规定 }]
            sureness: N
            editions: [{ from: 2020-01-01 }]
            shape: deadline
            kinds: [concern]
            from: [{ fact: detected, when: "data.place != ''" }]
            within: 3 calendar days
            met: [{ fact: response-published }]
        """;

    private static String refused(String from, String to) {
        String broken = GOOD.replace(from, to);
        assertThat(broken).isNotEqualTo(GOOD);
        RefusedInput refused = catchThrowableOfType(RefusedInput.class, () -> Rulebooks.load("test.yaml", broken));
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }

    @Test
    void the_book_itself_loads() {
        assertThat(Rulebooks.load("test.yaml", GOOD).rules()).hasSize(1);
    }

    @Test
    void an_unknown_field_is_named_with_its_line_and_rule() {
        assertThat(refused("within:", "withing:"))
                .contains("test.yaml:")
                .contains("rule answer-in-time")
                .contains("withing");
    }

    @Test
    void a_missing_field_is_named() {
        assertThat(refused("    sureness: N\n", ""))
                .contains("rule answer-in-time")
                .contains("sureness");
    }

    @Test
    void a_shape_that_does_not_exist_is_answered_with_the_four_that_do() {
        assertThat(refused("shape: deadline", "shape: dedline")).contains("deadline, cadence, quota, gate");
    }

    @Test
    void an_expression_that_does_not_type_check_is_refused_with_the_variables_it_may_use() {
        assertThat(refused("data.place != ''", "data.place > 3"))
                .contains("test.yaml:12 rule answer-in-time field from.when")
                .contains("type-check")
                .contains("data.place");
        assertThat(refused("data.place != ''", "data.palce != ''"))
                .contains("undeclared")
                .contains("data.place");
        assertThat(refused("data.place != ''", "data.place")).contains("type-check");
    }

    @Test
    void an_unknown_fact_type_and_kind_are_answered_with_the_known_ones_in_one_go() {
        String both = refused("fact: response-published", "fact: respons-published");
        assertThat(both).contains("test.yaml:14").contains("response-published");
        RefusedInput two = catchThrowableOfType(
                RefusedInput.class,
                () -> Rulebooks.load(
                        "test.yaml",
                        GOOD.replace("fact: response-published", "fact: nothing-such")
                                .replace("kinds: [concern]", "kinds: [conzern]")));
        assertThat(two.problems()).hasSize(2);
    }

    @Test
    void a_period_that_cannot_be_read_is_refused_with_the_forms_that_can() {
        assertThat(refused("3 calendar days", "3 days"))
                .contains("field within")
                .contains("N working days");
    }

    @Test
    void broken_yaml_is_refused_with_line_and_column() {
        assertThat(refused("title: { zh: 测试, en: Test }", "title: { zh: 测试, en: Test"))
                .contains("test.yaml:")
                .contains("not YAML");
        assertThatThrownBy(() -> Rulebooks.load("test.yaml", GOOD + "book: twice\n"))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Rulebooks.load("test.yaml", "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> Rulebooks.load("test.yaml", "a: &a [*a]")).isInstanceOf(RefusedInput.class);
    }

    @Test
    void overlapping_editions_are_refused() {
        assertThat(refused("[{ from: 2020-01-01 }]", "[{ from: 2020-01-01 }, { from: 2021-01-01 }]"))
                .contains("overlaps");
    }

    @Test
    void a_name_that_is_no_book_and_no_file_is_answered_with_the_shipped_ones() {
        assertThatThrownBy(() -> Rulebooks.load("beijing")).hasMessageContaining("beijing-2016, national");
    }

    @Test
    void two_books_that_declare_one_word_differently_are_refused() {
        String one = GOOD + "factTypes: [{ id: heard, zh: 听取, en: heard }]\n";
        String other = one.replace("book: test-book", "book: other-book").replace("en: heard", "en: listened");
        assertThatThrownBy(() -> Evaluator.of(
                        java.util.List.of(Rulebooks.load("one.yaml", one), Rulebooks.load("other.yaml", other))))
                .hasMessageContaining("heard");
    }
}
