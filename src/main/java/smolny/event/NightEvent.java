package smolny.event;

import java.util.List;

/// One thing that happened during the night, at its place in the log.
///
/// The sequence orders the night; the clock only annotates it. Nothing that is computed from events may depend on when
/// they are read.
///
/// @param run the replay this record belongs to; the only field in which two replays of one night differ
/// @param sequence position in the run: 1 for the first event, no gaps
/// @param eventId a stable name, the same in every run of the night: see [#SLUG]
/// @param occurredAt when it happened, in milliseconds since 1970-01-01T00:00Z; negative before that
/// @param place where it happened, as listed among the places of the night
/// @param causes ids of earlier events that led to it; empty when none is known
/// @param evidence where it is written down, and how certain it is
/// @param narration one sentence that tells it, in our own words
/// @param happening what it was
public record NightEvent(
        String run,
        long sequence,
        String eventId,
        long occurredAt,
        String place,
        List<String> causes,
        Evidence evidence,
        String narration,
        Happening happening) {

    /// What an id is made of, as error messages put it.
    public static final String SLUG = "a small letter, then up to 63 small letters, digits and hyphens";

    private static final int LONGEST_ID = 64;

    public NightEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence: " + sequence + " (expected: >= 1)");
        }
        if (!isSlug(eventId)) {
            throw new IllegalArgumentException("eventId: \"" + eventId + "\" (expected: " + SLUG + ")");
        }
        Expect.text("place", place);
        Expect.text("narration", narration);
        causes = List.copyOf(causes);
    }

    /// The same event in another run.
    public NightEvent in(String otherRun) {
        return new NightEvent(otherRun, sequence, eventId, occurredAt, place, causes, evidence, narration, happening);
    }

    /// Whether a text can serve as an event id.
    // By hand, not by a regular expression: every decoded record passes through here.
    public static boolean isSlug(String text) {
        if (text.isEmpty() || text.length() > LONGEST_ID || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
