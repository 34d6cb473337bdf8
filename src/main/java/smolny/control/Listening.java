package smolny.control;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import smolny.topic.Partitions;
import smolny.topic.Playhead;
import smolny.topic.Topic;

/// Reads the clock topic from its present end on, in a thread of its own, for outcomes that somebody waits for.
final class Listening implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Topic<String, Playhead> clock;
    private final Set<Question> open = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    private Listening(Consumer<byte[], byte[]> consumer, Topic<String, Playhead> clock) {
        this.consumer = consumer;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("steering").daemon().unstarted(this::listen);
    }

    /// Nothing that is told from here on is missed.
    ///
    /// @param consumer read by nobody else; closed with this
    static Listening start(Consumer<byte[], byte[]> consumer, Topic<String, Playhead> clock) {
        var listening = new Listening(consumer, clock);
        try {
            listening.fixEnd();
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
        listening.thread.start();
        return listening;
    }

    /// Somebody waits for the outcome of one command.
    final class Question implements AutoCloseable {

        private final String run;
        private final String id;
        private final CompletableFuture<Reply> answer = new CompletableFuture<>();

        private Question(String run, String id) {
            this.run = run;
            this.id = id;
        }

        /// Fails with what the listening failed with.
        CompletableFuture<Reply> answer() {
            return answer;
        }

        @Override
        public void close() {
            open.remove(this);
        }

        // A run that went on under another id may have told it there.
        private void hear(String key, Playhead playhead) {
            var outcome = playhead.command();
            if (outcome != null && outcome.id().equals(id) && (key.equals(run) || run.equals(playhead.continues()))) {
                answer.complete(new Reply(playhead, outcome));
            }
        }
    }

    /// From here on the outcome of this command is waited for.
    Question to(String run, String id) {
        var question = new Question(run, id);
        open.add(question);
        var failed = failure;
        if (failed != null) {
            question.answer.completeExceptionally(failed);
        }
        return question;
    }

    /// Whether it hears nothing any more.
    boolean failed() {
        return failure != null;
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fixEnd() {
        var partitions = Partitions.of(consumer, List.of(clock.name()));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; asking for the position is not.
        partitions.forEach(consumer::position);
    }

    private void listen() {
        try (consumer) {
            while (!closing) {
                for (var record : consumer.poll(IDLE)) {
                    hear(record);
                }
            }
            fail(new WakeupException());
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        if (open.isEmpty() || record.key() == null || record.value() == null) {
            return;
        }
        var key = clock.key().deserializer().deserialize(record.topic(), record.key());
        try {
            var playhead = clock.value().deserializer().deserialize(record.topic(), record.value());
            open.forEach(question -> question.hear(key, playhead));
        } catch (SerializationException noPlayhead) {
            // Somebody else's bytes: no answer to anything.
        }
    }

    private void fail(RuntimeException cause) {
        failure = cause;
        open.forEach(question -> question.answer.completeExceptionally(cause));
    }
}
