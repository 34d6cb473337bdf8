package smolny.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smolny.audit.Refold;
import smolny.audit.RunLog;
import smolny.event.NightEvent;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.terminal.AnswerText;
import smolny.topic.Run;

/// `smolny state QUESTION`: the answer now, or as of any moment of the night. Reading, not playing: it folds the log.
@Command(
        name = "state",
        description = "Answers a question from the log, now or as of any moment of the night.",
        mixinStandardHelpOptions = true)
final class State implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    KafkaOptions kafka;

    @Mixin
    RunOption run;

    @Parameters(
            paramLabel = "QUESTION",
            completionCandidates = QuestionNames.class,
            description = "hall, votes, floor, mood, columns, dispatches or threats.")
    String question;

    @Option(
            names = "--at",
            paramLabel = "T",
            description = "An event number, the id of an event or a chapter, or a night time such as 00:18.")
    @Nullable
    String at;

    @Option(names = "--output", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}")
    Output output;

    /// For the shell's completion.
    static final class QuestionNames implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Questions.ALL.stream().map(Question::name).iterator();
        }
    }

    @Override
    public Integer call() {
        var asked = question();
        if (at != null) {
            // Before anything is started: the shape can be judged without a log.
            TypedMoment.expectReadable(spec, "at", at);
        }
        try (var cluster = Cluster.forReading(kafka)) {
            var found = run.find(cluster);
            var log = RunLog.read(cluster.clients(), cluster.topics(), found.id());
            answer(cluster, found, log, asked);
        }
        return 0;
    }

    private <S> void answer(Cluster cluster, Run run, RunLog log, Question<S> question) {
        List<NightEvent> events = log.whole();
        long until = at == null ? Long.MAX_VALUE : TypedMoment.last(spec, "at", at, events, run.night());
        var progress = Refold.until(log, question, until).last();
        var out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> AnswerText.of(question, progress, run).forEach(out::println);
            case JSON -> {
                var answer = cluster.json().tree(cluster.topics().answers(question), progress);
                answer.put("run", run.id());
                answer.put("question", question.name());
                out.println(answer.toPrettyString());
            }
        }
    }

    private Question<?> question() {
        return Questions.ALL.stream()
                .filter(candidate -> candidate.name().equals(question))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        spec,
                        "question: \"" + question + "\" (expected: " + String.join(", ", new QuestionNames()) + ")"));
    }
}
