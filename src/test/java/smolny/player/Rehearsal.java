package smolny.player;

import static smolny.player.InventedNight.DUSK;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.RunDigest;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// A night played on virtual time before no audience.
final class Rehearsal {

    final VirtualTime time = new VirtualTime();
    final ScriptedProducer producer = new ScriptedProducer();
    final NightClock clock;
    private final Topics topics = Topics.of("", InventedNight.registry());
    private final List<String> published = new ArrayList<>();

    Rehearsal() {
        this.clock = new NightClock(time, DUSK, 1);
    }

    Playing play(Plan plan) {
        return play(plan, InstantSource.system(), Cursor.START);
    }

    Playing play(Plan plan, InstantSource wallClock, Cursor from) {
        var playing = prepare(plan, wallClock, from);
        playing.play();
        return playing;
    }

    Playing prepare(Plan plan, InstantSource wallClock, Cursor from) {
        var writer = new RunWriter(producer, clock);
        writer.takeOver();
        return new Playing(plan, new RunRecords(plan, topics, wallClock), writer, clock, from);
    }

    /// From now on every event that is sent is noted, such as `3 at 1500000000`.
    List<String> published() {
        producer.onSend(record -> {
            if (record.topic().equals(topics.events().name())) {
                published.add(value(topics.events(), record).sequence() + " at " + time.nanos());
            }
        });
        return published;
    }

    List<Playhead> playheads() {
        return committed(topics.clock());
    }

    List<Run> runs() {
        return committed(topics.runs());
    }

    String digestOfEvents() {
        var digest = RunDigest.START;
        for (var record : producer.history()) {
            if (record.topic().equals(topics.events().name())) {
                digest = digest.plus(record.value());
            }
        }
        return digest.hex();
    }

    private <T> List<T> committed(Topic<String, T> topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(record -> value(topic, record))
                .toList();
    }

    private static <T> T value(Topic<String, T> topic, ProducerRecord<byte[], byte[]> record) {
        return topic.value().deserializer().deserialize(topic.name(), record.value());
    }
}
