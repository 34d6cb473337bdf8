package smolny.player;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import smolny.event.Kind;
import smolny.event.Night;

/// How a night is to be played, apart from what and how fast. All but the last can be changed by commands later on.
///
/// @param startPaused whether the night waits for a command before its first event at its pace
/// @param idleCap no wait is longer than this in the time of the night; null for no such limit
/// @param pausesOn kinds of event, ids of places, or `chapter`: before such events the night pauses
/// @param rounds how often the stretch is played in all, each time as another run; 1 for once
/// @param leaving whether the player ends with the night; else it stays for commands, so that the night can be rewound
public record Manner(
        boolean startPaused, @Nullable Duration idleCap, Set<String> pausesOn, long rounds, boolean leaving) {

    /// For so many rounds that nobody sees the last.
    public static final long FOREVER = Long.MAX_VALUE;

    /// Once, without a pause, and then the end.
    public static final Manner PLAIN = new Manner(false, null, Set.of(), 1, true);

    public Manner {
        if (idleCap != null && !idleCap.isPositive()) {
            throw new IllegalArgumentException(
                    "idle-cap: " + Stretch.words(idleCap) + " (expected: more than nothing, such as 2m)");
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("loop: " + rounds + " (expected: 1 or more rounds)");
        }
        pausesOn = Set.copyOf(pausesOn);
    }

    /// Refuses what no event of a night could be paused on.
    ///
    /// @throws IllegalArgumentException naming it and what was expected
    static void expectPausable(String what, Night night) {
        var places = new TreeSet<String>();
        night.places().forEach(place -> places.add(place.id()));
        for (var kind : Kind.values()) {
            if (kind.word().equals(what)) {
                return;
            }
        }
        if (!what.equals(CHAPTER) && !places.contains(what)) {
            throw new IllegalArgumentException("pause-on: \"" + what + "\" (expected: chapter, a kind of event such as "
                    + Kind.VOTE_OPENED.word() + ", or a place: " + String.join(", ", places) + ")");
        }
    }

    /// The wish to pause before the first event of each chapter.
    static final String CHAPTER = "chapter";
}
