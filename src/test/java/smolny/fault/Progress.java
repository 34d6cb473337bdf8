package smolny.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import smolny.projection.Questions;
import smolny.topic.Partitions;

/// How far somebody has come, by what has arrived in topics, committed or not. Faults are triggered by it: by work
/// done, never by time.
final class Progress implements AutoCloseable {

    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final KafkaConsumer<String, byte[]> consumer;
    private final String run;
    private int seen;
    private long newest;

    private Progress(Scene scene, String run, List<String> topics) {
        this.run = run;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", scene.bootstrapServers(), "isolation.level", "read_uncommitted"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = Partitions.of(consumer, topics);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// Of a player: events sent from now on.
    static Progress ofEvents(Scene scene, String run) {
        return new Progress(scene, run, List.of(scene.prefix() + "events"));
    }

    /// Of processors: answers to the question that changes most often, told from now on.
    static Progress ofAnswers(Scene scene, String run) {
        return new Progress(scene, run, List.of(scene.prefix() + "mood"));
    }

    /// The same of all questions.
    static Progress ofAllAnswers(Scene scene, String run) {
        return new Progress(
                scene,
                run,
                Questions.ALL.stream()
                        .map(question -> scene.topics().answers(question).name())
                        .toList());
    }

    /// Waits until so many records have come.
    void await(int count) throws TimeoutException {
        long givingUp = System.nanoTime() + PATIENCE_NANOS;
        while (seen < count) {
            if (System.nanoTime() > givingUp) {
                throw new TimeoutException(seen + " records (expected: " + count + ")");
            }
            for (var record : consumer.poll(Duration.ofMillis(10))) {
                if (run.equals(record.key())) {
                    seen++;
                    newest = Math.max(newest, record.timestamp());
                }
            }
        }
    }

    /// Waits for a record that was written after this moment.
    ///
    /// @param millis since 1970-01-01T00:00Z, by the clock of this machine
    void awaitSince(long millis) throws TimeoutException {
        while (newest <= millis) {
            awaitMore();
        }
    }

    /// Waits until more has come than was there.
    void awaitMore() throws TimeoutException {
        await(seen + 1);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
