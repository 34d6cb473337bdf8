package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.NightEvent;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;
import smolny.projection.Progress;
import smolny.projection.Questions;
import smolny.projection.floor.Floors;
import smolny.projection.hall.Hall;
import smolny.projection.votes.Votes;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// Everything that has come in of one run so far: what the panel is drawn from.
///
/// The answers may lag behind the events; each says which event it answers for.
///
/// @param first event of the run; null before it has come
/// @param last the latest event; null before the first
/// @param motions ids of the motions dealt with so far, the latest last
/// @param playhead null before the player has said where it is
/// @param resumption where the run goes on with what was shown of another; null when it does not, or has not yet
record Sight(
        Run run,
        @Nullable NightEvent first,
        @Nullable NightEvent last,
        List<String> motions,
        Progress<Hall> hall,
        Progress<Votes> votes,
        Progress<Floors> floor,
        @Nullable Playhead playhead,
        @Nullable Resumption resumption) {

    /// Before the first event of a run.
    static Sight of(Run run) {
        return new Sight(
                run,
                null,
                null,
                List.of(),
                Progress.start(Questions.HALL.projection()),
                Progress.start(Questions.VOTES.projection()),
                Progress.start(Questions.FLOOR.projection()),
                null,
                null);
    }

    Sight with(Run newer) {
        return new Sight(newer, first, last, motions, hall, votes, floor, playhead, resumption);
    }

    Sight with(NightEvent event) {
        var beginning = first != null ? first : event;
        var motion = motionOf(event);
        if (motion == null) {
            return new Sight(run, beginning, event, motions, hall, votes, floor, playhead, resumption);
        }
        var touched = new ArrayList<>(motions);
        touched.remove(motion);
        touched.add(motion);
        return new Sight(run, beginning, event, List.copyOf(touched), hall, votes, floor, playhead, resumption);
    }

    Sight with(Playhead newer) {
        return new Sight(run, first, last, motions, hall, votes, floor, newer, resumption);
    }

    Sight withHall(Progress<Hall> newer) {
        return new Sight(run, first, last, motions, newer, votes, floor, playhead, resumption);
    }

    Sight withVotes(Progress<Votes> newer) {
        return new Sight(run, first, last, motions, hall, newer, floor, playhead, resumption);
    }

    Sight withFloor(Progress<Floors> newer) {
        return new Sight(run, first, last, motions, hall, votes, newer, playhead, resumption);
    }

    Sight with(Resumption found) {
        return new Sight(run, first, last, motions, hall, votes, floor, playhead, found);
    }

    /// The same, with no answer older than there.
    Sight noOlderThan(Sight other) {
        return withHall(hall.sequence() < other.hall.sequence() ? other.hall : hall)
                .withVotes(votes.sequence() < other.votes.sequence() ? other.votes : votes);
    }

    /// Whether it is here that the run goes on with what was shown of another.
    ///
    /// @param shown the sight before; null when this is the first
    boolean resumes(@Nullable Sight shown) {
        return shown != null && resumption != null && !(sameRun(shown) && shown.resumption != null);
    }

    boolean sameRun(Sight other) {
        return run.id().equals(other.run.id());
    }

    /// Sequence of the latest event; 0 before the first.
    long sequence() {
        return last != null ? last.sequence() : 0;
    }

    Stream<Progress<?>> answers() {
        return Stream.of(hall, votes, floor);
    }

    private static @Nullable String motionOf(NightEvent event) {
        return switch (event.happening()) {
            case Motion motion -> motionOf(motion);
            case Vote vote -> motionOf(vote);
            case Sitting _,
                    Delegates _,
                    Presidium _,
                    Agenda _,
                    Floor _,
                    Speech _,
                    Temper _,
                    Gunfire _,
                    Walkout _,
                    Envoys _,
                    Siege _,
                    News _,
                    Procession _,
                    Committee _ -> null;
        };
    }

    private static String motionOf(Motion motion) {
        return switch (motion) {
            case Motion.Proposed proposed -> proposed.motion();
            case Motion.Supported supported -> supported.motion();
            case Motion.Tabled tabled -> tabled.motion();
        };
    }

    private static String motionOf(Vote vote) {
        return switch (vote) {
            case Vote.Opened opened -> opened.motion();
            case Vote.Cast cast -> cast.motion();
            case Vote.Closed closed -> closed.motion();
        };
    }
}
