package smolny.projection.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.projection.Roll;

/// One procession.
///
/// @param makeUp people by faction; empty once it is dissolved into another
/// @param stage what it does
/// @param since when it began to, in milliseconds since 1970-01-01T00:00Z
/// @param place where it is; on the road, where it was last
/// @param origin where it formed or set out
/// @param destination where it is bound for, its origin once it turned back; null while it forms
/// @param standoff its latest stand-off; null when nothing has stopped it
/// @param provisions what it carries
/// @param delivered whether they reached those they were meant for; null when that is open, or when it carries none
/// @param abreast how many walk side by side; null when that is not known
/// @param illustrative whether any number behind its size was chosen rather than attested
public record Column(
        Roll<Integer> makeUp,
        Stage stage,
        long since,
        String place,
        String origin,
        @Nullable String destination,
        @Nullable Standoff standoff,
        List<String> provisions,
        @Nullable Boolean delivered,
        @Nullable Integer abreast,
        boolean illustrative) {

    public Column {
        provisions = List.copyOf(provisions);
    }

    /// How many walk in it.
    public int people() {
        int sum = 0;
        for (int i = 0; i < makeUp.size(); i++) {
            sum += makeUp.value(i);
        }
        return sum;
    }
}
