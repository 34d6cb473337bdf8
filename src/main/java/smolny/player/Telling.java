package smolny.player;

import org.jspecify.annotations.Nullable;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;

/// What the player tells of a run on the clock topic.
final class Telling {

    /// More often than this nobody can follow, save in a short flurry.
    static final long INTERVAL_NANOS = 50_000_000;

    private static final long FLURRY_NANOS = 20 * INTERVAL_NANOS;

    private final Transport transport;
    private final NightClock clock;
    private final @Nullable String continues;
    private final RateReached reached = new RateReached();
    private @Nullable CommandOutcome latest;
    private Playhead.@Nullable State told;
    private long toldSequence;
    private long toldAt;
    private long turns;
    private long free;

    /// @param continues the run that this one continues; null for a run of its own
    Telling(Transport transport, NightClock clock, @Nullable String continues) {
        this.transport = transport;
        this.clock = clock;
        this.continues = continues;
        this.toldSequence = transport.sent();
    }

    /// Whether another playhead may be told now: twenty a second, and twenty at once after a quiet second.
    boolean mayTell() {
        return free - clock.nanos() <= FLURRY_NANOS;
    }

    /// Whether the last playhead told is of an earlier event.
    boolean lags() {
        return toldSequence < transport.sent();
    }

    /// Whether the player does something else than it told.
    boolean hasTurned() {
        return told != state();
    }

    /// When a playhead was last told, on the time source.
    long toldAt() {
        return toldAt;
    }

    /// From now on this is the latest command, and what became of it.
    void answer(CommandOutcome outcome) {
        latest = outcome;
    }

    /// The playhead now.
    Playhead tell() {
        return tell(state(), null);
    }

    /// The last playhead of a run.
    ///
    /// @param continuedBy the run that goes on with it; null when none does
    Playhead tell(Playhead.State state, @Nullable String continuedBy) {
        toldAt = clock.nanos();
        free = Math.max(free, toldAt) + INTERVAL_NANOS;
        if (turns != transport.passage().turns()) {
            turns = transport.passage().turns();
            reached.restart();
        }
        told = state;
        toldSequence = transport.sent();
        return new Playhead(
                transport.sent(),
                transport.nightTime(),
                transport.rate(),
                reached.at(toldAt, transport.playedTime()),
                state,
                transport.plan().chapterAt(transport.sent()),
                transport.until(),
                transport.left(),
                transport.passage().timeline().cap(),
                transport.wishes().all(),
                continues,
                continuedBy,
                latest);
    }

    private Playhead.State state() {
        if (transport.over()) {
            return Playhead.State.FINISHED;
        }
        return transport.passage().paused() && !transport.hurrying() ? Playhead.State.PAUSED : Playhead.State.PLAYING;
    }
}
