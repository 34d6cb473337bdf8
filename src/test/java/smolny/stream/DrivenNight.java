package smolny.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Checkpoint;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Topics;

/// The whole topology without a broker, with the serdes it has in earnest.
final class DrivenNight implements AutoCloseable {

    private final Topics topics = Topics.of("test.", new InMemoryRegistry());
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> events;
    private final TestOutputTopic<byte[], byte[]> deadLetters;
    private final Map<String, List<TestRecord<String, ?>>> told = new HashMap<>();

    DrivenNight(Path stateDirectory) {
        var properties = new Properties();
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        driver = new TopologyTestDriver(NightTopology.of(topics, Telling.EVERY_CHANGE), properties);
        events = driver.createInputTopic(topics.events().name(), new ByteArraySerializer(), new ByteArraySerializer());
        deadLetters = driver.createOutputTopic(
                topics.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    byte[] bytes(NightEvent event) {
        return topics.events().value().serializer().serialize(topics.events().name(), event);
    }

    byte[] key(String run) {
        return topics.events().key().serializer().serialize(topics.events().name(), run);
    }

    /// The whole night of 25-26 October 1917.
    void publishNight(String run) {
        publish(run, 1, Petrograd.events().size());
    }

    /// So much of it.
    void publish(String run, long first, long last) {
        for (var event : Petrograd.events()) {
            if (event.sequence() >= first && event.sequence() <= last) {
                publish(event.in(run));
            }
        }
    }

    void publish(NightEvent event) {
        publish(key(event.run()), bytes(event));
    }

    void publish(byte @Nullable [] key, byte @Nullable [] value) {
        events.pipeInput(new TestRecord<>(key, value));
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    /// Everything that was told of one run, in order.
    <S> List<Progress<S>> told(Question<S> question, String run) {
        var topic = topics.answers(question);
        var all = told.computeIfAbsent(question.name(), _ -> new ArrayList<>());
        all.addAll(driver.createOutputTopic(
                        topic.name(), topic.key().deserializer(), topic.value().deserializer())
                .readRecordsToList());
        var ofRun = new ArrayList<Progress<S>>();
        for (var record : all) {
            if (run.equals(record.key())) {
                ofRun.add(progress(record));
            }
        }
        return ofRun;
    }

    /// A figure that steps keep of themselves, of all of them together.
    double counted(String name) {
        return driver.metrics().entrySet().stream()
                .filter(figure -> figure.getKey().name().equals(name))
                .mapToDouble(figure -> (double) figure.getValue().metricValue())
                .sum();
    }

    /// What stands at the end for one run, by question.
    Map<String, Progress<?>> standing(String run) {
        var standing = new LinkedHashMap<String, Progress<?>>();
        for (var question : Questions.ALL) {
            var all = told(question, run);
            standing.put(question.name(), all.isEmpty() ? Progress.start(question.projection()) : all.getLast());
        }
        return standing;
    }

    /// The answers of one run as somebody finds them who reads the topics: the latest up to an event.
    Checkpoint.Answers answers(String run) {
        return new Checkpoint.Answers() {
            @Override
            public <S> S after(long sequence, Question<S> question) {
                S answer = question.projection().initial();
                for (var progress : told(question, run)) {
                    if (progress.sequence() <= sequence) {
                        answer = progress.answer();
                    }
                }
                return answer;
            }
        };
    }

    // The question decides what its topic holds.
    @SuppressWarnings("unchecked")
    private static <S> Progress<S> progress(TestRecord<String, ?> record) {
        return (Progress<S>) record.value();
    }

    @Override
    public void close() {
        driver.close();
    }
}
