package org.mingduo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {

    private static final String C = "c".repeat(64);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_leaf_is_canonical_json_at_the_offset_of_beijing() {
        Leaf leaf = Leaf.of("deadline-missed", "matters/m1/misses/1", Instant.parse("2026-02-13T08:00:00Z"), C);
        assertThat(leaf.json())
                .isEqualTo("{\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"" + C
                        + "\",\"kind\":\"deadline-missed\",\"ref\":\"matters/m1/misses/1\",\"v\":1}");
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    }

    @Property
    void every_leaf_is_what_another_canonicalizer_writes_and_reads_back_as_itself(
            @ForAll @StringLength(min = 1, max = 100) String kind,
            @ForAll @StringLength(min = 1, max = 500) String ref,
            @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long second)
            throws Exception {
        Leaf leaf = Leaf.of(whole(kind), whole(ref), Instant.ofEpochSecond(second), C);
        assertThat(leaf.json()).isEqualTo(new JsonCanonicalizer(leaf.tree().toString()).getEncodedString());
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    }

    /** Random strings hold lone surrogates, which no leaf may. */
    private static String whole(String random) {
        return new String(utf8(random), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-13T16:00:00Z",
                "2026-02-13T16:00:00.5+08:00",
                "2026-02-30T16:00:00+08:00",
                "2026-02-13T24:00:00+08:00",
                "2026-2-13T16:00:00+08:00",
                "2026-02-13T16:00+08:00",
                "20260-02-13T16:00:00+08:00",
                "２０２６-02-13T16:00:00+08:00",
                ""
            })
    void a_time_in_any_other_spelling_is_refused(String at) {
        String json = "{\"at\":\"" + at + "\",\"commitment\":\"" + C + "\",\"kind\":\"k\",\"ref\":\"r\",\"v\":1}";
        assertThatThrownBy(() -> Leaf.parse(utf8(json)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("must read like");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"X\",\"kind\":\"k\",\"ref\":\"r\",\"v\":1}",
                "{\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"C\",\"kind\":\"k\",\"ref\":\"r\",\"v\":2}",
                "{\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"C\",\"kind\":\"k\",\"ref\":\"r\",\"v\":1.0}",
                "{\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"C\",\"kind\":\"\",\"ref\":\"r\",\"v\":1}",
                "{\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"C\",\"kind\":7,\"ref\":\"r\",\"v\":1}",
                "{\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"C\",\"kind\":\"k\",\"ref\":\"r\",\"v\":1} ",
                "{\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"C\",\"kind\":\"k\",\"ref\":\"r\",\"v\":1,\"x\":0}",
                "{\"at\":\"2026-02-13T16:00:00+08:00\",\"at\":\"2026-02-13T16:00:00+08:00\",\"commitment\":\"C\",\"kind\":\"k\",\"ref\":\"r\",\"v\":1}",
                "{\"commitment\":\"C\",\"at\":\"2026-02-13T16:00:00+08:00\",\"kind\":\"k\",\"ref\":\"r\",\"v\":1}"
            })
    void an_entry_that_is_not_exactly_a_leaf_is_refused(String entry) {
        assertThatThrownBy(() -> Leaf.parse(utf8(entry.replace("\"C\"", "\"" + C + "\""))))
                .isInstanceOf(LedgerException.class);
    }

    @Test
    void a_leaf_with_a_broken_second_or_half_a_character_cannot_be_logged() {
        assertThatThrownBy(() -> Leaf.of("k", "r", Instant.ofEpochMilli(1), C)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> Leaf.of("k", "\ud800", Samples.DAWN, C).bytes())
                .isInstanceOf(LedgerException.class);
    }
}
