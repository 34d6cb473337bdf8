package smolny.stream;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SharedBroker;
import smolny.event.NightEvent;
import smolny.player.CommittedLog;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// Processors on the broker that many tests share, each test with topics of its own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class WithABroker {

    // Less than the broker waits for a member of a group that has fallen silent.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final SharedBroker KAFKA = new SharedBroker();

    @TempDir
    private Path directory;

    Projecting projecting(Topics topics, String process) {
        Map<String, Object> clients = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        return Projecting.start(clients, topics, directory.resolve(process), 1);
    }

    static Topics topics(String name) {
        return Topics.of(KAFKA.prefix() + name, SchemaRegistry.at(URI.create(KAFKA.registryUrl())));
    }

    static Topics created(String name) {
        var topics = topics(name);
        log(topics).createTopics();
        return topics;
    }

    static void publish(Topics topics, List<NightEvent> events) throws Exception {
        var log = topics.events();
        // One request at a time: a partition that is only just being made may refuse the first and take the second, and
        // then never takes the first.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", KAFKA.bootstrapServers(), ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        try (var producer = new KafkaProducer<>(
                settings, log.key().serializer(), log.value().serializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var event : events) {
                sent.add(producer.send(new ProducerRecord<>(log.name(), "run-1", event.in("run-1"))));
            }
            for (var one : sent) {
                one.get();
            }
        }
    }

    static CommittedLog log(Topics topics) {
        return new CommittedLog(KAFKA.bootstrapServers(), topics);
    }
}
