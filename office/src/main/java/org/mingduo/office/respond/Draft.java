package org.mingduo.office.respond;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way to the public.
 *
 * @param type the fact that its publication will be, such as {@code statement-published}
 * @param body in whose name it will be published
 * @param corrects the published draft whose release it replaces, or null
 * @param revisions at least one, the latest last
 * @param approved who approved the latest revision, or null
 * @param published where it was published, or null
 */
public record Draft(
        String id,
        String matter,
        String type,
        String body,
        @Nullable String corrects,
        Instant openedAt,
        String openedBy,
        List<Revision> revisions,
        @Nullable Verdict returned,
        @Nullable Verdict approved,
        @Nullable Published published) {

    /** Where a draft stands. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** Sent back with an opinion, not revised since. */
        RETURNED,
        /** A second person has screened and approved the latest revision. */
        APPROVED,
        /** Out; further changes need a new draft that corrects it. */
        PUBLISHED
    }

    /**
     * The words at one time.
     *
     * @param text in the portal's closed markup
     * @param covers which of the four contents it covers
     * @param data further fields of the fact
     */
    public record Revision(
            int number,
            String title,
            String text,
            List<String> covers,
            String lang,
            Map<String, Object> data,
            String author,
            Instant at) {
        public Revision {
            covers = List.copyOf(covers);
        }
    }

    /** What a second person said of the latest revision. */
    public record Verdict(String person, @Nullable String opinion, Instant at) {}

    /** Its release: all versions share the thing. */
    public record Published(String fact, String thing, int version, String person, Instant at) {}

    public Draft {
        revisions = List.copyOf(revisions);
    }

    /** The words that count. */
    public Revision latest() {
        return revisions.getLast();
    }

    /** Everybody who wrote in it. */
    public List<String> authors() {
        return revisions.stream().map(Revision::author).distinct().toList();
    }

    public State state() {
        if (published != null) {
            return State.PUBLISHED;
        }
        return approved != null ? State.APPROVED : returned != null ? State.RETURNED : State.DRAFT;
    }
}
