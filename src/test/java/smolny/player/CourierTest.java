package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import smolny.topic.RunDigest;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CourierTest {

    private final Destination destination = new Destination();
    private final CountDownLatch bell = new CountDownLatch(1);

    @Test
    void everything_arrives_in_order_and_is_committed_when_it_settles() {
        try (var courier = new Courier(destination, bell::countDown)) {
            for (int i = 1; i <= 10_000; i++) {
                courier.sendEvent(record(i), new Cursor(i, RunDigest.START));
            }
            courier.settle();
            assertThat(destination.taken)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 10_000)
                            .mapToObj(String::valueOf)
                            .toList());
            assertThat(courier.committed().sequence()).isEqualTo(10_000);
        }
    }

    @Test
    void whoever_sends_does_not_wait_for_a_commit() throws InterruptedException {
        var commitMayEnd = new CountDownLatch(1);
        destination.onCommit = () -> awaitQuietly(commitMayEnd);
        try (var courier = new Courier(destination, bell::countDown)) {
            courier.send(record(1));
            courier.commit();
            courier.send(record(2));
            commitMayEnd.countDown();
            courier.settle();
            assertThat(destination.taken).containsExactly("1", "2");
        }
    }

    @Test
    void what_ends_the_publishing_rings_the_bell_and_reaches_whoever_sends_next() throws InterruptedException {
        destination.onCommit = () -> {
            throw new PlayerFailure("committing: no answer", new IllegalStateException());
        };
        try (var courier = new Courier(destination, bell::countDown)) {
            courier.send(record(1));
            courier.commit();
            bell.await();
            assertThatThrownBy(() -> courier.send(record(2))).hasMessage("committing: no answer");
            assertThatThrownBy(courier::settle).hasMessage("committing: no answer");
            assertThat(courier.committed()).isEqualTo(Cursor.START);
        }
    }

    @Test
    void whoever_settles_hears_of_a_failure_that_comes_meanwhile() {
        destination.onCommit = () -> {
            throw new PlayerFailure("committing: no answer", new IllegalStateException());
        };
        try (var courier = new Courier(destination, bell::countDown)) {
            courier.send(record(1));
            assertThatThrownBy(courier::settle).hasMessage("committing: no answer");
        }
    }

    private static ProducerRecord<byte[], byte[]> record(int number) {
        return new ProducerRecord<>("topic" + number, new byte[0]);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Destination implements Outbox {

        final List<String> taken = Collections.synchronizedList(new ArrayList<>());
        Runnable onCommit = () -> {};
        private Cursor sent = Cursor.START;
        private volatile Cursor committed = Cursor.START;

        @Override
        public void send(ProducerRecord<byte[], byte[]> record) {
            taken.add(record.topic().substring("topic".length()));
        }

        @Override
        public void sendEvent(ProducerRecord<byte[], byte[]> event, Cursor reached) {
            send(event);
            sent = reached;
        }

        @Override
        public void commit() {
            onCommit.run();
            committed = sent;
        }

        @Override
        public void settle() {
            commit();
        }

        @Override
        public Cursor committed() {
            return committed;
        }
    }
}
