package org.mingduo.office.desk;

import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingduo.radar.emergency.Accounts;
import org.mingduo.radar.emergency.EmergencyKind;

/**
 * What signals say of a happening and of the people harmed, beside what is on record.
 *
 * @param recorded null where no number is on record, or no matter
 * @param signals how many were read
 */
public record Toll(Accounts accounts, @Nullable Recorded recorded, int signals) {
    /**
     * The latest of each number that a fact of the matter states.
     *
     * @param at when the latest of these facts happened
     */
    public record Recorded(Instant at, OptionalInt dead, OptionalInt injured, OptionalInt missing) {}

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return accounts.claims().isEmpty() && accounts.kind() == EmergencyKind.NONE;
    }

    /** Whether more dead or hurt are claimed than are on record: to be verified, or denied. */
    public boolean above(Accounts.Claim claim) {
        return recorded != null
                && (more(claim.people().dead(), recorded.dead())
                        || more(claim.people().injured(), recorded.injured()));
    }

    private static boolean more(OptionalInt claimed, OptionalInt recorded) {
        return claimed.isPresent() && recorded.isPresent() && claimed.getAsInt() > recorded.getAsInt();
    }
}
