package smolny.player;

/// The part of the night that is played at its pace.
///
/// What comes before it is published too, without waiting: an answer is only given from a complete prefix.
///
/// @param from sequence of the first event that is played at the pace
/// @param until sequence of the last event that is published
public record Bounds(long from, long until) {

    public Bounds {
        if (from < 1) {
            throw new IllegalArgumentException("from: " + from + " (expected: event 1 or later)");
        }
        if (until < from) {
            throw new IllegalArgumentException(
                    "until: " + until + " (expected: event " + from + " or later, where the playing begins)");
        }
    }
}
