package org.mingduo.rulebook;

/** How well the text behind a rule was seen; a deployment checks {@link #P} and {@link #N} before relying on them. */
public enum Sureness {
    /** The statute was read in full and the article checked. */
    L,
    /** Only the visible part of an official text. */
    P,
    /** A press report or a repost. */
    N
}
