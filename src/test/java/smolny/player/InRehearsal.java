package smolny.player;

import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.plan;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import smolny.event.NightEvent;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;

/// A night steered while it plays, on virtual time. A minute of it takes a second.
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class InRehearsal {

    static final long SECOND = 1_000_000_000;
    static final List<NightEvent> NIGHT = at(0, 60, 120, 180, 240, 300);

    final Rehearsal rehearsal = new Rehearsal();

    List<String> play(List<NightEvent> night) {
        return play(night, new Bounds(1, night.size()), Manner.PLAIN);
    }

    List<String> play(List<NightEvent> night, Bounds bounds, Manner manner) {
        var published = rehearsal.published();
        rehearsal.playAll(plan("run", night, bounds, new Pace.Speed(60), manner));
        return published;
    }

    List<Playhead> playheads(Playhead.State state) {
        return rehearsal.playheads().stream()
                .filter(playhead -> playhead.state() == state)
                .toList();
    }

    CommandOutcome outcome(String words) {
        return Objects.requireNonNull(answering(words).command());
    }

    /// The first playhead that tells the outcome of a command.
    Playhead answering(String words) {
        return rehearsal.playheads().stream()
                .filter(playhead -> isAbout(playhead, words))
                .findFirst()
                .orElseThrow();
    }

    static boolean isAbout(Playhead playhead, String words) {
        var command = playhead.command();
        return command != null && command.id().equals("id of " + words);
    }
}
