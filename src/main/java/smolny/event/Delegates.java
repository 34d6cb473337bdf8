package smolny.event;

import org.jspecify.annotations.Nullable;

/// Delegates take seats, leave or come in at the place of the event.
public sealed interface Delegates extends Happening {

    /// A faction takes its seats for the first time: the opening composition is in the log, not in the fold.
    ///
    /// @param delegates how many, at least 1
    record Seated(String faction, int delegates) implements Delegates {

        public Seated {
            Expect.text("faction", faction);
            Expect.atLeast("delegates", 1, delegates);
        }

        @Override
        public Kind kind() {
            return Kind.DELEGATES_SEATED;
        }
    }

    /// Delegates get up and go.
    ///
    /// @param delegates how many, at least 1
    /// @param by who leads them out, or the one who goes; null when nobody is named
    record Left(String faction, int delegates, @Nullable Actor by) implements Delegates {

        public Left {
            Expect.text("faction", faction);
            Expect.atLeast("delegates", 1, delegates);
        }

        @Override
        public Kind kind() {
            return Kind.DELEGATES_LEFT;
        }
    }

    /// Delegates come in: back to their own seats, or as guests from elsewhere.
    ///
    /// @param delegates how many, at least 1
    /// @param procession the procession they came with; null when they came on their own
    record Arrived(
            String faction,
            int delegates,
            Standing standing,
            @Nullable String procession) implements Delegates {

        public Arrived {
            Expect.text("faction", faction);
            Expect.atLeast("delegates", 1, delegates);
            Expect.text("procession", procession);
        }

        @Override
        public Kind kind() {
            return Kind.DELEGATES_ARRIVED;
        }
    }
}
