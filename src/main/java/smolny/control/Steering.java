package smolny.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;
import smolny.topic.Topics;

/// Sends commands to the players of runs, and hears what became of them.
///
/// Connects when it is first used, so having one costs nothing. Any number of threads may use it at once.
public final class Steering implements AutoCloseable {

    private final Topics topics;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    // Guarded by this object's lock.
    private @Nullable Producer<byte[], byte[]> producer;
    private @Nullable Listening listening;
    private boolean closed;

    Steering(
            Topics topics, Supplier<Producer<byte[], byte[]>> producers, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.topics = topics;
        this.producers = producers;
        this.consumers = consumers;
    }

    /// Steers the runs of one installation.
    ///
    /// @param clients how to reach the brokers, as for any Kafka client
    /// @param topics they must exist before anything is sent
    public static Steering start(Map<String, Object> clients, Topics topics) {
        return new Steering(topics, () -> producer(clients), () -> consumer(clients));
    }

    /// A new command, with an id that no other has.
    ///
    /// @throws IllegalArgumentException naming the value, when it can be no command
    public static Command command(String verb, List<String> arguments) {
        // From the system's secure source of chance: two senders never choose the same.
        return new Command(UUID.randomUUID().toString(), verb, arguments);
    }

    /// Sends a command and does not wait for anything: whoever watches the run sees what it did.
    ///
    /// May take a moment when the brokers do not answer. A command that cannot be sent is lost.
    public void send(String run, Command command) {
        var _ = sent(run, command);
    }

    /// What became of a command.
    ///
    /// @see #reply
    public CommandOutcome ask(String run, Command command, Duration patience) {
        return reply(run, command, patience).outcome();
    }

    /// Sends a command and waits for the first playhead that tells its outcome.
    ///
    /// @param patience how long to wait once the command is sent
    /// @throws NobodyAnswers when no player has told the outcome by then
    /// @throws KafkaException when the brokers fail, or the calling thread is interrupted
    public Reply reply(String run, Command command, Duration patience) {
        // First the listening, then the sending: the answer may be there before the sending returns.
        try (var question = listening().to(run, command.id())) {
            sent(run, command).get();
            return question.answer().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new NobodyAnswers(run, patience);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(command.verb() + ", run " + run + ": " + e.getCause(), e.getCause());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (listening != null) {
            listening.close();
        }
        if (producer != null) {
            // What is on its way may arrive, within reason.
            producer.close(Duration.ofSeconds(2));
        }
    }

    private Future<?> sent(String run, Command command) {
        var topic = topics.control();
        var key = topic.key().serializer().serialize(topic.name(), run);
        var value = topic.value().serializer().serialize(topic.name(), command);
        return producer().send(new ProducerRecord<>(topic.name(), key, value));
    }

    private synchronized Producer<byte[], byte[]> producer() {
        expectOpen();
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private synchronized Listening listening() {
        expectOpen();
        // One that failed is not the last word: the broker may be back.
        if (listening == null || listening.failed()) {
            listening = Listening.start(consumers.get(), topics.clock());
        }
        return listening;
    }

    private void expectOpen() {
        if (closed) {
            throw new IllegalStateException("the steering is closed");
        }
    }

    // One leader's word is enough: whoever gets no answer may send the same command again, since it has an id. In
    // return nothing is waited for, and one request at a time keeps commands in order through every retry.
    private static Producer<byte[], byte[]> producer(Map<String, Object> clients) {
        var settings = new HashMap<>(clients);
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1 << 20);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> clients) {
        var settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
