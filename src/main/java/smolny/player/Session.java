package smolny.player;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import smolny.topic.Topics;

/// What all runs of one player share.
///
/// @param former the runs it has left for others
/// @param nextRun makes up the id of a run that continues another
/// @param onlooker hears how it goes
/// @param onRest is told how far a run is when it is finished and the player stays for commands
record Session(
        Topics topics,
        Connection connection,
        InstantSource wallClock,
        NightClock clock,
        Transport transport,
        Commands commands,
        FormerRuns former,
        Supplier<String> nextRun,
        Onlooker onlooker,
        Consumer<Cursor> onRest) {}
