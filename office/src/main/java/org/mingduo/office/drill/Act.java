package org.mingduo.office.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that an official does.
 *
 * @param at when, to the second
 * @param by id of the person
 * @param deed which door
 * @param subject the matter, or the scenario's own name of the draft or conference that it is about; empty for opening
 * @param as the name under which later acts know what this one makes, or null
 * @param storyOf id of a signal in whose story the matter began, or null
 * @param request what the door is told
 * @param says what a watcher reads in the terminal, or null when the act is a detail
 */
public record Act(
        Instant at,
        String by,
        Deed deed,
        String subject,
        @Nullable String as,
        @Nullable String storyOf,
        ObjectNode request,
        @Nullable Says says) {

    /** A line in both languages. */
    public record Says(String zh, String en) {}
}
