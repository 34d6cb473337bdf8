package smolny.bench;

import java.util.Locale;

/// What came out for one contestant.
///
/// @param events from its first commit to the end of the log
/// @param seconds they took
/// @param cpu seconds of the processor that its own process took for them
/// @param brokerCpu the same of the broker
/// @param told records in the topics of the answers
record Measured(long events, double seconds, double cpu, double brokerCpu, long told) {

    double eventsPerSecond() {
        return events / seconds;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,10.0f events/s; CPU per event: its own %.2f us, broker %.2f us; %,d answers",
                eventsPerSecond(),
                cpu * 1e6 / events,
                brokerCpu * 1e6 / events,
                told);
    }
}
