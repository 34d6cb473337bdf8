package smolny.player;

import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Asks a broker again that did not answer in time: it may be on its way up.
record Insistence(NightClock clock) {

    private static final long SECOND = 1_000_000_000L;

    /// Long enough for a broker to be restarted, and for the machine it runs on.
    static final long RESTART_NANOS = 120 * SECOND;

    /// A broker on the way up answers within seconds, and a person who mistyped a port waits for the message.
    static final long START_NANOS = 15 * SECOND;

    interface Call<T> {
        T now();
    }

    /// The answer, after as many calls as it takes.
    ///
    /// @param patience in nanoseconds; the last call begins before they are over
    /// @throws TimeoutException when there is none
    /// @throws UnknownTopicOrPartitionException when the broker does not know the topic that is waited for
    /// @throws StopAsked when the player is stopped meanwhile
    <T> T on(long patience, Call<T> call) {
        long givingUp = clock.nanos() + patience;
        while (true) {
            try {
                return call.now();
            } catch (TimeoutException e) {
                if (clock.stopped()) {
                    throw new StopAsked();
                }
                if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                    throw unknown;
                }
                if (clock.nanos() >= givingUp) {
                    throw e;
                }
            }
        }
    }
}
