package smolny.projection;

import java.util.function.Consumer;

/// Something that must be true of the night of 25-26 October 1917 at one moment, whoever folded it.
///
/// @param moment the id of an event, or a night time: after its last event
/// @param what is true then
public record Checkpoint(String moment, String what, Consumer<Then> check) {

    /// The answers that somebody found, at any point of the night.
    public interface Answers {

        /// The answer after an event.
        <S> S after(long sequence, Question<S> question);
    }

    /// The answers at one moment.
    public record Then(Answers answers, long sequence) {

        public <S> S answer(Question<S> question) {
            return answers.after(sequence, question);
        }
    }

    public void holdsIn(Answers answers) {
        check.accept(new Then(answers, Petrograd.after(moment)));
    }

    @Override
    public String toString() {
        return moment + ": " + what;
    }
}
