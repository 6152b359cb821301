package org.mingduo.office.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One obligation as the desk shows it: a ring that empties, and on a click the whole reasoning.
 *
 * @param title what the rule asks, in the reader's language
 * @param asks the rule in its own words
 * @param state {@code running}, {@code soon}, {@code late}, {@code met}, {@code promptly}, {@code conditional},
 *     {@code gate}, {@code flagged} or {@code excused}: what the ring looks like
 * @param status the kernel's word for where it stands
 * @param missing steps or contents still missing, in the reader's language
 * @param discharged when it was done, of what was done late; null of everything else
 * @param explanation step by step, in the reader's language
 * @param matterTitle outside the matter's room; null inside, and of what a body owes by itself
 */
public record Ring(
        String id,
        String rule,
        String title,
        String asks,
        String bearer,
        Instant opens,
        @Nullable Instant due,
        String state,
        String status,
        boolean should,
        String sureness,
        List<String> citations,
        boolean provisional,
        boolean conditional,
        @Nullable String progress,
        List<String> missing,
        List<String> dischargedBy,
        @Nullable Instant discharged,
        @Nullable Instant missRecorded,
        List<String> explanation,
        @Nullable String matter,
        @Nullable String matterTitle) {

    /** The page where it stands with everything of its matter; empty in the matter's own room. */
    public String room() {
        return matterTitle == null ? "" : "/desk/matters/" + matter;
    }

    /** How much of the period is left at {@code now}, 0 to 1000, for the ring before the script runs. */
    public int left(Instant now) {
        Instant end = due;
        if (end == null || !end.isAfter(opens)) {
            return 0;
        }
        long whole = end.getEpochSecond() - opens.getEpochSecond();
        long rest = end.getEpochSecond() - now.getEpochSecond();
        return Math.clamp(rest * 1000 / whole, 0, 1000);
    }

    /** Time that is left, or by which it is or was late, as the eye reads a clock: {@code 3:07} hours, or days. */
    public String remaining(Instant now, Words words) {
        Instant end = due;
        Instant until = discharged == null ? now : discharged;
        long seconds = end == null
                ? now.getEpochSecond() - opens.getEpochSecond()
                : Math.abs(end.getEpochSecond() - until.getEpochSecond());
        if (seconds >= 72 * 3600) {
            long days = seconds / 86400;
            return words.s(days + "天", days + " d");
        }
        return "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    public boolean runs() {
        return state.equals("running") || state.equals("soon") || state.equals("late");
    }
}
