package smolny.terminal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;
import smolny.topic.Playhead.State;

/// The night's clock between two playheads: it goes on by itself at the rate asked for.
///
/// Not past the end, and not for long without a word from the player: one that lives, and has a broker to write to,
/// tells where it is every five seconds.
final class RunningClock {

    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long SILENCE_NANOS = 10 * SECOND_NANOS;
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

    /// For how long there has been no word from a player that should have spoken, in real milliseconds, whole seconds;
    /// null when it is not missed.
    @Nullable
    Long silence() {
        var last = heard;
        long elapsed = nanos.getAsLong() - heardAt;
        boolean speaks = last != null && (last.state() == State.PLAYING || last.state() == State.PAUSED);
        return speaks && elapsed > SILENCE_NANOS ? (Long) (elapsed / SECOND_NANOS * 1_000) : null;
    }

    @SuppressWarnings("ReferenceEquality") // a player that stands still says the same again, and that is a word
    private void hear(Sight sight) {
        var playhead = sight.playhead();
        if (playhead == null || playhead == heard) {
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
            return new Now(null, seconds, null, refusal(), silence());
        }
        long shown = night - Math.floorMod(night, seconds ? 1_000L : 60_000L);
        return new Now(shown, seconds, playhead == null ? null : left(playhead, shown), refusal(), silence());
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
        if (playhead.state() != State.PLAYING || Double.isInfinite(playhead.rateAsked())) {
            return playhead.nightTime();
        }
        long elapsed = Math.min(nanos.getAsLong() - heardAt, SILENCE_NANOS);
        long gone = Math.round(elapsed / 1e6 * playhead.rateAsked());
        return playhead.nightTime() + Math.min(gone, playhead.left());
    }

    private @Nullable Long left(Playhead playhead, long night) {
        boolean going = playhead.state() == State.PLAYING || playhead.state() == State.PAUSED;
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
