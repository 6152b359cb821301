package org.mingduo.office.door;

/** A part of the office that works behind the transaction; {@code GET /api/settled} asks every one of them. */
public interface Settling {
    /** Nothing is left to do up to the clock's now. */
    boolean settled();

    /** Somebody waits: look at once instead of at the next round. */
    default void hurry() {}
}
