package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// The night of 25-26 October 1917 as somebody has seen it who watches its run up to some event.
final class Watched {

    static final Names NAMES = new Names(Petrograd.night());
    static final Page PAGE = new Page(100, Marks.UNICODE, Ink.COLOURED);

    private Watched() {}

    static Run run(Run.Status status) {
        return run("night-1", status, null, null);
    }

    /// @param continues the run that this one continues
    /// @param continuedBy the run that continues this one
    static Run run(String id, Run.Status status, @Nullable String continues, @Nullable String continuedBy) {
        var digest = status == Run.Status.FINISHED ? "0f".repeat(32) : null;
        return new Run(
                id,
                Petrograd.night(),
                "ab".repeat(32),
                null,
                null,
                "60x",
                1,
                Petrograd.events().size(),
                status,
                1_700_000_000_000L,
                digest,
                continues,
                continuedBy);
    }

    static Sight upTo(long sequence) {
        var sight = Sight.of(run(Run.Status.PLAYING));
        for (var event : events(1, sequence)) {
            sight = sight.with(event);
        }
        return sight.withHall(answer(Questions.HALL, sequence))
                .withVotes(answer(Questions.VOTES, sequence))
                .withFloor(answer(Questions.FLOOR, sequence))
                .with(playhead(sequence, Playhead.State.PLAYING));
    }

    static Playhead playhead(long sequence, Playhead.State state) {
        return playhead(sequence, state, 60, null, List.of(), null);
    }

    /// With everything that can be said of how it is played: it pauses by itself, and never waits for long.
    static Playhead steered(long sequence, Playhead.State state, double rate, @Nullable CommandOutcome command) {
        return playhead(sequence, state, rate, 600_000L, List.of("delegates-left", "chapter"), command);
    }

    static Playhead playhead(
            long sequence,
            Playhead.State state,
            double rate,
            @Nullable Long idleCap,
            List<String> pausesOn,
            @Nullable CommandOutcome command) {
        return new Playhead(
                sequence,
                event(Math.max(sequence, 1)).occurredAt(),
                rate,
                Math.min(rate, 59.7),
                state,
                "walkout",
                Petrograd.events().size(),
                left(sequence, idleCap == null ? Long.MAX_VALUE : idleCap),
                idleCap,
                pausesOn,
                null,
                null,
                command);
    }

    private static long left(long sequence, long idleCap) {
        long left = 0;
        for (long next = Math.max(sequence, 1) + 1; next <= Petrograd.events().size(); next++) {
            long gap = event(next).occurredAt() - event(next - 1).occurredAt();
            left += Math.min(gap, idleCap);
        }
        return left;
    }

    /// A run that has gone back and is paused there.
    static Sight resumed(long sequence) {
        var resuming = new Resuming();
        var paused = playhead(sequence, Playhead.State.PAUSED);
        resuming.hear(paused);
        var sight =
                Sight.of(run("night-2", Run.Status.PLAYING, "night-1", null)).with(paused);
        for (var event : events(1, sequence)) {
            sight = sight.with(event.in("night-2"));
        }
        return resuming.seen(sight, new ArrayList<>(events(1, sequence)));
    }

    static Resumption resumption(Sight sight) {
        return Objects.requireNonNull(sight.resumption(), "resumption");
    }

    /// The answer as it is published: with the event that changed it last.
    static <S> Progress<S> answer(Question<S> question, long sequence) {
        var folded = Progress.start(question.projection());
        var published = folded;
        for (var event : events(1, sequence)) {
            folded = folded.after(event, question.projection());
            published = folded.tellsMoreThan(published) ? folded : published;
        }
        return published;
    }

    static NightEvent event(long sequence) {
        return Petrograd.events().get(Math.toIntExact(sequence - 1)).in("night-1");
    }

    static List<NightEvent> events(long from, long to) {
        var events = new ArrayList<NightEvent>();
        for (long sequence = from; sequence <= to; sequence++) {
            events.add(event(sequence));
        }
        return events;
    }

    /// What the feed shows of these events.
    static List<AttributedString> feed(long from, long to, Page page) {
        var feed = new Feed(NAMES, page);
        var lines = new ArrayList<AttributedString>();
        @Nullable NightEvent before = from == 1 ? null : event(from - 1);
        for (var event : events(from, to)) {
            lines.addAll(feed.lines(before, event));
            before = event;
        }
        return lines;
    }
}
