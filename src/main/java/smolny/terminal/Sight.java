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
/// @param last the latest event; null before the first
/// @param motions ids of the motions dealt with so far, the latest last
/// @param playhead null before the player has said where it is
record Sight(
        Run run,
        @Nullable NightEvent last,
        List<String> motions,
        Progress<Hall> hall,
        Progress<Votes> votes,
        Progress<Floors> floor,
        @Nullable Playhead playhead) {

    /// Before the first event of a run.
    static Sight of(Run run) {
        return new Sight(
                run,
                null,
                List.of(),
                Progress.start(Questions.HALL.projection()),
                Progress.start(Questions.VOTES.projection()),
                Progress.start(Questions.FLOOR.projection()),
                null);
    }

    Sight with(Run newer) {
        return new Sight(newer, last, motions, hall, votes, floor, playhead);
    }

    Sight with(NightEvent event) {
        var motion = motionOf(event);
        if (motion == null) {
            return new Sight(run, event, motions, hall, votes, floor, playhead);
        }
        var touched = new ArrayList<>(motions);
        touched.remove(motion);
        touched.add(motion);
        return new Sight(run, event, List.copyOf(touched), hall, votes, floor, playhead);
    }

    Sight with(Playhead newer) {
        return new Sight(run, last, motions, hall, votes, floor, newer);
    }

    Sight withHall(Progress<Hall> newer) {
        return new Sight(run, last, motions, newer, votes, floor, playhead);
    }

    Sight withVotes(Progress<Votes> newer) {
        return new Sight(run, last, motions, hall, newer, floor, playhead);
    }

    Sight withFloor(Progress<Floors> newer) {
        return new Sight(run, last, motions, hall, votes, newer, playhead);
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
