package org.mingduo.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.WithNull;

class PackedSignalTest {
    @Property(tries = 300)
    void whatever_fits_comes_back_as_it_was(
            @ForAll @StringLength(max = 90) String id,
            @ForAll @StringLength(max = 90) String source,
            @ForAll @WithNull @StringLength(max = 90) String title,
            @ForAll @StringLength(max = 300) String text,
            @ForAll @WithNull @StringLength(max = 90) String author,
            @ForAll @LongRange(min = 0) long support) {
        Signal signal = new Signal(
                "i" + id,
                support % 2 == 0 ? null : Instant.ofEpochSecond(support % 10_000_000_000L, 7),
                source,
                id,
                title,
                text + "\uD800é爆",
                author,
                support);
        assertThat(PackedSignal.fits(signal)).isTrue();
        assertThat(PackedSignal.signal(PackedSignal.of(signal))).isEqualTo(signal);
    }
}
