package org.mingduo.radar;

/**
 * What the live stories take in the heap, in bytes as {@link LiveStory#bytes} counts them. A story is taken off before it
 * changes and put on again afterwards.
 */
final class Scales {
    private long bytes;

    void on(LiveStory story) {
        bytes += story.bytes();
    }

    void off(LiveStory story) {
        bytes -= story.bytes();
    }

    long bytes() {
        return bytes;
    }
}
