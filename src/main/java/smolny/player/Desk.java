package smolny.player;

import org.jspecify.annotations.Nullable;

/// Where orders to the player come in, in the order of the control topic.
interface Desk {

    /// The next order; null when there is none. Never waits.
    ///
    /// @throws PlayerFailure when no more orders can come in
    @Nullable
    Order next();
}
