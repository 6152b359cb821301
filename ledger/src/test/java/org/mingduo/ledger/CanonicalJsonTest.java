package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void names_are_sorted_by_utf16_code_units_and_spaces_dropped() {
        // RFC 8785, section 3.2.3: the emoji's surrogates sort before the Hebrew letter's presentation form.
        String json =
                "{ \"\\u20ac\": 1, \"\\r\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\ud83d\\ude00\": 5, \"\\u0080\": 6, \"\\u00f6\": 7 }";
        assertThat(CanonicalJson.of(json))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void strings_escape_only_what_they_must() {
        assertThat(CanonicalJson.of("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @ParameterizedTest // RFC 8785, appendix B, those that JSON can spell exactly
    @CsvSource({
        "0,0",
        "-0.0,0",
        "4.50,4.5",
        "2e-3,0.002",
        "1E21,1e+21",
        "999999999999999900000,999999999999999900000",
        "1e-7,1e-7",
        "0.000001,0.000001",
        "9007199254740992,9007199254740992",
        "333333333.3333332,333333333.3333332",
        "123456789012345680000,123456789012345680000",
        "5e-324,5e-324",
        "1.7976931348623157e308,1.7976931348623157e+308",
        "-12.5,-12.5",
        "100,100",
        "2E23,2e+23",
        "1e23,1e+23"
    })
    void numbers_are_written_as_ecmascript_does(String json, String canonical) {
        assertThat(CanonicalJson.of(json)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "0.1000000000000000055511151231257827",
                "1e400",
                "1e-400",
                "123456789.123456789123"
            })
    void a_number_that_a_float_would_round_is_refused_and_not_rounded(String json) {
        assertThatThrownBy(() -> CanonicalJson.of(json))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("as a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":1,\"a\":2}", "1 2", "NaN", "'a'", "\"\\ud800\"", "{\"a\":1,}", "01"})
    void what_is_no_json_or_has_no_one_meaning_is_refused(String json) {
        assertThatThrownBy(() -> CanonicalJson.of(json)).isInstanceOf(LedgerException.class);
    }

    @Property(tries = 5000)
    void every_normal_double_is_written_as_another_canonicalizer_writes_it(@ForAll("doubles") double value)
            throws Exception {
        String written = new JsonCanonicalizer("[" + value + "]").getEncodedString();
        assertThat(CanonicalJson.of(written)).isEqualTo(written);
    }

    /** The other canonicalizer is wrong below the smallest normal number; those are checked by example. */
    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(value -> Double.isFinite(value) && (value == 0 || Math.abs(value) >= Double.MIN_NORMAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[5e-324]", "[1e-320]", "[-1.5e-323]", "[2.225073858507201e-308]"})
    void numbers_below_the_smallest_normal_one_are_written_as_ecmascript_writes_them(String json) {
        assertThat(CanonicalJson.of(json)).isEqualTo(json);
    }

    @Property
    void every_object_is_written_as_another_canonicalizer_writes_it(@ForAll("objects") String json) throws Exception {
        assertThat(CanonicalJson.of(json)).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        assertThat(CanonicalJson.of(CanonicalJson.of(json))).isEqualTo(CanonicalJson.of(json));
    }

    @Provide
    Arbitrary<String> objects() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("ab\"\\/\b\n\u0001\u007f文é\uffff€ ")
                .ofMaxLength(6)
                .map(raw -> tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(raw));
        Arbitrary<String> scalar = Arbitraries.oneOf(
                text,
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of("true", "false", "null", "12.50", "[]", "{}"));
        Arbitrary<String> list = scalar.list().ofMaxSize(4).map(items -> "[" + String.join(" , ", items) + "]");
        return net.jqwik.api.Combinators.combine(
                        text.set().ofMaxSize(6),
                        Arbitraries.oneOf(scalar, list).list().ofSize(6))
                .as((names, values) -> {
                    StringBuilder json = new StringBuilder("{");
                    int i = 0;
                    for (String name : names) {
                        json.append(i == 0 ? " " : " , ")
                                .append(name)
                                .append(" : ")
                                .append(values.get(i++));
                    }
                    return json.append("}").toString();
                });
    }
}
