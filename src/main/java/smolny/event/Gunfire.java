package smolny.event;

import org.jspecify.annotations.Nullable;

/// Guns, at the muzzle or at the ear.
public sealed interface Gunfire extends Happening {

    /// Somebody fires from the place of the event.
    ///
    /// @param live shell or bullet, not a blank
    /// @param rounds how many; null when nobody counted
    /// @param hits how many hit; null when nobody counted
    record Fired(
            Actor by,
            boolean live,
            @Nullable Integer rounds,
            @Nullable Integer hits) implements Gunfire {

        public Fired {
            Expect.atLeast("rounds", 1, rounds);
            Expect.atLeast("hits", 0, hits);
        }

        @Override
        public Kind kind() {
            return Kind.SHOT_FIRED;
        }
    }

    /// Gunfire is heard at the place of the event.
    ///
    /// @param intensity 1 to 5; illustrative
    record Heard(int intensity) implements Gunfire {

        public Heard {
            Expect.within("intensity", 1, 5, intensity);
        }

        @Override
        public Kind kind() {
            return Kind.GUNFIRE_HEARD;
        }
    }
}
