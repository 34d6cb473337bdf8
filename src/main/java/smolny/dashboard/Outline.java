package smolny.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;

/// How a run goes, for whoever cannot hold it as a whole: never more than some thousand of anything.
final class Outline {

    private final Boards boards;

    Outline(Boards boards) {
        this.boards = boards;
    }

    /// When some of its events happened, the first and the last among them; and of each stretch between two of them the
    /// first event with which the night turned, the first with which there were guns, and the longest silence.
    /// Besides, when each place was first taken.
    ///
    /// Everything is told by sequence, in order; a silence by that of the event that ended it.
    ///
    /// @throws Refusal when there is no such run
    byte[] of(String run) {
        try (var look = boards.look(run)) {
            var past = look.past();
            var told = PageJson.object();
            points(past, told.putArray("points"));
            var turned = told.putArray("turned");
            var guns = told.putArray("guns");
            var silences = told.putArray("silences");
            var stretches = new ArrayList<Stretch>();
            past.bookmarks().all().forEach(bookmark -> stretches.add(bookmark.stretch()));
            stretches.add(past.stretch());
            for (var stretch : stretches) {
                add(turned, stretch.turned());
                add(guns, stretch.guns());
                if (stretch.broken() > 0) {
                    silences.addArray().add(stretch.broken()).add(stretch.silence());
                }
            }
            var taken = told.putArray("taken");
            past.taken()
                    .forEach((place, sequence) -> taken.addArray().add(sequence).add(place));
            return PageJson.bytes(told);
        }
    }

    private static void points(Past past, ArrayNode points) {
        if (past.last() > 0) {
            points.addArray().add(1).add(past.began());
        }
        for (var bookmark : past.bookmarks().all()) {
            if (bookmark.sequence() > 1) {
                points.addArray().add(bookmark.sequence()).add(bookmark.time());
            }
        }
        if (past.last() > 1 && past.last() > past.bookmarks().last().sequence()) {
            points.addArray()
                    .add(past.last())
                    .add(past.recent().at(past.last()).event().occurredAt());
        }
    }

    private static void add(ArrayNode sequences, long sequence) {
        if (sequence > 0) {
            sequences.add(sequence);
        }
    }
}
