package org.mingduo.office.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mingduo.office.desk.Toll.Recorded;
import org.mingduo.radar.emergency.Accounts;
import org.mingduo.radar.emergency.Accounts.Claim;
import org.mingduo.radar.emergency.Casualties;
import org.mingduo.radar.emergency.EmergencyKind;

class TollTest {
    private static final Instant NOON = Instant.parse("2026-05-19T04:00:00Z");
    private static final OptionalInt UNSAID = OptionalInt.empty();

    private static OptionalInt n(int number) {
        return OptionalInt.of(number);
    }

    private static Claim claim(OptionalInt dead, OptionalInt injured) {
        return new Claim(new Casualties(dead, injured, UNSAID, UNSAID, List.of()), NOON, NOON, "微博", 1, false);
    }

    private static Toll beside(Recorded recorded) {
        return new Toll(
                new Accounts(EmergencyKind.ACCIDENT, Optional.empty(), Optional.empty(), List.of()), recorded, false);
    }

    @Test
    void only_a_number_beyond_the_recorded_one_asks_to_be_verified() {
        Toll toll = beside(new Recorded(NOON, n(12), n(62), UNSAID, UNSAID));
        assertThat(toll.above(claim(n(40), UNSAID))).isTrue();
        assertThat(toll.above(claim(n(12), n(63)))).isTrue();
        assertThat(toll.above(claim(n(12), n(62)))).isFalse();
        assertThat(toll.above(claim(n(10), n(61)))).isFalse();
        Toll hurtOnly = beside(new Recorded(NOON, UNSAID, n(62), UNSAID, UNSAID));
        assertThat(hurtOnly.above(claim(n(1), UNSAID))).isTrue();
        assertThat(beside(new Recorded(NOON, n(1), UNSAID, UNSAID, UNSAID)).above(claim(n(1), n(90))))
                .isFalse();
        assertThat(beside(null).above(claim(n(40), UNSAID))).isFalse();
    }

    @Test
    void of_each_number_the_latest_on_record_counts() {
        Recorded later = new Recorded(NOON.plusSeconds(60), n(11), UNSAID, UNSAID, n(2));
        Recorded silent = new Recorded(NOON.plusSeconds(90), UNSAID, UNSAID, UNSAID, UNSAID);
        Recorded earlier = new Recorded(NOON, n(10), n(61), n(14), n(3));
        assertThat(Tolls.latest(List.of(silent, later, earlier)))
                .isEqualTo(new Recorded(NOON.plusSeconds(60), n(11), n(61), n(14), n(2)));
        assertThat(Tolls.latest(List.of(silent))).isNull();
    }
}
