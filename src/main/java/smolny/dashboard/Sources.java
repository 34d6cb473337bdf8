package smolny.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// The topics that runs are read from.
final class Sources {

    private final Topics topics;
    private final PageJson json;
    private final Map<String, Question<?>> questions = new LinkedHashMap<>();

    Sources(Topics topics, PageJson json) {
        this.topics = topics;
        this.json = json;
        Questions.ALL.forEach(question -> questions.put(topics.answers(question).name(), question));
    }

    Topics topics() {
        return topics;
    }

    PageJson json() {
        return json;
    }

    /// Names of the topics that hold something of every run, all of them keyed by it.
    List<String> keyedByRun() {
        var names = new ArrayList<String>();
        names.add(topics.runs().name());
        names.add(topics.clock().name());
        names.add(topics.events().name());
        names.addAll(questions.keySet());
        return names;
    }

    /// The question whose answers are in this topic; null when it is no topic of answers.
    @Nullable
    Question<?> answeredIn(String topic) {
        return questions.get(topic);
    }

    /// The value of a record; null for a tombstone, and for bytes that are no such value.
    ///
    /// Those who keep the answers set such bytes aside and count them.
    ///
    /// @throws smolny.topic.RegistryFailure when the registry does not answer
    static <V> @Nullable V read(Topic<?, V> topic, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return null;
        }
        try {
            return topic.value().deserializer().deserialize(topic.name(), record.value());
        } catch (SerializationException setAside) {
            return null;
        }
    }
}
