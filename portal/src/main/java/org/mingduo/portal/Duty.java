package org.mingduo.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingduo.portal.ObligationState.Status;

/** One obligation as the pages show it: its opening, where it stands, and its miss if one was recorded. */
record Duty(
        Entry<ObligationOpened> opening,
        Optional<Versions<ObligationState>> states,
        Optional<Entry<MissRecorded>> miss) {

    /** What runs before what is done; then the earlier due; what has no due last. */
    static final Comparator<Duty> BY_URGENCY = Comparator.comparing(Duty::settled, Boolean::compare)
            .thenComparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(duty -> duty.opening().index());

    ObligationOpened opened() {
        return opening.record();
    }

    String id() {
        return opened().obligation();
    }

    /** Id of its element on the matter's page. */
    String anchor() {
        return "duty-" + Address.slug(id());
    }

    Status status() {
        return states.map(versions -> versions.record().status()).orElse(Status.OPEN);
    }

    boolean running() {
        return status() == Status.OPEN || status() == Status.OVERDUE || status() == Status.FLAGGED;
    }

    boolean settled() {
        return !running();
    }

    /** A clock runs for what is open and owed by a known instant. */
    boolean ticking() {
        return status() == Status.OPEN && due() != null;
    }

    /** Promptly: owed without a number, so that only the time gone by can be shown. */
    boolean prompt() {
        return status() == Status.OPEN && due() == null && missing().isEmpty() && progress() == null;
    }

    /** What a reader should see first: the clocks that run, and the duties whose clock ran out. */
    boolean pressing() {
        return ticking() || (status() == Status.OVERDUE && due() != null && !should());
    }

    /** Whether the browser counts on: towards the due, past it, or from the beginning. */
    boolean counted() {
        return pressing() || prompt();
    }

    /** The class of the clock's look, as {@code tokens.css} names them. */
    String face() {
        return prompt()
                ? "is-prompt"
                : ticking() ? "" : pressing() ? "is-past" : Words.grave(this) ? "is-late" : "is-met";
    }

    boolean should() {
        return opened().severity() == Severity.SHOULD;
    }

    String bearer() {
        return states.map(versions -> versions.record().bearer()).orElse(opened().bearer());
    }

    Instant opens() {
        return states.map(versions -> versions.record().opens()).orElse(opened().opens());
    }

    @Nullable
    Instant due() {
        return states.isPresent() ? states.get().record().due() : opened().due();
    }

    /** The due as it stood at the opening, when it has moved since. */
    Optional<Instant> movedFrom() {
        return Optional.ofNullable(opened().due()).filter(before -> !before.equals(due()));
    }

    boolean provisional() {
        return states.map(versions -> versions.record().provisional()).orElse(false);
    }

    @Nullable
    Text conditional() {
        return states.isPresent() ? states.get().record().conditional() : null;
    }

    ObligationState.@Nullable Progress progress() {
        return states.isPresent() ? states.get().record().progress() : null;
    }

    List<Text> missing() {
        return states.map(versions -> versions.record().missing()).orElse(List.of());
    }

    List<Text> explanation() {
        return states.map(versions -> versions.record().explanation()).orElse(List.of());
    }

    @Nullable
    Instant dischargedAt() {
        return states.isPresent() ? states.get().record().dischargedAt() : null;
    }

    @Nullable
    String dischargedBy() {
        return states.isPresent() ? states.get().record().dischargedBy() : null;
    }

    /** From opening to discharge, when it was discharged. */
    Optional<Duration> taken() {
        return Optional.ofNullable(dischargedAt())
                .map(at -> Duration.between(opens(), at))
                .filter(taken -> !taken.isNegative());
    }

    /** How long after the due it was discharged, when it was. */
    Optional<Duration> late() {
        Instant due = due();
        Instant done = dischargedAt();
        return due == null || done == null || !done.isAfter(due)
                ? Optional.empty()
                : Optional.of(Duration.between(due, done));
    }

    /** The record that proves where it stands now. */
    Entry<? extends PublicRecord> standing() {
        return states.<Entry<? extends PublicRecord>>map(Versions::latest).orElse(opening);
    }
}
