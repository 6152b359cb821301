package org.mingduo.office.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingduo.portal.Markup;
import org.mingduo.portal.MarkupRefused;

/** The rows that pages of the desk are made of; each is filled by one reader and shown by one template. */
public final class Rows {
    private Rows() {}

    /** A signal of a story, with why it was put there. */
    public record SignalRow(
            String id,
            Instant at,
            String source,
            @Nullable String title,
            String text,
            String did,
            List<String> reasons) {}

    /** A warning that was raised or lowered. */
    public record WarningRow(Instant at, String before, String level) {}

    /**
     * Where a story was joined with another or parted from one.
     *
     * @param did {@code took} another in, {@code left} by another, or {@code came} out of another
     * @param other the number of the other story
     */
    public record TurnRow(Instant at, String did, String other, String reason) {}

    /** A warning that the desk was told of, or that was held back because the day's announcements were spent. */
    public record AnnouncementRow(Instant at, String story, String title, String level, boolean told, String reason) {}

    /** An early notice or a miss, for the person on duty. */
    public record NoticeRow(
            String kind,
            String obligation,
            String rule,
            List<String> bearers,
            Instant due,
            Instant at,
            @Nullable String matter) {
        /** This, for the bodies of an earlier one too. */
        NoticeRow and(NoticeRow earlier) {
            List<String> all = Stream.concat(bearers.stream(), earlier.bearers.stream())
                    .distinct()
                    .toList();
            return new NoticeRow(kind, obligation, rule, all, due, at, matter);
        }
    }

    /** A matter in the list. */
    public record MatterRow(
            String id,
            @Nullable String number,
            String kind,
            String title,
            @Nullable String story,
            String lead,
            @Nullable String level,
            boolean open,
            boolean secret,
            boolean isPublic,
            Instant openedAt,
            int running,
            int bad,
            @Nullable Instant nextDue) {}

    /**
     * A story in the room of its matter.
     *
     * @param added whether somebody added it, who can remove it again; the one that the matter grew from stays
     */
    public record StoryLine(String id, String title, String level, long signals, boolean added) {}

    /** A fact in the timeline; {@code recordedAt} only where it differs by a minute or more. */
    public record FactRow(
            String id,
            String type,
            String label,
            Instant happenedAt,
            @Nullable Instant recordedAt,
            String body,
            String by,
            List<String> lines,
            boolean official) {}

    /** A draft on its way: drafted, returned, approved or published. */
    public record DraftRow(
            String id,
            int revision,
            String title,
            String body,
            List<String> covers,
            String state,
            String author,
            @Nullable String approver,
            @Nullable String opinion,
            Instant at,
            boolean mayApprove,
            @Nullable String whyNot,
            boolean mayPublish) {

        /** Its text as the public will read it; one that is no longer understood stands line by line. */
        public Markup text() {
            try {
                return Markup.parse(body);
            } catch (MarkupRefused older) {
                return new Markup(body.lines()
                        .filter(line -> !line.isBlank())
                        .<Markup.Block>map(line -> new Markup.Paragraph(List.of(new Markup.Plain(line))))
                        .toList());
            }
        }
    }

    /** A conference: announced, held or cancelled. */
    public record ConferenceRow(
            String id,
            String form,
            String topic,
            Instant scheduledAt,
            String place,
            String host,
            String state,
            @Nullable Instant startedAt,
            boolean head) {}

    /** The one thing to do now. */
    public record NextStep(
            String what,
            String why,
            String anchor,
            boolean urgent,
            @Nullable Instant due) {}

    /** One box of the board. */
    public record Cell(int running, int met, int bad, int flagged, String worst) {
        public int all() {
            return running + met + bad + flagged;
        }
    }

    /** One line of the board: a body under each rule; a null cell owes nothing. */
    public record BoardRow(String body, String name, List<@Nullable Cell> cells) {}

    /** A column of the board. */
    public record Column(String rule, String title, String asks) {}

    /** A level to consider, with the words and numbers it was read from; empty when there is too little to go on. */
    public record GradeAdvice(String level, String reason) {}

    /** A body for choosing. */
    public record BodyChoice(String id, String name) {}
}
