package smolny.event;

import org.jspecify.annotations.Nullable;

/// A defended place weakens or falls.
public sealed interface Siege extends Happening {

    /// Defenders give up the place of the event.
    ///
    /// @param people how many, at least 1; null when nobody counted
    record DefendersLeft(Actor by, @Nullable Integer people) implements Siege {

        public DefendersLeft {
            Expect.atLeast("people", 1, people);
        }

        @Override
        public Kind kind() {
            return Kind.DEFENDERS_LEFT;
        }
    }

    /// The place of the event is taken.
    record PlaceTaken(Actor by) implements Siege {

        @Override
        public Kind kind() {
            return Kind.PLACE_TAKEN;
        }
    }
}
