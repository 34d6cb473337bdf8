package smolny.event;

import org.jspecify.annotations.Nullable;

/// A sitting of an assembly begins, pauses, goes on or ends at the place of the event.
public sealed interface Sitting extends Happening {

    /// An assembly begins to sit.
    ///
    /// @param by who opens it, and presides until a presidium is seated
    /// @param present how many are there; null when nobody counted
    record Opened(Actor by, @Nullable Integer present) implements Sitting {

        public Opened {
            Expect.atLeast("present", 1, present);
        }

        @Override
        public Kind kind() {
            return Kind.SITTING_OPENED;
        }
    }

    /// The sitting is broken off for a while.
    record Recessed(Actor by) implements Sitting {

        @Override
        public Kind kind() {
            return Kind.SITTING_RECESSED;
        }
    }

    /// The sitting goes on after a recess.
    record Resumed(Actor by) implements Sitting {

        @Override
        public Kind kind() {
            return Kind.SITTING_RESUMED;
        }
    }

    /// The assembly disperses.
    record Closed(Actor by) implements Sitting {

        @Override
        public Kind kind() {
            return Kind.SITTING_CLOSED;
        }
    }

    /// A sitting assembly turns to a question.
    ///
    /// @param present how many are there; null when nobody counted
    record DebateOpened(Actor by, @Nullable Integer present) implements Sitting {

        public DebateOpened {
            Expect.atLeast("present", 1, present);
        }

        @Override
        public Kind kind() {
            return Kind.DEBATE_OPENED;
        }
    }
}
