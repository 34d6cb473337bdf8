package smolny.stream;

import static smolny.stream.Intake.DEAD_LETTERS;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.Topics;

/// The way from the log to the answers: one source, one intake, a fold and a sink for each question.
///
/// All of it is one sub-topology, so that one task reads a partition of the log once for all questions.
public final class NightTopology {

    private static final String EVENTS = "events";
    private static final String INTAKE = "intake";

    private NightTopology() {}

    /// The topology over these topics. Every step and every store has a name, so that its topics keep theirs when it
    /// grows.
    public static Topology of(Topics topics) {
        var topology = new Topology();
        // Bytes, not events: what is no event must reach the intake, which sets it aside in the same transaction.
        topology.addSource(
                AutoOffsetReset.earliest(),
                EVENTS,
                // When it was published is of no consequence here; a time that Streams would refuse must not stop it.
                (record, _) -> Math.max(0, record.timestamp()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.events().name());
        var folds = new ArrayList<String>();
        for (var question : Questions.ALL) {
            folds.add(fold(question));
        }
        topology.addProcessor(INTAKE, new IntakeSupplier(topics.events(), List.copyOf(folds)), EVENTS);
        var deadLetters = topics.deadLetters();
        topology.addSink(
                DEAD_LETTERS,
                deadLetters.name(),
                deadLetters.key().serializer(),
                deadLetters.value().serializer(),
                INTAKE);
        for (var question : Questions.ALL) {
            answer(topology, question, topics);
        }
        return topology;
    }

    private static <S> void answer(Topology topology, Question<S> question, Topics topics) {
        var answers = topics.answers(question);
        topology.addProcessor(fold(question), new FoldSupplier<>(question, answers), INTAKE);
        topology.addSink(
                question.name() + "-answers",
                answers.name(),
                answers.key().serializer(),
                answers.value().serializer(),
                fold(question));
    }

    private static String fold(Question<?> question) {
        return question.name() + "-fold";
    }
}
