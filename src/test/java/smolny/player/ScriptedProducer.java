package smolny.player;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Kafka's own stand-in for a producer, told beforehand which calls fail.
final class ScriptedProducer extends MockProducer<byte[], byte[]> {

    private final Deque<RuntimeException> commits = new ArrayDeque<>();
    private final Deque<RuntimeException> aborts = new ArrayDeque<>();
    private Consumer<ProducerRecord<byte[], byte[]>> onSend = record -> {};
    private Runnable onCommit = () -> {};
    private Runnable onPartitionsFor = () -> {};

    ScriptedProducer() {
        super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    ScriptedProducer commitsFailWith(RuntimeException... failures) {
        commits.addAll(Arrays.asList(failures));
        return this;
    }

    ScriptedProducer abortsFailWith(RuntimeException... failures) {
        aborts.addAll(Arrays.asList(failures));
        return this;
    }

    ScriptedProducer onSend(Consumer<ProducerRecord<byte[], byte[]>> happens) {
        onSend = happens;
        return this;
    }

    ScriptedProducer onCommit(Runnable happens) {
        onCommit = happens;
        return this;
    }

    ScriptedProducer onPartitionsFor(Runnable happens) {
        onPartitionsFor = happens;
        return this;
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic) {
        onPartitionsFor.run();
        return super.partitionsFor(topic);
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        onSend.accept(record);
        return super.send(record, callback);
    }

    @Override
    public void commitTransaction() {
        onCommit.run();
        if (!commits.isEmpty()) {
            throw commits.removeFirst();
        }
        super.commitTransaction();
    }

    @Override
    public void abortTransaction() {
        if (!aborts.isEmpty()) {
            throw aborts.removeFirst();
        }
        super.abortTransaction();
    }
}
