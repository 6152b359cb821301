package org.mingduo.rulebook;

/**
 * One thing wrong with an input.
 *
 * @param where file, line, rule or field, as far as known
 * @param wrong what was found
 * @param allowed what is allowed there
 * @param todo what to do about it
 */
public record Problem(String where, String wrong, String allowed, String todo) {
    /** The problem as one line. */
    public String line() {
        return where.stripTrailing() + ": " + wrong + " Allowed: " + allowed + (todo.isEmpty() ? "" : " " + todo);
    }
}
