package smolny.scenario;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;

/// Says in the author's terms what a YAML parser stumbled over.
final class BrokenYaml {

    private static final String CLOSED = "a second one at the end of the text";

    private BrokenYaml() {}

    /// @param lastQuoted the last text in quotes before it; null when there was none
    static Unreadable explained(MarkedYAMLException broken, String text, @Nullable ScalarEvent lastQuoted) {
        var problem = broken.getProblemMark();
        var context = broken.getContextMark();
        if (problem != null && tabIndents(text, problem)) {
            return at(problem, "a tab", "spaces: YAML does not indent with tabs");
        }
        if (context != null && "while scanning a quoted scalar".equals(broken.getContext())) {
            return at(context, "a quotation mark that is never closed", CLOSED);
        }
        if (problem != null && lastQuoted != null && endsWhere(lastQuoted, problem)) {
            return at(lastQuoted.getStartMark(), "a quotation mark that is closed only lines below", CLOSED);
        }
        var place = problem != null ? problem : context;
        var found = broken.getProblem() != null ? broken.getProblem() : "something else";
        var expected = "YAML; look for a missing quote, colon or bracket, or a wrong indentation, here or just above";
        return place != null ? at(place, found, expected) : new Unreadable(0, 0, found, expected);
    }

    /// Whether a text that runs over several lines ends in the very line where the trouble is: the quotation mark that
    /// was to open the next text has closed this one.
    private static boolean endsWhere(ScalarEvent quoted, Mark problem) {
        return quoted.getStartMark().getLine() < quoted.getEndMark().getLine()
                && quoted.getEndMark().getLine() == problem.getLine();
    }

    private static boolean tabIndents(String text, Mark mark) {
        int end = text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
        int start = text.lastIndexOf('\n', end - 1) + 1;
        for (int i = start; i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t'); i++) {
            if (text.charAt(i) == '\t') {
                return true;
            }
        }
        return false;
    }

    private static Unreadable at(Mark mark, String found, String expected) {
        return new Unreadable(mark.getLine() + 1, mark.getColumn() + 1, found, expected);
    }
}
