package org.mingduo.radar;

/** Keeps a radar's memory within its limits: the story that was touched longest ago goes first. */
final class Forgetting {
    private Forgetting() {}

    /** Lets the stories go whose time is over at the stream's second. */
    static void expire(Remembered memory) {
        StoryShelf live = memory.live;
        long now = memory.clock.now();
        long since = now - memory.limits.live().toSeconds();
        LiveStory stalest = live.stalest();
        while (stalest != null && stalest.touched < since) {
            // What runs ahead of the stream's clock was touched at an earlier time than it speaks of.
            if (stalest.until < since) {
                memory.letGo(stalest);
            } else {
                live.touch(stalest, now);
            }
            stalest = live.stalest();
        }
    }

    /** Lets stories go until no more is left than the limits allow. */
    static void bound(Remembered memory) {
        StoryShelf live = memory.live;
        RadarLimits limits = memory.limits;
        LiveStory stalest = live.stalest();
        while (stalest != null
                && live.live() > 1
                && (live.live() > limits.stories() || memory.bytes() > limits.bytes())) {
            memory.letGo(stalest);
            stalest = live.stalest();
        }
    }

    /** Forgets how rare terms are that have not been heard of late, where there are too many. */
    static void fade(Remembered memory) {
        Vocabulary vocabulary = memory.sums.vocabulary;
        if (vocabulary.crowded()) {
            vocabulary.fade();
        }
    }
}
