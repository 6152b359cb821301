package org.mingduo.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingduo.legaltime.Due;

/** An obligation while it is worked out. */
final class Finding {
    final RuleSpec spec;
    final RuleSpec.Edition edition;
    final String id;
    final @Nullable String matter;
    final @Nullable String body;
    final Instant opens;
    final @Nullable Due due;

    /** The fact that opened it, or null when the calendar did. */
    final @Nullable Fact trigger;

    final List<Step> before = new ArrayList<>(4);
    final List<Step> after = new ArrayList<>(4);
    final List<Citation> alsoCited = new ArrayList<>(0);
    String bearer = "";
    Status status = Status.OPEN;
    boolean conditional;

    @Nullable
    Progress progress;

    List<String> missing = List.of();
    List<String> dischargedBy = List.of();

    @Nullable
    Instant missRecorded;

    Finding(
            RuleSpec spec,
            RuleSpec.Edition edition,
            String id,
            @Nullable String matter,
            @Nullable String body,
            Instant opens,
            @Nullable Due due,
            @Nullable Fact trigger) {
        this.spec = spec;
        this.edition = edition;
        this.id = id;
        this.matter = matter;
        this.body = body;
        this.opens = opens;
        this.due = due;
        this.trigger = trigger;
        before.add(new Step.InForce(spec.says().book(), edition.from(), edition.severity()));
    }

    void flag(Step.Flagged.Why why, String fact) {
        status = Status.FLAGGED;
        after.add(new Step.Flagged(why, fact));
    }

    boolean isMiss() {
        return status == Status.OVERDUE || status == Status.MET_LATE || status == Status.BREACHED;
    }

    /** The same duty in another book: the stricter clock wins, between equals the local one. */
    Finding mergedWith(Finding other) {
        Finding first = other.goesBefore(this) ? other : this;
        Finding second = first == this ? other : this;
        for (Citation citation : second.spec.says().citation()) {
            if (!first.spec.says().citation().contains(citation)) {
                first.alsoCited.add(citation);
            }
        }
        first.alsoCited.addAll(second.alsoCited);
        first.after.add(
                new Step.AlsoAsked(second.spec.says().book(), second.spec.says().id()));
        return first;
    }

    private boolean goesBefore(Finding other) {
        if (due != null && other.due != null && !due.due().equals(other.due.due())) {
            return due.due().isBefore(other.due.due());
        }
        if ((due == null) != (other.due == null)) {
            return due != null;
        }
        if (spec.local() != other.spec.local()) {
            return spec.local();
        }
        return spec.says().book().compareTo(other.spec.says().book()) < 0;
    }

    Obligation obligation() {
        List<Citation> citation = spec.says().citation();
        if (!alsoCited.isEmpty()) {
            citation = new ArrayList<>(citation);
            citation.addAll(alsoCited);
        }
        return new Obligation(
                id,
                spec.says().id(),
                spec.says().book(),
                matter,
                body,
                bearer,
                opens,
                due == null ? null : due.due(),
                due == null ? null : due.lastDay(),
                status,
                edition.severity(),
                spec.says().sureness(),
                citation,
                due != null && due.provisional(),
                conditional,
                progress,
                missing,
                dischargedBy,
                missRecorded,
                new LazyExplanation(before, due, after));
    }
}
