package smolny.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metadata.PartitionChangeRecord;
import org.apache.kafka.common.metadata.PartitionRecord;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;
import org.apache.kafka.metadata.LeaderConstants;
import org.apache.kafka.metadata.MetadataRecordSerde;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import smolny.topic.Partitions;

@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormerBrokerTest {

    private static final String TRANSACTIONS = "__transaction_state";
    private static final byte PREPARE_COMMIT = 2;

    // That somebody may begin one is what is written down before.
    private static final int OPENED = 2;

    // The longer it takes to depose a leader everywhere, the likelier it is that a transaction is lost in between: with
    // so many partitions, and a controller that was not started alone first, in every second try.
    private static final int MANY = 400;

    private final int port = FixedPort.free();
    private final Map<String, Object> clients = Map.of("bootstrap.servers", "127.0.0.1:" + port);

    @Test
    void a_transaction_that_was_being_committed_when_the_broker_was_killed_is_committed_when_it_is_back(
            @TempDir Path folder) throws Exception {
        var producer = producer(Map.of("transactional.id", "speaker"));
        try (var _ = Child.broker(folder, port);
                var admin = Admin.create(clients)) {
            admin.createTopics(List.of(new NewTopic("speeches", MANY, (short) 1)))
                    .all()
                    .get();
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record("speeches", 0, "run".getBytes(UTF_8), "spoken".getBytes(UTF_8)))
                    .get();
            // As the coordinator does, which then would write the end of the transaction into its partitions.
            decide(await(TRANSACTIONS, OPENED));
        }
        producer.close(Duration.ZERO);
        try (var _ = Child.broker(folder, port)) {
            assertThat(await("speeches", 1).value()).asString(UTF_8).isEqualTo("spoken");
        }
    }

    /// As above it could lose transactions: while a broker ends, it still ends those of others.
    @Test
    void a_broker_that_ends_in_order_is_not_deposed_meanwhile(@TempDir Path folder) throws Exception {
        try (var broker = Child.broker(folder, port);
                var admin = Admin.create(clients)) {
            admin.createTopics(List.of(new NewTopic("speeches", 1, (short) 1)))
                    .all()
                    .get();
            broker.end();
        }
        assertThat(decisions(folder))
                .anyMatch(PartitionRecord.class::isInstance)
                .noneMatch(FormerBrokerTest::deposes);
    }

    private static boolean deposes(ApiMessage decision) {
        return decision instanceof PartitionChangeRecord change && change.leader() == LeaderConstants.NO_LEADER;
    }

    /// What the controller has written down.
    private static List<ApiMessage> decisions(Path folder) throws IOException {
        var log = folder.resolve("__cluster_metadata-0/00000000000000000000.log");
        var decisions = new ArrayList<ApiMessage>();
        try (var found = FileRecords.open(log.toFile(), false)) {
            for (var batch : found.batches()) {
                for (var record : batch) {
                    if (!batch.isControlBatch()) {
                        var written = new ByteBufferAccessor(record.value());
                        decisions.add(new MetadataRecordSerde()
                                .read(written, record.valueSize())
                                .message());
                    }
                }
            }
        }
        return decisions;
    }

    private void decide(ConsumerRecord<byte[], byte[]> ongoing) throws ExecutionException, InterruptedException {
        var written = ByteBuffer.wrap(ongoing.value());
        short version = written.getShort();
        var state = new TransactionLogValue(new ByteBufferAccessor(written), version);
        state.setTransactionStatus(PREPARE_COMMIT).setProducerEpoch((short) (state.producerEpoch() + 1));
        byte[] decided = MessageUtil.toVersionPrefixedBytes(version, state);
        // The one client from which the broker takes records of its own topics.
        try (var coordinator = producer(Map.of("client.id", "__admin_client"))) {
            coordinator
                    .send(record(TRANSACTIONS, ongoing.partition(), ongoing.key(), decided))
                    .get();
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int partition, byte[] key, byte[] value) {
        return new ProducerRecord<>(topic, partition, key, value);
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        var settings = new HashMap<>(clients);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// The last of so many committed records, when they are there.
    private ConsumerRecord<byte[], byte[]> await(String topic, int count) {
        var settings = new HashMap<>(clients);
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Partitions.of(consumer, List.of(topic));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int seen = 0;
            while (true) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    seen++;
                    if (seen == count) {
                        return record;
                    }
                }
            }
        }
    }
}
