package smolny.terminal;

import java.util.List;
import smolny.event.NightEvent;

/// Where a run is shown. One thread shows; any thread may close.
sealed interface Screen extends AutoCloseable permits LiveScreen, LineScreen {

    /// Shows what is new.
    ///
    /// @param fresh events not shown yet, in order; empty when only answers or the playhead have moved
    /// @param sight what has come in so far, these events included; of another run when that continues the one
    /// shown
    void show(List<NightEvent> fresh, Sight sight);

    /// Whether it must be drawn again though nothing is new: its size has changed, the night's clock has gone on, the
    /// player is missed.
    boolean stale();

    /// Whether somebody sits before it who may want to stay when the night is over.
    boolean stays();

    /// Says how it ended, and leaves the terminal as it was found. After that nothing more is shown.
    @Override
    void close();
}
