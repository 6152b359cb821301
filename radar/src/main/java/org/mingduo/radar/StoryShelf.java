package org.mingduo.radar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Live stories: each in a slot of its own, found by its number, and in the order in which they were last touched. */
final class StoryShelf {
    private LiveStory[] slots = new LiveStory[64];
    private int[] free = new int[16];
    private int freeSize;
    private int used;
    /** Slots plus one, by the story's number. */
    private int[] table = new int[128];

    private int oldest = -1;
    private int newest = -1;
    private int live;

    /** Opens an empty story, the freshest of all. */
    LiveStory open(long id, Telling telling) {
        int slot = freeSize > 0 ? free[--freeSize] : used++;
        if (slot == slots.length) {
            widen(slot * 2);
        }
        LiveStory story = new LiveStory(id, slot, telling);
        put(story);
        return story;
    }

    private void put(LiveStory story) {
        slots[story.slot] = story;
        enter(story);
        live++;
        append(story);
    }

    /** Puts a story at the stale end. */
    private void putStalest(LiveStory story) {
        slots[story.slot] = story;
        enter(story);
        live++;
        story.newer = oldest;
        story.older = -1;
        if (oldest >= 0) {
            slots[oldest].older = story.slot;
        } else {
            newest = story.slot;
        }
        oldest = story.slot;
    }

    /** Whether a story stands in this slot. */
    boolean holds(int slot) {
        return slot >= 0 && slot < used && slots[slot] != null;
    }

    /** The story in a slot that is taken. */
    LiveStory at(int slot) {
        return slots[slot];
    }

    /** Slots there are, taken or free; never fewer than before. */
    int capacity() {
        return slots.length;
    }

    /** The live story with this number. */
    @Nullable
    LiveStory find(long id) {
        int at = home(id);
        while (table[at] != 0) {
            LiveStory story = slots[table[at] - 1];
            if (story.id == id) {
                return story;
            }
            at = next(at);
        }
        return null;
    }

    /** Puts a story at the fresh end. */
    void touch(LiveStory story, long now) {
        story.touched = now;
        if (story.slot != newest) {
            detach(story);
            append(story);
        }
    }

    /** Puts a story beside another that was touched later, as if it had been touched with it. */
    void freshenLike(LiveStory story, LiveStory other) {
        if (other.touched <= story.touched) {
            return;
        }
        detach(story);
        story.touched = other.touched;
        story.older = other.slot;
        story.newer = other.newer;
        if (other.newer >= 0) {
            slots[other.newer].older = story.slot;
        } else {
            newest = story.slot;
        }
        other.newer = story.slot;
    }

    /** The story touched longest ago. */
    @Nullable
    LiveStory stalest() {
        return oldest < 0 ? null : slots[oldest];
    }

    int live() {
        return live;
    }

    /** Live stories, the one touched longest ago first. */
    List<LiveStory> all() {
        List<LiveStory> all = new ArrayList<>(live);
        for (int slot = oldest; slot >= 0; slot = slots[slot].newer) {
            all.add(slots[slot]);
        }
        return all;
    }

    /** Ends a story; its slot is for another. */
    void retire(LiveStory story) {
        detach(story);
        leave(story);
        slots[story.slot] = null;
        vacate(story.slot);
        live--;
    }

    private void vacate(int slot) {
        if (freeSize == free.length) {
            free = Arrays.copyOf(free, freeSize * 2);
        }
        free[freeSize++] = slot;
    }

    private void append(LiveStory story) {
        story.older = newest;
        story.newer = -1;
        if (newest >= 0) {
            slots[newest].newer = story.slot;
        } else {
            oldest = story.slot;
        }
        newest = story.slot;
    }

    private void detach(LiveStory story) {
        if (story.older >= 0) {
            slots[story.older].newer = story.newer;
        } else {
            oldest = story.newer;
        }
        if (story.newer >= 0) {
            slots[story.newer].older = story.older;
        } else {
            newest = story.older;
        }
    }

    private void widen(int capacity) {
        slots = Arrays.copyOf(slots, capacity);
        table = new int[Integer.highestOneBit(capacity - 1) * 4];
        for (int slot = oldest; slot >= 0; slot = slots[slot].newer) {
            enter(slots[slot]);
        }
    }

    private int home(long id) {
        return Hashing.spread(id) & (table.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }

    private void enter(LiveStory story) {
        int at = home(story.id);
        while (table[at] != 0) {
            at = next(at);
        }
        table[at] = story.slot + 1;
    }

    private void leave(LiveStory story) {
        int hole = home(story.id);
        while (table[hole] != story.slot + 1) {
            hole = next(hole);
        }
        // Linear probing without tombstones: later entries of the run move up into the hole.
        for (int at = next(hole); table[at] != 0; at = next(at)) {
            int way = (at - home(slots[table[at] - 1].id)) & (table.length - 1);
            if (way >= ((at - hole) & (table.length - 1))) {
                table[hole] = table[at];
                hole = at;
            }
        }
        table[hole] = 0;
    }

    /** Writes the freshest story first, so that who reads them can stop where there is no room for more. */
    void write(DataOutput out, boolean tells) throws IOException {
        out.writeInt(used);
        StateForm.ints(out, free, freeSize);
        out.writeInt(live);
        for (int slot = newest; slot >= 0; slot = slots[slot].older) {
            slots[slot].write(out, tells);
        }
    }

    /** Reads back the stories for which the limits have room, the freshest; the slots of the others are free. */
    static StoryShelf read(DataInput in, boolean tells, RadarLimits limits) throws IOException {
        var shelf = new StoryShelf();
        shelf.used = StateForm.count(in, Integer.MAX_VALUE - 8);
        shelf.free = StateForm.ints(in, shelf.used);
        shelf.freeSize = shelf.free.length;
        shelf.free = Arrays.copyOf(shelf.free, Math.max(16, shelf.freeSize));
        int stories = StateForm.count(in, shelf.used);
        if (stories + shelf.freeSize != shelf.used) {
            throw new IOException("The snapshot is damaged: of %d places %d are free and %d taken."
                    .formatted(shelf.used, shelf.freeSize, stories));
        }
        shelf.widen(Math.max(64, shelf.used));
        long bytes = 0;
        boolean room = true;
        for (int i = 0; i < stories; i++) {
            LiveStory story = LiveStory.read(in, shelf.used, tells);
            bytes += story.bytes();
            room &= i == 0 || (i < limits.stories() && bytes <= limits.bytes());
            if (room) {
                shelf.putStalest(story);
            } else {
                shelf.vacate(story.slot);
            }
        }
        return shelf;
    }
}
