package smolny.dashboard;

import java.time.Duration;

/// How much the server takes upon itself.
///
/// @param viewers how many streams at once; calls that are no streams do not count, so control always gets through
/// @param stalled how long a viewer may take nothing of what is sent to it
/// @param asking how long a caller may take to say what it wants
/// @param heartbeat how often a viewer hears how the server is
/// @param reading how long a caller may be kept waiting until the topics have been read
/// @param records how many events are at hand in memory, of all runs together; a run somebody looks at stays
/// @param recent how many events of one run are at hand at least, the newest; at most twice as many
record Limits(
        int viewers, Duration stalled, Duration asking, Duration heartbeat, Duration reading, int records, int recent) {

    /// Fit for a class on a laptop and for a heap of 320 MB: an event at hand takes 2 to 4 kB of it.
    static final Limits USUAL = new Limits(
            1_000,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            20_000,
            2_000);
}
