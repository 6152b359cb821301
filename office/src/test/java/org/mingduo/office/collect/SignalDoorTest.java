package org.mingduo.office.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingduo.radar.Signal;

class SignalDoorTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T00:00:00Z"));
    private final AuthorKeys authors = new AuthorKeys(new byte[32]);
    private final SignalDoor door = new SignalDoor(authors, CLOCK, SignalDoor.Offset.REQUIRED);

    private static RawSignal raw(String id, String time, String text) {
        return new RawSignal(id, "12345", "hotline", time, null, text, "张三", null);
    }

    @Test
    void what_goes_on_is_masked_and_names_nobody() {
        Signal signal = clean(door.screen(raw("a", "2026-03-02T07:00:00+08:00", "我叫张三，电话13812345678")));
        assertThat(signal.text()).isEqualTo("我叫张三，电话***********");
        assertThat(signal.authorKey()).matches("[0-9a-f]{16}").isEqualTo(authors.key("12345", "张三"));
        assertThat(signal.time()).isEqualTo("2026-03-01T23:00:00Z");
    }

    @Test
    void the_same_author_has_another_key_at_another_source_and_in_another_office() {
        assertThat(authors.key("weibo", "张三")).isNotEqualTo(authors.key("12345", "张三"));
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new AuthorKeys(other).key("12345", "张三")).isNotEqualTo(authors.key("12345", "张三"));
    }

    @Test
    void a_time_without_offset_or_ahead_of_the_clock_is_refused() {
        assertThat(refused(door.screen(raw("a", "2026-03-02 07:00", "停水"))).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.error()).contains("no offset"));
        assertThat(refused(door.screen(raw("a", "2026-03-02T08:11:00+08:00", "停水")))
                        .faults())
                .singleElement()
                .satisfies(f -> assertThat(f.error()).contains("future"));
        assertThat(door.screen(raw("a", "2026-03-02T08:09:00+08:00", "停水"))).isInstanceOf(Screened.Clean.class);
    }

    @Test
    void every_fault_is_named_at_once() {
        Screened.Refused refused =
                refused(door.screen(new RawSignal("x", " ", null, "明天", null, "\u0000\n", null, null)));
        assertThat(refused.faults()).extracting(Screened.Fault::where).containsExactly("source", "text", "time");
    }

    @Test
    void characters_that_no_store_can_hold_are_left_out() {
        Signal signal = clean(door.screen(raw("a", "2026-03-02T07:00:00+08:00", "停\u0000水\ud83d了😀\ufeff")));
        assertThat(signal.text()).isEqualTo("停水了😀");
    }

    @Test
    void without_an_id_the_content_is_the_key() {
        Signal one = clean(door.screen(raw(" ", "2026-03-02T07:00:00+08:00", "停水")));
        Signal same = clean(door.screen(raw("", "2026-03-01T23:00:00Z", "停水")));
        Signal other = clean(door.screen(raw("", "2026-03-01T23:00:01Z", "停水")));
        assertThat(one.id()).startsWith("h-").isEqualTo(same.id()).isNotEqualTo(other.id());
    }

    @Test
    void the_salt_is_made_once_and_kept(@TempDir Path keys) throws Exception {
        String key = AuthorKeys.in(keys).key("12345", "张三");
        assertThat(AuthorKeys.in(keys).key("12345", "张三")).isEqualTo(key);
        assertThat(AuthorKeys.in(keys.resolve("another")).key("12345", "张三")).isNotEqualTo(key);
        assertThat(keys.toFile().list()).containsExactlyInAnyOrder("authors.salt", "another");
    }

    private static Signal clean(Screened screened) {
        assertThat(screened).isInstanceOf(Screened.Clean.class);
        return ((Screened.Clean) screened).signal();
    }

    private static Screened.Refused refused(Screened screened) {
        assertThat(screened).isInstanceOf(Screened.Refused.class);
        return (Screened.Refused) screened;
    }
}
