package smolny.event;

import org.jspecify.annotations.Nullable;

/// A new body is founded.
public sealed interface Committee extends Happening {

    /// A committee is founded at the place of the event.
    ///
    /// @param committee its name
    /// @param present how many found it; null when nobody counted
    record Formed(String committee, Actor by, @Nullable Integer present) implements Committee {

        public Formed {
            Expect.text("committee", committee);
            Expect.atLeast("present", 1, present);
        }

        @Override
        public Kind kind() {
            return Kind.COMMITTEE_FORMED;
        }
    }
}
