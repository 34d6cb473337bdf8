package smolny.player;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// How the player reaches Kafka, and with which settings.
///
/// @param bootstrapServer one or more `HOST:PORT`, separated by commas
/// @param extra the user's client configuration: security, and tuning where the player leaves a choice
public record Connection(String bootstrapServer, Map<String, String> extra) {

    /// How long one call to the broker may hold the player up. Every such call is tried again while there is hope, and
    /// between two tries the player can be stopped.
    static final int CALL_MILLIS = 3_000;

    /// After this the broker gives up a transaction whose player has fallen silent, and readers see what comes after
    /// it.
    static final int TRANSACTION_MILLIS = 15_000;

    // What exactly-once and a prompt stop stand on.
    private static final Map<String, Object> REQUIRED = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            TRANSACTION_MILLIS,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            CALL_MILLIS);

    // Batches large enough for a burst. A paced night is not held up by the linger: a commit sends what is there.
    // Uncompressed, because kafkajs and others read lz4 and zstd only with further packages.
    // Tried again soon: a fresh broker needs a moment to set up its transactions, and the night waits for it.
    private static final Map<String, Object> SUGGESTED = Map.of(
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 * 1024,
            ProducerConfig.LINGER_MS_CONFIG,
            5,
            ProducerConfig.RETRY_BACKOFF_MS_CONFIG,
            20L,
            ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG,
            50L,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            64 * 1024 * 1024L,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            60_000);

    public Connection {
        extra = Map.copyOf(extra);
    }

    /// What the user configured and does not get, in lines such as `acks: 1 (expected: all)`.
    public List<String> overruled() {
        var lines = new ArrayList<String>();
        new TreeMap<>(extra).forEach((key, value) -> {
            var required =
                    key.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) ? bootstrapServer : REQUIRED.get(key);
            if (required != null && !Objects.equals(required.toString(), value.strip())) {
                lines.add(key + ": " + value + " (expected: " + required + ")");
            }
            if (key.equals(ProducerConfig.TRANSACTIONAL_ID_CONFIG)) {
                lines.add(key + ": " + value + " (expected: none, each run has its own)");
            }
        });
        return lines;
    }

    Map<String, Object> producer(String transactionalId) {
        var settings = new HashMap<>(SUGGESTED);
        settings.putAll(extra);
        settings.putAll(REQUIRED);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    Map<String, Object> consumer(IsolationLevel isolation) {
        var settings = new HashMap<String, Object>(extra);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }
}
