package smolny.event;

import org.jspecify.annotations.Nullable;

/// Somebody says or writes something that is neither a motion nor an interruption.
public sealed interface Speech extends Happening {

    /// Somebody declares something. It does not move the floor.
    ///
    /// @param reception how the hall takes it; null when that is not known
    record StatementMade(Actor by, @Nullable Reception reception) implements Speech {

        @Override
        public Kind kind() {
            return Kind.STATEMENT_MADE;
        }
    }

    /// Somebody denounces a faction.
    ///
    /// @param against the faction denounced
    record DenunciationMade(Actor by, String against) implements Speech {

        public DenunciationMade {
            Expect.text("against", against);
        }

        @Override
        public Kind kind() {
            return Kind.DENUNCIATION_MADE;
        }
    }

    /// Somebody vows something.
    record VowMade(Actor by) implements Speech {

        @Override
        public Kind kind() {
            return Kind.VOW_MADE;
        }
    }

    /// A witness writes down an impression.
    ///
    /// @param impression in a word or two
    record NoteTaken(Actor by, String impression) implements Speech {

        public NoteTaken {
            Expect.text("impression", impression);
        }

        @Override
        public Kind kind() {
            return Kind.NOTE_TAKEN;
        }
    }
}
