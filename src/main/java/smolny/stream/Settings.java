package smolny.stream;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/// How the processors reach Kafka, and with which settings.
///
/// @param bootstrapServer one or more `HOST:PORT`, separated by commas
/// @param extra the user's configuration of clients and of Kafka Streams: security, and tuning where there is a choice
/// @param stateDirectory where Kafka Streams keeps its lock and its notes; each process has its own
public record Settings(String bootstrapServer, Map<String, String> extra, Path stateDirectory) {

    // What is promised to readers of the answers stands on these.
    private static final Map<String, Object> REQUIRED = Map.of(
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.EXACTLY_ONCE_V2,
            StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
            true);

    private static final Map<String, Object> SUGGESTED = Map.of(
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
            100,
            StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
            5,
            StreamsConfig.GROUP_PROTOCOL_CONFIG,
            "classic",
            // A process that died is missed after this, not after three quarters of a minute.
            StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
            10_000);

    public Settings {
        extra = Map.copyOf(extra);
    }

    /// The configuration of the application that answers the questions of the topics with this prefix.
    Map<String, Object> forApplication(String prefix) {
        var settings = new HashMap<>(SUGGESTED);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, prefix + "projections");
        settings.putAll(extra);
        settings.putAll(REQUIRED);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        return settings;
    }
}
