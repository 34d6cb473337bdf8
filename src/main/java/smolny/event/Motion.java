package smolny.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something is put before an assembly.
public sealed interface Motion extends Happening {

    /// A motion is moved.
    ///
    /// @param motion as listed among the motions of the night
    record Proposed(String motion, Actor by) implements Motion {

        public Proposed {
            Expect.text("motion", motion);
        }

        @Override
        public Kind kind() {
            return Kind.MOTION_PROPOSED;
        }
    }

    /// Somebody speaks up for a motion.
    ///
    /// @param factions in whose name; empty when in nobody else's
    record Supported(String motion, Actor by, List<String> factions) implements Motion {

        public Supported {
            Expect.text("motion", motion);
            factions = List.copyOf(factions);
        }

        @Override
        public Kind kind() {
            return Kind.MOTION_SUPPORTED;
        }
    }

    /// A motion is moved and never put to the vote.
    ///
    /// @param similarTo an earlier motion that asked for much the same; null when there is none
    record Tabled(String motion, Actor by, @Nullable String similarTo) implements Motion {

        public Tabled {
            Expect.text("motion", motion);
            Expect.text("similarTo", similarTo);
        }

        @Override
        public Kind kind() {
            return Kind.MOTION_TABLED;
        }
    }
}
