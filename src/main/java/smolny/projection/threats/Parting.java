package smolny.projection.threats;

import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;

/// How one faction came to go, or not. Times are in milliseconds since 1970-01-01T00:00Z.
///
/// @param threats how many times it was said that it would leave
/// @param threatenedAt when that was first said; null when it never was
/// @param hesitatedAt when it last stayed seated after all; null when it never did
/// @param gone how many of its delegates have gone, whether or not they came back
/// @param goneAt when the first of them went; null when nobody has
/// @param illustrative whether any number behind `gone` was chosen rather than attested
public record Parting(
        int threats,
        @Nullable Long threatenedAt,
        @Nullable Long hesitatedAt,
        int gone,
        @Nullable Long goneAt,
        boolean illustrative) {

    static final Parting NONE = new Parting(0, null, null, 0, null, false);

    /// How long lay between the first threat and the first going, in milliseconds; null without both.
    public @Nullable Long between() {
        return threatenedAt != null && goneAt != null ? goneAt - threatenedAt : null;
    }

    Parting threatened(NightEvent event) {
        var first = threatenedAt != null ? threatenedAt : (Long) event.occurredAt();
        return new Parting(threats + 1, first, hesitatedAt, gone, goneAt, illustrative);
    }

    Parting hesitated(NightEvent event) {
        return new Parting(threats, threatenedAt, event.occurredAt(), gone, goneAt, illustrative);
    }

    Parting gone(NightEvent event, int delegates) {
        var first = goneAt != null ? goneAt : (Long) event.occurredAt();
        boolean chosen = illustrative || event.evidence().illustrative();
        return new Parting(threats, threatenedAt, hesitatedAt, gone + delegates, first, chosen);
    }
}
