package smolny.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Asks brokers whether they acknowledge anything: a record for each partition of a topic of its own, whose partitions
/// all of them lead.
final class Probe implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final short COPIES = 3;

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

    /// While all brokers are there.
    Probe(Scene scene) throws ExecutionException, InterruptedException {
        topic = scene.prefix() + "probe";
        try (var admin = Admin.create(scene.clients())) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, COPIES)))
                    .all()
                    .get();
        }
        var settings = new HashMap<>(scene.clients());
        settings.put("acks", "all");
        settings.put("linger.ms", 0);
        settings.put("request.timeout.ms", 500);
        settings.put("delivery.timeout.ms", 1_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        awaitAll();
    }

    /// How many records of one for each partition are acknowledged.
    int acknowledged() throws InterruptedException {
        var sent = new ArrayList<Future<?>>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            sent.add(producer.send(new ProducerRecord<>(topic, partition, null, new byte[] {1})));
        }
        int acknowledged = 0;
        for (var each : sent) {
            try {
                each.get();
                acknowledged++;
            } catch (ExecutionException refused) {
                // That is an answer as well.
            }
        }
        return acknowledged;
    }

    private void awaitAll() throws InterruptedException {
        long givingUp = System.nanoTime() + Outage.PATIENCE.toNanos();
        while (acknowledged() < PARTITIONS) {
            Scene.expect(System.nanoTime() < givingUp, "acknowledgements from a whole cluster");
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
