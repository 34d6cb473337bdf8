package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import smolny.broker.SharedBroker;
import smolny.topic.Playhead;
import smolny.topic.Playhead.State;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topic;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// A run that is continued by another is followed there, whatever order the news come in.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContinuedRunTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static Map<String, Object> clients;
    private static Topics topics;
    private static KafkaProducer<byte[], byte[]> producer;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @BeforeAll
    static void prepare() {
        clients = Map.of("bootstrap.servers", kafka.bootstrapServers());
        topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        try (var admin = Admin.create(clients)) {
            TopicCreation.ensure(admin, topics);
        }
        producer = new KafkaProducer<>(clients, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void close() {
        producer.close();
    }

    @Test
    void the_view_goes_on_with_the_run_that_continues_it() throws Exception {
        publish(topics.runs(), "evening", Watched.run("evening", Run.Status.PLAYING, null, null));
        publishEvents("evening", 1, 50);
        try (var _ = watch("evening")) {
            await().until(() -> lines().stream().anyMatch(line -> line.startsWith("0050 ")));
            // All of the new run is there before anybody says that it continues the old one.
            publishContinuation("evening-2", "evening");
            publish(topics.runs(), "evening", Watched.run("evening", Run.Status.STOPPED, null, "evening-2"));
            await().until(() ->
                    lines().stream().filter(line -> line.startsWith("0042 ")).count() == 2);
        }
        assertThat(lines().stream().filter(line -> line.startsWith("0001 "))).hasSize(1);
        assertThat(lines().stream().filter(line -> line.startsWith("0040 "))).hasSize(1);
        assertThat(lines()).containsOnlyOnce("# back to 23:22: run evening-2", "# events 1 to 40 as before");
        assertThat(lines().indexOf("# back to 23:22: run evening-2"))
                .isLessThan(lines().lastIndexOf(lines().stream()
                        .filter(line -> line.startsWith("0041 "))
                        .findFirst()
                        .orElseThrow()));
    }

    @Test
    void a_run_that_was_continued_once_and_is_played_again_is_not_left() throws Exception {
        publish(topics.runs(), "again", Watched.run("again", Run.Status.PLAYING, null, null));
        publishEvents("again", 1, 3);
        publishContinuation("again-2", "again");
        publish(topics.runs(), "again", Watched.run("again", Run.Status.STOPPED, null, "again-2"));
        publish(topics.runs(), "again", Watched.run("again", Run.Status.PLAYING, null, null));
        try (var _ = watch("again")) {
            await().until(() -> lines().stream().anyMatch(line -> line.startsWith("0003 ")));
            publishEvents("again", 4, 4);
            await().until(() -> lines().stream().anyMatch(line -> line.startsWith("0004 ")));
        }
        assertThat(lines()).noneMatch(line -> line.startsWith("# back to"));
    }

    private Watching watch(String run) {
        var out = new PrintStream(output, true, StandardCharsets.UTF_8);
        var screen = new LineScreen(out, Marks.UNICODE, () -> 0);
        // One record at a time: news that are out of date by now are seen alone.
        var settings = new HashMap<>(clients);
        settings.put("max.poll.records", 1);
        settings.put("auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return Watching.start(new Subscription(consumer), topics, run, screen);
    }

    /// It hurries to event 41, stands there, and goes on to event 42.
    private static void publishContinuation(String run, String continued) throws Exception {
        publish(topics.runs(), run, Watched.run(run, Run.Status.PLAYING, continued, null));
        publishPlayhead(run, 17, State.PLAYING, Double.POSITIVE_INFINITY);
        publishPlayhead(run, 41, State.PAUSED, 60);
        publishEvents(run, 1, 42);
        publishPlayhead(run, 42, State.PLAYING, 60);
    }

    private static void publishPlayhead(String run, long sequence, State state, double rate) throws Exception {
        Playhead playhead = Watched.playhead(sequence, state, rate, null, List.of(), null);
        publish(topics.clock(), run, playhead);
    }

    private static void publishEvents(String run, long from, long to) throws Exception {
        for (var event : Watched.events(from, to)) {
            publish(topics.events(), run, event.in(run));
        }
    }

    private static <T> void publish(Topic<String, T> topic, String run, T value)
            throws InterruptedException, ExecutionException {
        var key = topic.key().serializer().serialize(topic.name(), run);
        var bytes = topic.value().serializer().serialize(topic.name(), value);
        producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
