package org.mingduo.radar;

import java.util.List;
import java.util.OptionalLong;

/** What the radar did with one signal, and why. */
public sealed interface Placement {

    String signalId();

    /** Why, the weightiest first; never empty. */
    List<Reason> reasons();

    /** The story that the signal stands in, where it stands in one. */
    OptionalLong story();

    /** Nothing live was near enough: the signal begins a story. */
    record Opened(String signalId, long storyId, List<Reason> reasons) implements Placement {
        public Opened {
            reasons = List.copyOf(reasons);
        }

        @Override
        public OptionalLong story() {
            return OptionalLong.of(storyId);
        }
    }

    /** The signal is about a happening that is being told already. */
    record Joined(String signalId, long storyId, List<Reason> reasons) implements Placement {
        public Joined {
            reasons = List.copyOf(reasons);
        }

        @Override
        public OptionalLong story() {
            return OptionalLong.of(storyId);
        }
    }

    /** The text of an earlier signal again, word for word or lightly edited: counted as spread. */
    record Repeated(String signalId, long storyId, String ofSignal, List<Reason> reasons) implements Placement {
        public Repeated {
            reasons = List.copyOf(reasons);
        }

        @Override
        public OptionalLong story() {
            return OptionalLong.of(storyId);
        }
    }

    /** The id has been accepted before: nothing changed. The story is empty once the radar let it go. */
    record Known(String signalId, OptionalLong story, List<Reason> reasons) implements Placement {
        public Known {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing readable is in it: counted, and in no story. */
    record Refused(String signalId, List<Reason> reasons) implements Placement {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public OptionalLong story() {
            return OptionalLong.empty();
        }
    }
}
