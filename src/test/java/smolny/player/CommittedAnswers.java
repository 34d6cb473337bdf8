package smolny.player;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import smolny.projection.Checkpoint;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.topic.Topics;

/// The answers to a run as an ordinary subscriber finds them. Each topic is read once, when first asked for.
public final class CommittedAnswers implements Checkpoint.Answers {

    private final CommittedLog log;
    private final Topics topics;
    private final String run;
    private final Map<String, List<?>> told = new HashMap<>();

    public CommittedAnswers(CommittedLog log, Topics topics, String run) {
        this.log = log;
        this.topics = topics;
        this.run = run;
    }

    /// The newest answer at that point of the night: a topic has no record for an event that changed nothing.
    @Override
    public <S> S after(long sequence, Question<S> question) {
        S newest = question.projection().initial();
        for (var progress : told(question)) {
            if (progress.sequence() <= sequence) {
                newest = progress.answer();
            }
        }
        return newest;
    }

    @SuppressWarnings("unchecked") // kept under the name of the question of this very type
    private <S> List<Progress<S>> told(Question<S> question) {
        return (List<Progress<S>>)
                told.computeIfAbsent(question.name(), _ -> log.values(topics.answers(question), run));
    }
}
