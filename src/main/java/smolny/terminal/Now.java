package smolny.terminal;

import org.jspecify.annotations.Nullable;

/// What a moment adds to what has come in.
///
/// @param night what the night's clock shows, in milliseconds since 1970-01-01T00:00Z; null before the first event
/// @param seconds whether that clock shows them
/// @param left how long the rest will take at this rate, in real milliseconds; null when nobody can tell
/// @param refusal why the latest command was refused; null when it was not, or not lately
/// @param silence for how long there has been no word from the player, in real milliseconds, whole seconds; null while
///     it is not missed
record Now(
        @Nullable Long night,
        boolean seconds,
        @Nullable Long left,
        @Nullable String refusal,
        @Nullable Long silence) {

    /// The same, with another reason why nothing came of a key.
    Now refused(String why) {
        return new Now(night, seconds, left, why, silence);
    }
}
