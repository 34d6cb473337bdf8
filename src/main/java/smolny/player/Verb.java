package smolny.player;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import smolny.event.Moment;

/// What a player can be asked to do.
///
/// Sealed, so that whoever obeys has decided about every verb. How each is written: see [VerbReader].
sealed interface Verb {

    /// The night stands still. The rate is kept.
    record Pause() implements Verb {}

    /// The night goes on at the rate it had.
    record Resume() implements Verb {}

    /// So fast from now on. A time for the whole night becomes a rate when the night is known.
    record Rate(Pace pace) implements Verb {}

    /// So many events, one after the other without waiting; back when negative. Only while paused.
    record Step(long events) implements Verb {}

    /// So much of the night; back when negative. Only while paused.
    record StepTime(Duration night) implements Verb {}

    /// To a moment: what lies before it is published at once. An earlier moment is reached in another run.
    record Seek(Moment to) implements Verb {}

    /// To the first event of a chapter, as seeking does.
    record Chapter(String id) implements Verb {}

    /// To the first event of the next chapter, or back to that of this chapter, or of the one before when at its start.
    record OtherChapter(boolean forward) implements Verb {}

    /// So many events without waiting.
    record Burst(long events) implements Verb {}

    /// So much of the night without waiting.
    record BurstTime(Duration night) implements Verb {}

    /// Everything before a moment without waiting; all the rest when it is null.
    record BurstUntil(@Nullable Moment moment) implements Verb {}

    /// The same stretch again and again, each time as another run.
    ///
    /// @param rounds how often in all; [#FOREVER] for no end, 1 for no loop
    record Loop(long rounds) implements Verb {
        static final long FOREVER = Long.MAX_VALUE;
    }

    /// What lies between two moments, again and again.
    record LoopBetween(Moment from, Moment until) implements Verb {}

    /// No wait is longer than this in the time of the night; null for no such limit.
    record IdleCap(@Nullable Duration cap) implements Verb {}

    /// Pauses before each such event; null takes all such wishes back.
    ///
    /// @param what a kind of event, the id of a place, or `chapter`
    record PauseOn(@Nullable String what) implements Verb {}
}
