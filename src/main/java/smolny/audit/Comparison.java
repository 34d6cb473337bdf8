package smolny.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.projection.Progress;
import smolny.projection.Question;

/// What is published of one question, held against what the log gives.
///
/// Compaction may have removed answers, but never the last one, and never their order.
///
/// @param published how many answers count
/// @param reached how many of the log's answers they go through, with those that compaction may have removed
/// @param given every answer the log gives, in order
/// @param difference the first thing that the log does not give; null when it gives all
record Comparison<S>(
        Question<S> question,
        int published,
        int reached,
        List<Progress<S>> given,
        @Nullable String difference) {

    static <S> Comparison<S> of(Question<S> question, List<Progress<S>> given, List<Progress<S>> published) {
        var lastPass = lastPass(published);
        int reached = 0;
        for (var found : lastPass) {
            int match = reached;
            while (match < given.size() && !given.get(match).equals(found)) {
                match++;
            }
            if (match == given.size()) {
                return new Comparison<>(question, lastPass.size(), reached, given, difference(found, given));
            }
            reached = match + 1;
        }
        return new Comparison<>(question, lastPass.size(), reached, given, null);
    }

    /// The same, but for something that is wrong with what is published, unless more is.
    Comparison<S> but(String wrong) {
        return difference != null ? this : new Comparison<>(question, published, reached, given, wrong);
    }

    /// Whether nothing is wrong with what is published, but it does not go as far as it must.
    ///
    /// @param due how many of the log's answers must be told of
    boolean lags(int due) {
        return difference == null && reached < due;
    }

    /// What is found.
    ///
    /// @param due how many of the log's answers must be told of: fewer than it gives while the run goes on
    Check check(int due) {
        if (difference != null) {
            return Check.broken(question.name(), difference);
        }
        if (reached == given.size()) {
            return Check.held(question.name(), published + " answers, all as refolded");
        }
        var answered = "answered as of event "
                + (reached == 0 ? 0 : given.get(reached - 1).sequence()) + " of "
                + given.getLast().sequence();
        return lags(due)
                ? Check.broken(
                        question.name(),
                        answered + " (expected: " + given.getLast().answer() + ")")
                : Check.held(question.name(), published + " answers, as refolded; " + answered + ", still working");
    }

    // Processors of another build answer every run again from its first event, behind the answers that stand there.
    // Subscribers follow them, and so does the comparison: what counts is what came since the sequence last went back.
    private static <S> List<Progress<S>> lastPass(List<Progress<S>> published) {
        int start = 0;
        for (int i = 1; i < published.size(); i++) {
            if (published.get(i).sequence() < published.get(i - 1).sequence()) {
                start = i;
            }
        }
        return published.subList(start, published.size());
    }

    private static <S> String difference(Progress<S> found, List<Progress<S>> given) {
        var where = "as of event " + found.sequence() + ": ";
        var expected = given.stream()
                .filter(answer -> answer.sequence() == found.sequence())
                .findFirst();
        if (expected.isEmpty()) {
            return where + "an answer that the log does not give";
        }
        var differences = Difference.between(found, expected.get());
        if (differences.isEmpty()) {
            return where + "an answer that comes twice";
        }
        var first = differences.getFirst();
        return where + first.path() + ": " + first.before() + " (expected: " + first.after() + ")";
    }
}
