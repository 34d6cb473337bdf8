package smolny.event;

/// The right to speak passes on. Only these two kinds move it.
public sealed interface Floor extends Happening {

    /// Somebody begins to speak.
    record Taken(Actor by) implements Floor {

        @Override
        public Kind kind() {
            return Kind.FLOOR_TAKEN;
        }
    }

    /// The speaker stops.
    record Yielded(Actor by) implements Floor {

        @Override
        public Kind kind() {
            return Kind.FLOOR_YIELDED;
        }
    }
}
