package smolny.event;

/// The room makes itself heard.
public sealed interface Temper extends Happening {

    /// The hall, or a part of it, reacts.
    record Reacted(Actor by, Reception reception) implements Temper {

        @Override
        public Kind kind() {
            return Kind.HALL_REACTED;
        }
    }

    /// One voice interrupts.
    ///
    /// @param intensity 1 to 5; illustrative
    record Heckled(Actor by, int intensity) implements Temper {

        public Heckled {
            Expect.within("intensity", 1, 5, intensity);
        }

        @Override
        public Kind kind() {
            return Kind.HECKLED;
        }
    }
}
