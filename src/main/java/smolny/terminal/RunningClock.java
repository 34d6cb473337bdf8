package smolny.terminal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;

/// The night's clock between two playheads: it goes on by itself at the rate asked for.
///
/// Not past the end, and not for long without a word from the player: one that lives tells where it is every five
/// seconds.
final class RunningClock {

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long REFUSAL_NANOS = TimeUnit.SECONDS.toNanos(5);

    /// The clock alone makes a picture this often at most: faster hands only flicker.
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /// Below this rate a minute of the night takes more than three seconds: then the seconds are worth a look.
    private static final double SECONDS_BELOW = 20;

    private final LongSupplier nanos;
    private @Nullable Playhead heard;
    private long heardAt;
    private @Nullable CommandOutcome told;
    private long toldAt;
    private long shownAt;

    /// @param nanos time that only goes forward, in nanoseconds
    RunningClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// What a screen is to show with this sight.
    Now show(Sight sight) {
        shownAt = nanos.getAsLong();
        hear(sight);
        return now(sight);
    }

    /// Whether there is something else to be seen by now, and long enough since the last showing.
    ///
    /// @param sight as last shown
    /// @param then what was shown with it
    boolean ticked(Sight sight, Now then) {
        return nanos.getAsLong() - shownAt >= TICK_NANOS && !now(sight).equals(then);
    }

    private void hear(Sight sight) {
        var playhead = sight.playhead();
        if (playhead == null || playhead.equals(heard)) {
            return;
        }
        heard = playhead;
        heardAt = shownAt;
        if (playhead.command() != null && !playhead.command().equals(told)) {
            told = playhead.command();
            toldAt = shownAt;
        }
    }

    private Now now(Sight sight) {
        var playhead = sight.playhead();
        boolean seconds = playhead != null && playhead.rateAsked() < SECONDS_BELOW;
        var night = night(sight);
        if (night == null) {
            return new Now(null, seconds, null, refusal());
        }
        long shown = night - Math.floorMod(night, seconds ? 1_000L : 60_000L);
        return new Now(shown, seconds, playhead == null ? null : left(playhead, shown), refusal());
    }

    // What has been shown has happened; beyond that only the player knows how late it is in the night.
    private @Nullable Long night(Sight sight) {
        var last = sight.last();
        var playhead = sight.playhead();
        if (last == null) {
            return playhead != null && playhead.sequence() > 0 ? (Long) playhead.nightTime() : null;
        }
        if (playhead == null || playhead.sequence() > last.sequence()) {
            return last.occurredAt();
        }
        return Math.max(last.occurredAt(), running(playhead));
    }

    private long running(Playhead playhead) {
        if (playhead.state() != Playhead.State.PLAYING || Double.isInfinite(playhead.rateAsked())) {
            return playhead.nightTime();
        }
        long elapsed = Math.min(nanos.getAsLong() - heardAt, SILENCE_NANOS);
        long gone = Math.round(elapsed / 1e6 * playhead.rateAsked());
        return playhead.nightTime() + Math.min(gone, playhead.left());
    }

    private @Nullable Long left(Playhead playhead, long night) {
        boolean going = playhead.state() == Playhead.State.PLAYING || playhead.state() == Playhead.State.PAUSED;
        if (!going || Double.isInfinite(playhead.rateAsked())) {
            return null;
        }
        long rest = playhead.left() - (night - playhead.nightTime());
        return Math.round(Math.max(rest, 0) / playhead.rateAsked());
    }

    private @Nullable String refusal() {
        var last = told;
        if (last == null || last.done() || nanos.getAsLong() - toldAt >= REFUSAL_NANOS) {
            return null;
        }
        return last.reason();
    }
}
