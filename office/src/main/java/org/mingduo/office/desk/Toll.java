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
 * @param latestOnly whether only the latest signals were read, because there are more
 */
public record Toll(Accounts accounts, @Nullable Recorded recorded, boolean latestOnly) {
    /** The latest signals of each story that are read. */
    public static final int SIGNALS = 200;

    /**
     * The latest of each number that a fact of the matter or a release states.
     *
     * @param at when the latest of these happened
     */
    public record Recorded(
            Instant at, OptionalInt dead, OptionalInt injured, OptionalInt serious, OptionalInt missing) {
        boolean isEmpty() {
            return dead.isEmpty() && injured.isEmpty() && serious.isEmpty() && missing.isEmpty();
        }
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return accounts.claims().isEmpty() && accounts.kind() == EmergencyKind.NONE;
    }

    /** Whether more dead or hurt are claimed than are on record: to be verified, or corrected. */
    public boolean above(Accounts.Claim claim) {
        return recorded != null
                && (claim.people().dead().orElse(0) > recorded.dead().orElse(0)
                        || (recorded.injured().isPresent()
                                && claim.people().injured().orElse(0)
                                        > recorded.injured().getAsInt()));
    }
}
