package smolny.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.topic.AvroJson;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// Topics without a broker: records as they would be read from them, and read again.
final class Topical implements Archive {

    private final InMemoryRegistry registry = new InMemoryRegistry();
    final Topics topics = Topics.of("test.", registry);
    final Sources sources = new Sources(topics, new PageJson(AvroJson.of(registry)));
    private final Map<String, Long> offsets = new HashMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> published = new ArrayList<>();
    private int readings;

    @Override
    public void all(String run, Map<String, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        published(run).stream()
                .filter(record -> record.offset() >= from.getOrDefault(record.topic(), 0L))
                .forEach(each);
    }

    @Override
    public void log(String run, int partition, long offset, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
        readings++;
        for (var record : published(run)) {
            boolean wanted = record.topic().equals(topics.events().name()) && record.offset() >= offset;
            if (wanted && !goesOn.test(record)) {
                return;
            }
        }
        throw new IllegalStateException("offset " + offset + " of " + run + ": the log ends before it is enough");
    }

    /// How many times a log was read again.
    int readings() {
        return readings;
    }

    /// What was published of one run.
    List<ConsumerRecord<byte[], byte[]>> published(String run) {
        return published.stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(run))
                .toList();
    }

    ConsumerRecord<byte[], byte[]> run(String id, Run.Status status, long recordedAt) {
        return record(
                topics.runs(),
                id,
                new Run(
                        id,
                        Petrograd.night(),
                        "ab".repeat(32),
                        null,
                        null,
                        "60x",
                        1,
                        Petrograd.events().size(),
                        status,
                        recordedAt,
                        null,
                        null,
                        null));
    }

    ConsumerRecord<byte[], byte[]> event(String run, long sequence) {
        return record(
                topics.events(),
                run,
                Petrograd.events().get(Math.toIntExact(sequence - 1)).in(run));
    }

    <S> ConsumerRecord<byte[], byte[]> answer(String run, Question<S> question, long sequence) {
        return record(
                topics.answers(question),
                run,
                new Progress<>(sequence, 0, null, 0, 0, Petrograd.answer(sequence, question)));
    }

    ConsumerRecord<byte[], byte[]> clock(String run, long sequence) {
        var playhead = new Playhead(
                sequence, 0, 60, 60, Playhead.State.PLAYING, "walkout", 158, 0, null, List.of(), null, null, null);
        return record(topics.clock(), run, playhead);
    }

    ConsumerRecord<byte[], byte[]> bytes(String topic, String run, byte[] value) {
        long offset = offsets.merge(topic, 1L, Long::sum) - 1;
        var record = new ConsumerRecord<>(topic, 0, offset, run.getBytes(StandardCharsets.UTF_8), value);
        published.add(record);
        return record;
    }

    private <T> ConsumerRecord<byte[], byte[]> record(Topic<String, T> topic, String run, T value) {
        return bytes(topic.name(), run, topic.value().serializer().serialize(topic.name(), value));
    }
}
