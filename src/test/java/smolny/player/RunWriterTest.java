package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunWriterTest {

    private static final long SECOND = 1_000_000_000;

    private final VirtualTime time = new VirtualTime();
    private final NightClock clock = new NightClock(time, 0, 1);
    private final ScriptedProducer producer = new ScriptedProducer();

    @Test
    void a_commit_that_nobody_answered_is_asked_for_again_and_nothing_else_is_done() {
        var writer = writing();
        producer.commitsFailWith(new TimeoutException("1"), new TimeoutException("2"));
        writer.commit();
        assertThat(producer.history()).hasSize(1);
        assertThat(producer.transactionAborted()).isFalse();
    }

    @Test
    void a_commit_that_nobody_answers_for_two_minutes_is_a_failure_of_the_world() {
        var writer = writing();
        producer.onCommit(() -> time.pass(3 * SECOND)).commitsFailWith(timeouts(60));
        assertThatThrownBy(writer::commit)
                .isInstanceOf(PlayerFailure.class)
                .hasMessage("committing: no answer")
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(time.nanos()).isEqualTo(120 * SECOND);
        assertThat(producer.transactionAborted()).isFalse();
    }

    @Test
    void who_asks_to_stop_waits_for_no_second_try() {
        var writer = writing();
        producer.onCommit(clock::stop).commitsFailWith(timeouts(30));
        assertThatThrownBy(writer::commit).isInstanceOf(StopAsked.class);
    }

    @Test
    void a_writer_that_is_shut_out_says_so_and_undoes_nothing() {
        var writer = writing();
        producer.commitsFailWith(new KafkaException("in an error state", new ProducerFencedException("newer epoch")));
        assertThatThrownBy(writer::commit).isInstanceOf(TakenOver.class);
        assertThat(producer.transactionInFlight()).isTrue();
    }

    @Test
    void a_take_over_in_the_middle_of_a_commit_is_known_by_the_state_it_leaves() {
        var writer = writing();
        producer.commitsFailWith(new InvalidTxnStateException("complete abort"));
        assertThatThrownBy(writer::commit).isInstanceOf(TakenOver.class);
    }

    @Test
    void a_take_over_is_seen_when_the_next_transaction_begins() {
        producer.initTransactions();
        producer.fenceProducer();
        assertThatThrownBy(() -> new RunWriter(producer, clock).send(record())).isInstanceOf(TakenOver.class);
    }

    @Test
    void a_transaction_that_outlived_the_brokers_patience_is_no_take_over() {
        var writer = writing();
        time.pass(15 * SECOND);
        producer.commitsFailWith(new ProducerFencedException("newer epoch"));
        assertThatThrownBy(writer::commit)
                .isInstanceOf(PlayerFailure.class)
                .hasMessage("publishing: the broker ended a transaction after 15 s of silence: newer epoch");
    }

    @Test
    void what_may_pass_is_rolled_back_to_be_published_again() {
        var writer = writing();
        producer.commitsFailWith(new KafkaException("expired", new TimeoutException("120 s")))
                .abortsFailWith(new TimeoutException("slow"));
        assertThatThrownBy(writer::commit).isInstanceOf(RolledBack.class);
        assertThat(producer.transactionAborted()).isTrue();
        writer.send(record());
        writer.commit();
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void what_nobody_can_tell_any_more_whether_it_has_arrived_is_rolled_back_as_well() {
        var writer = writing();
        producer.commitsFailWith(new KafkaException("no acknowledgment, and no retries left"));
        assertThatThrownBy(writer::commit).isInstanceOf(RolledBack.class);
        assertThat(producer.transactionAborted()).isTrue();
    }

    @Test
    void what_will_not_pass_ends_the_playing() {
        var writer = writing();
        producer.commitsFailWith(new RecordTooLargeException("2 MB"));
        assertThatThrownBy(writer::commit).isInstanceOf(PlayerFailure.class).hasMessage("publishing: 2 MB");
        assertThat(producer.transactionAborted()).isTrue();
    }

    @Test
    void a_broker_that_does_not_answer_is_named_after_fifteen_seconds() {
        producer.onPartitionsFor(() -> time.pass(3 * SECOND));
        producer.partitionsForException = new TimeoutException("not present in metadata after 3000 ms");
        assertThatThrownBy(() -> new RunWriter(producer, clock).partitionsOf("events", "nowhere:9092"))
                .isInstanceOf(PlayerFailure.class)
                .hasMessage("bootstrap-server: nowhere:9092 (expected: a Kafka broker that answers)");
        assertThat(time.nanos()).isEqualTo(15 * SECOND);
    }

    @Test
    void a_topic_that_does_not_exist_is_named_at_once() {
        producer.partitionsForException =
                new TimeoutException("not present", new UnknownTopicOrPartitionException("none such"));
        assertThatThrownBy(() -> new RunWriter(producer, clock).partitionsOf("events", "somewhere:9092"))
                .isInstanceOf(PlayerFailure.class)
                .hasMessage("topic: events (expected: a topic that exists)");
    }

    private RunWriter writing() {
        var writer = new RunWriter(producer, clock);
        writer.takeOver();
        writer.send(record());
        return writer;
    }

    private static ProducerRecord<byte[], byte[]> record() {
        return new ProducerRecord<>("events", 0, new byte[0], new byte[0]);
    }

    private static TimeoutException[] timeouts(int count) {
        var timeouts = new TimeoutException[count];
        Arrays.setAll(timeouts, each -> new TimeoutException("no answer"));
        return timeouts;
    }
}
