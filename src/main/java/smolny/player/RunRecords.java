package smolny.player;

import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.topic.EventHeaders;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// Everything the player writes about its run, as records.
final class RunRecords {

    private final Plan plan;
    private final Topics topics;
    private final InstantSource wallClock;
    private final EventHeaders headers;
    private final byte[] key;

    RunRecords(Plan plan, Topics topics, InstantSource wallClock) {
        this.plan = plan;
        this.topics = topics;
        this.wallClock = wallClock;
        this.headers = EventHeaders.forScenario(plan.night().id());
        this.key = topics.events().key().serializer().serialize(topics.events().name(), plan.run());
    }

    byte[] key() {
        return key;
    }

    /// An event as it is to stand in the events topic.
    byte[] value(NightEvent event) {
        return bytes(topics.events(), event);
    }

    /// @param value of the same event
    ProducerRecord<byte[], byte[]> event(NightEvent event, byte[] value) {
        long now = wallClock.millis();
        return new ProducerRecord<>(topics.events().name(), null, now, key, value, headers.of(event, now));
    }

    ProducerRecord<byte[], byte[]> playhead(Playhead playhead) {
        return record(topics.clock(), playhead, wallClock.millis());
    }

    /// @param digest null until the run is finished
    ProducerRecord<byte[], byte[]> run(Run.Status status, @Nullable String digest) {
        long now = wallClock.millis();
        var run = new Run(
                plan.run(),
                plan.night(),
                plan.scenarioDigest(),
                null,
                null,
                plan.pace().words(),
                1,
                plan.until(),
                status,
                now,
                digest);
        return record(topics.runs(), run, now);
    }

    private <T> ProducerRecord<byte[], byte[]> record(Topic<String, T> topic, T value, long now) {
        return new ProducerRecord<>(topic.name(), null, now, key, bytes(topic, value));
    }

    private static <T> byte[] bytes(Topic<String, T> topic, T value) {
        return topic.value().serializer().serialize(topic.name(), value);
    }
}
