package smolny.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an event is written down, and how far to trust it.
///
/// @param sources keys of the works, as in `docs/SOURCES.md`; at least one
/// @param fact that it happened
/// @param figures the numbers in it; null when it has none, or when they are as certain as the fact
/// @param minute when it happened
/// @param note where the sources quarrel; null when they do not
public record Evidence(
        List<String> sources,
        Certainty fact,
        @Nullable Certainty figures,
        Certainty minute,
        @Nullable String note) {

    public Evidence {
        sources = List.copyOf(sources);
        Expect.someOf("sources", sources);
        Expect.text("note", note);
    }

    /// How certain the numbers in the event are.
    public Certainty ofFigures() {
        return figures != null ? figures : fact;
    }

    /// Whether the numbers in the event were chosen rather than attested.
    public boolean illustrative() {
        return ofFigures() == Certainty.ILLUSTRATIVE;
    }
}
