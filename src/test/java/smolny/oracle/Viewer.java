package smolny.oracle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import smolny.oracle.model.Told;

/// Somebody who subscribes to the answers of a run and remembers everything that is shown.
public final class Viewer implements AutoCloseable {

    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final String prefix;
    private final String run;
    private final CompletableFuture<Void> looking;
    private volatile boolean leaving;

    private Viewer(String bootstrapServers, String prefix, String run, String isolation) {
        this.prefix = prefix;
        this.run = run;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        looking = CompletableFuture.runAsync(this::look, Thread::startVirtualThread);
    }

    /// One who sees what is committed.
    public static Viewer of(String bootstrapServers, String prefix, String run) {
        return new Viewer(bootstrapServers, prefix, run, "read_committed");
    }

    /// One who also sees what may be taken back, as queries to a store would show it.
    public static Viewer ofEverything(String bootstrapServers, String prefix, String run) {
        return new Viewer(bootstrapServers, prefix, run, "read_uncommitted");
    }

    private void look() {
        var partitions = Told.QUESTIONS.stream()
                .flatMap(question -> consumer.partitionsFor(prefix + question).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!leaving) {
            for (var record : consumer.poll(Duration.ofMillis(20))) {
                if (run.equals(record.key())) {
                    var question = record.topic().substring(prefix.length());
                    frames.add(new Frame(question, Oracle.answer(question, Kept.of(record))));
                }
            }
        }
        consumer.close();
    }

    /// What was shown so far.
    public List<Frame> shown() {
        return List.copyOf(frames);
    }

    /// Leaves, and tells what was shown.
    public List<Frame> leave() {
        close();
        return List.copyOf(frames);
    }

    @Override
    public void close() {
        leaving = true;
        looking.join();
    }
}
