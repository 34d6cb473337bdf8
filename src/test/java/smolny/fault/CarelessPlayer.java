package smolny.fault;

import java.util.HashMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Players that leave out one precaution of ours.
final class CarelessPlayer {

    private CarelessPlayer() {}

    /// Publishes the rest of the night as a player would who has no name by which another could be shut out.
    static void publishUnfenced(Scene scene, String run) {
        var settings = new HashMap<>(scene.clients());
        settings.put("transactional.id", UUID.randomUUID().toString());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var log = scene.topics().events();
            var night = scene.night();
            producer.initTransactions();
            producer.beginTransaction();
            for (var event : night.subList(scene.committed(run), night.size())) {
                // A record that fails makes the commit fail.
                var _ = producer.send(new ProducerRecord<>(log.name(), run, Scene.value(log, run, event)));
            }
            producer.commitTransaction();
        }
    }

    /// A producer for which a record is published as soon as one broker has it.
    static KafkaProducer<String, byte[]> believingOneBroker(Scene scene) {
        var settings = new HashMap<>(scene.clients());
        settings.put("acks", "1");
        settings.put("enable.idempotence", false);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
