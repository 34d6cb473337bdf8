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
    private final @Nullable String continues;
    private final byte[] key;

    /// @param continues the run that this one continues; null for a run of its own
    RunRecords(Plan plan, Topics topics, InstantSource wallClock, @Nullable String continues) {
        this.plan = plan;
        this.continues = continues;
        this.topics = topics;
        this.wallClock = wallClock;
        this.headers = EventHeaders.forScenario(plan.night().id());
        this.key = key(plan.run());
    }

    String run() {
        return plan.run();
    }

    @Nullable
    String continues() {
        return continues;
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
        return playhead(plan.run(), playhead);
    }

    /// The playhead of a run that this one continues.
    ProducerRecord<byte[], byte[]> playhead(String run, Playhead playhead) {
        return record(topics.clock(), key(run), playhead, wallClock.millis());
    }

    /// @param last sequence of the last event it is to have
    /// @param digest null until the run is finished
    /// @param continuedBy the run that goes on with it; null when none does
    ProducerRecord<byte[], byte[]> run(
            Run.Status status, long last, @Nullable String digest, @Nullable String continuedBy) {
        long now = wallClock.millis();
        var run = new Run(
                plan.run(),
                plan.night(),
                plan.scenarioDigest(),
                null,
                null,
                plan.pace().words(),
                1,
                last,
                status,
                now,
                digest,
                continues,
                continuedBy);
        return record(topics.runs(), key, run, now);
    }

    private <T> ProducerRecord<byte[], byte[]> record(Topic<String, T> topic, byte[] key, T value, long now) {
        return new ProducerRecord<>(topic.name(), null, now, key, bytes(topic, value));
    }

    private byte[] key(String run) {
        return topics.events().key().serializer().serialize(topics.events().name(), run);
    }

    private static <T> byte[] bytes(Topic<String, T> topic, T value) {
        return topic.value().serializer().serialize(topic.name(), value);
    }
}
