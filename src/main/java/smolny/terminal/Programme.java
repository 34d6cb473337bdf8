package smolny.terminal;

import org.jspecify.annotations.Nullable;

/// When the events still to come are due, as whoever starts the view knows it. The topics tell only what has happened.
@FunctionalInterface
public interface Programme {

    /// Nothing is known beforehand.
    Programme UNKNOWN = _ -> null;

    /// When an event happens, in milliseconds since 1970-01-01T00:00Z; null when that is not known.
    @Nullable
    Long at(long sequence);
}
