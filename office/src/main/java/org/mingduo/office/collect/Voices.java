package org.mingduo.office.collect;

/** How an author is written down. */
@FunctionalInterface
public interface Voices {
    /** As the source wrote it, for a command that hands signals on to an office, which makes the key. */
    Voices AS_WRITTEN = (source, author) -> author;

    /** What stands for an author at a source. */
    String key(String source, String author);
}
