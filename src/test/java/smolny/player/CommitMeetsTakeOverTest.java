package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kafka.coordinator.transaction.CoordinatorEpochAndTxnMetadata;
import kafka.coordinator.transaction.TransactionStateManager;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.coordinator.transaction.TransactionMetadata;
import org.apache.kafka.coordinator.transaction.TransactionState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import scala.Option;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitMeetsTakeOverTest {

    // The broker is in this state for some microseconds only, so it is put there by hand.
    @Test
    void a_commit_between_the_fence_of_a_take_over_and_its_undoing_is_known_for_what_it_is() throws Exception {
        try (var data = DataDirectory.ephemeral();
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty());
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
                var producer = new KafkaProducer<byte[], byte[]>(
                        new Connection(broker.bootstrapServers(), Map.of()).producer("contested"))) {
            admin.createTopics(List.of(new NewTopic("events", 1, (short) 1)))
                    .all()
                    .get();
            var writer = new RunWriter(producer, new NightClock(TimeSource.monotonic(), 0, 1));
            writer.takeOver();
            writer.send(new ProducerRecord<>("events", 0, new byte[0], new byte[0]));
            producer.flush();
            var transaction = transaction(broker, "contested");
            assertThat(transaction.state()).isEqualTo(TransactionState.ONGOING);
            transaction.pendingState(Optional.of(TransactionState.PREPARE_EPOCH_FENCE));

            assertThatThrownBy(writer::commit).isInstanceOf(TakenOver.class).hasMessageContaining("EndTxnResponse");
        }
    }

    private static TransactionMetadata transaction(EmbeddedBroker broker, String id)
            throws ReflectiveOperationException {
        var server = (Option<?>) hidden("broker", hidden("server", broker));
        var coordinator = ((BrokerServer) server.get()).transactionCoordinator();
        var transactions = (TransactionStateManager) hidden("txnManager", coordinator);
        var found = (Option<?>) transactions.getTransactionState(id).toOption().get();
        return ((CoordinatorEpochAndTxnMetadata) found.get()).transactionMetadata();
    }

    private static Object hidden(String field, Object owner) throws ReflectiveOperationException {
        var found = owner.getClass().getDeclaredField(field);
        found.setAccessible(true);
        return found.get(owner);
    }
}
