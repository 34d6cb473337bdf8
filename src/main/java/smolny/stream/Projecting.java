package smolny.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import smolny.topic.Topics;

/// The processors at work: one instance of the application that answers the seven questions.
///
/// Any number may run against one cluster; they divide the runs among them. What an instance keeps in memory is also in
/// Kafka, so one that dies is replaced by those that live, or by itself when it starts again.
public final class Projecting implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final int SESSION_MILLIS = 6_000;
    private static final long BELL_BYTES = 64 * 1024;

    private final KafkaStreams streams;
    private final Map<String, Object> clients;
    private final String events;
    private final String application;
    private final Restarts restarts = new Restarts(System::nanoTime);
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Restoring restoring = new Restoring(System::nanoTime);

    private Projecting(KafkaStreams streams, Map<String, Object> clients, String events, String application) {
        this.streams = streams;
        this.clients = clients;
        this.events = events;
        this.application = application;
    }

    /// Starts the processors as a single night wants them: with a record for every change.
    public static Projecting start(Map<String, Object> clients, Topics topics, Path stateDir, int threads) {
        return start(clients, topics, stateDir, threads, Telling.EVERY_CHANGE);
    }

    /// Starts the processors; they catch up with the log, then keep up with it.
    ///
    /// @param clients where Kafka is, and how to get in
    /// @param stateDir a folder of their own
    public static Projecting start(
            Map<String, Object> clients, Topics topics, Path stateDir, int threads, Telling telling) {
        var application = applications(topics) + BuildMark.ofThisBuild();
        var settings = settings(clients, application, stateDir, threads);
        var streams = new KafkaStreams(NightTopology.of(topics, telling), new StreamsConfig(settings));
        var projecting = new Projecting(streams, clients, topics.events().name(), application);
        streams.setUncaughtExceptionHandler(projecting::met);
        streams.setGlobalStateRestoreListener(projecting.restoring);
        streams.start();
        return projecting;
    }

    /// What the ids of all applications that answer from these topics begin with; what follows is the mark of the code.
    static String applications(Topics topics) {
        return topics.prefix() + "answers-";
    }

    /// Waits until the answers tell of every event of a run that is committed now.
    ///
    /// @return false when the processors have given up or cannot begin, or when it takes longer than that
    public boolean awaitAnswers(String run, Duration patience) throws InterruptedException {
        return new CatchingUp(clients, events, application).await(run, patience, this::isStuck);
    }

    /// Waits until the answers tell of every event of every run that is committed now.
    ///
    /// @return false when the processors have given up or cannot begin, or when it takes longer than that
    public boolean awaitAllAnswers(Duration patience) throws InterruptedException {
        return new CatchingUp(clients, events, application).awaitAll(patience, this::isStuck);
    }

    /// Whether a record has gone through the processors here. That the group is told to be stable says less.
    public boolean hasProcessed() {
        return streams.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("process-total"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Double times && times > 0);
    }

    /// Completes with the cause when the processors have given up.
    public CompletionStage<Throwable> failure() {
        return failure;
    }

    /// Passes the cause on when the processors have given up; does nothing while they live.
    ///
    /// @throws KafkaException with the cause
    public void throwFailure() {
        if (failure.isDone()) {
            var cause = failure.join();
            var root = causes(cause).reduce((_, deeper) -> deeper).orElse(cause);
            throw new KafkaException("processors of " + application + " gave up: " + root.getMessage(), cause);
        }
    }

    /// What lets processors of a cluster fold the log anew; empty unless they gave up because their state is damaged.
    public Optional<String> remedy() {
        boolean helps = failure.isDone() && causes(failure.join()).anyMatch(DamagedState.class::isInstance);
        return helps
                ? Optional.of("end all processors, kafka-streams-application-reset.sh --application-id " + application
                        + " --input-topics " + events + ", start them again")
                : Optional.empty();
    }

    /// Why the processors cannot begin although they have not given up; null when nothing is in their way. On a broker
    /// that is out of reach nothing moves either, so that this says something only of one that is not.
    public @Nullable String standstill() {
        return restoring.standstill();
    }

    private boolean isStuck() {
        return failure.isDone() || standstill() != null;
    }

    @Override
    public void close() {
        // A member that stays is waited for: the next instance would get no work for as long as a silent one is missed.
        streams.close(CloseOptions.timeout(CLOSING)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    // Whatever passes by itself deserves another try; what returns every time does not.
    private StreamThreadExceptionResponse met(Throwable cause) {
        boolean passes = !(cause instanceof MissingSourceTopicException) && !damaged(cause);
        if (passes && restarts.another()) {
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        failure.complete(cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    // The state as a whole, or a record of the log or of a changelog, for which Kafka has no class of its own.
    private static boolean damaged(Throwable cause) {
        return causes(cause)
                .anyMatch(each -> each instanceof DamagedState
                        || String.valueOf(each.getMessage()).startsWith("Received exception when fetching"));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static Map<String, Object> settings(
            Map<String, Object> clients, String application, Path stateDir, int threads) {
        var settings = new HashMap<String, Object>(clients);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        // For the bell alone. Without a cache it would ring for every event.
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, BELL_BYTES * threads);
        // Records of the processors' own topics bear the time of the event before them, by whatever clock.
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
                Long.toString(Long.MAX_VALUE));
        // What a fresh broker has not made yet is asked for again this soon.
        settings.put(StreamsConfig.RETRY_BACKOFF_MS_CONFIG, 20L);
        // A connection that died without a word is given up after this long. Kafka's half minute would be waited for
        // twice, and by then a transaction is lost.
        settings.put(StreamsConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        // Who begins again with the addresses given at the start forgets all topics meanwhile, takes that for the news
        // it waits for when it divides the work, and ends for want of its source.
        settings.put(
                StreamsConfig.consumerPrefix(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG),
                MetadataRecoveryStrategy.NONE.name);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                WithoutHeaders.class.getName());
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 5_000);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
        // An instance that was killed is given up after this long, and its runs go to others or to its successor.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), SESSION_MILLIS / 4);
        return settings;
    }
}
