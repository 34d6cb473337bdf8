package smolny.scenario;

import org.jspecify.annotations.Nullable;

/// Something in a scenario file that has to be put right before the night can be played.
///
/// @param file as the reader was told it
/// @param line where it stands, 1 for the first line; 0 when it concerns the file as a whole
/// @param column 1 for the first character of the line; 0 when it concerns the file as a whole
/// @param field what it is about: a field such as `motion` or `evidence.minute`, or an event
/// @param found what stands there, fit to be printed
/// @param expected what should stand there
/// @param suggestion the known name that comes nearest; null when none is near
public record Mistake(
        String file,
        int line,
        int column,
        String field,
        String found,
        String expected,
        @Nullable String suggestion) {

    /// One line for people, such as `night.yaml:41:14: motion: "MARTOV_l" (expected: a motion listed under motions;
    /// did you mean MARTOV_1?)`.
    @Override
    public String toString() {
        var place = file + (line > 0 ? ":" + line + ":" + column : "") + ": ";
        var hint = suggestion != null ? "; did you mean " + suggestion + "?" : "";
        return place + field + ": " + found + " (expected: " + expected + hint + ")";
    }
}
