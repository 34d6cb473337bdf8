package smolny.player;

import static smolny.player.InventedNight.DUSK;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import smolny.topic.Command;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.RunDigest;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// A night played on virtual time before no audience.
final class Rehearsal {

    final VirtualTime time = new VirtualTime();
    final ScriptedProducer producer = new ScriptedProducer();
    final NightClock clock = new NightClock(time, DUSK, 1);
    final Topics topics = Topics.of("", InventedNight.registry());
    private final Deque<Order> orders = new ArrayDeque<>();
    private final List<String> published = new ArrayList<>();
    private int runs = 1;
    private String present = "";

    /// Plays one run.
    ///
    /// @return how far it is committed
    Cursor play(Plan plan) {
        return play(plan, InstantSource.system(), Cursor.START);
    }

    Cursor play(Plan plan, InstantSource wallClock, Cursor from) {
        var outbox = new ShortTransactions(writer(), from);
        var _ = prepare(plan, wallClock, outbox).play();
        return outbox.committed();
    }

    /// Plays a run, and all that continue it, to the end.
    void playAll(Plan plan) {
        var session = session(plan, InstantSource.system());
        var next = new Continuation(
                plan.run(), session.transport().standingBefore(plan.bounds().from()));
        String before = null;
        while (next != null) {
            var run = before == null ? plan : plan.as(next.run());
            var outbox = new ShortTransactions(writer(), Cursor.START);
            var playing = prepare(session, run, next.from(), before, outbox);
            before = run.run();
            present = before;
            next = playing.play();
        }
    }

    Playing prepare(Plan plan, InstantSource wallClock, Outbox outbox) {
        var session = session(plan, wallClock);
        return prepare(
                session, plan, session.transport().standingBefore(plan.bounds().from()), null, outbox);
    }

    private Playing prepare(
            Session session, Plan plan, Standpoint standpoint, @Nullable String continues, Outbox outbox) {
        session.transport().begin(plan, outbox.committed().sequence(), standpoint);
        return new Playing(session, new RunRecords(plan, topics, session.wallClock(), continues), outbox);
    }

    RunWriter writer() {
        var writer = new RunWriter(producer, clock);
        if (!producer.transactionInitialized()) {
            writer.takeOver();
        }
        return writer;
    }

    private Session session(Plan plan, InstantSource wallClock) {
        clock.setRate(plan.rate());
        var transport = new Transport(plan, clock);
        return new Session(
                topics,
                new Connection("nowhere:1", Map.of()),
                wallClock,
                clock,
                transport,
                new Commands(orders::poll, transport, clock),
                new FormerRuns(new RunRecords(plan, topics, wallClock, null)),
                () -> plan.run() + "-" + ++runs,
                Onlooker.NOBODY,
                cursor -> {});
    }

    /// Somebody sends a command to a run, such as `seek 3`, at a moment of the time source.
    void at(long nanos, String run, String words) {
        time.at(nanos, () -> order(run, words));
    }

    /// Somebody sends a command to a run just now. Its id is its number and its words.
    void order(String run, String words) {
        order(Order.of(run, command(words)));
    }

    /// Somebody sends a command to the run that is being played.
    void order(Command command) {
        order(Order.of(present, command));
    }

    void order(Order order) {
        orders.add(order);
        clock.call();
    }

    static Command command(String words) {
        return command("id of " + words, words);
    }

    static Command command(String id, String words) {
        var each = List.of(words.split(" "));
        return new Command(id, each.getFirst(), each.subList(1, each.size()));
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
        return digestOfEvents("run");
    }

    String digestOfEvents(String run) {
        var digest = RunDigest.START;
        for (var record : producer.history()) {
            if (record.topic().equals(topics.events().name()) && keyOf(record).equals(run)) {
                digest = digest.plus(record.value());
            }
        }
        return digest.hex();
    }

    /// Every committed record of a topic, with the run it is about.
    <T> void keyed(Topic<String, T> topic, BiConsumer<String, T> each) {
        for (var record : producer.history()) {
            if (record.topic().equals(topic.name())) {
                each.accept(keyOf(record), value(topic, record));
            }
        }
    }

    private String keyOf(ProducerRecord<byte[], byte[]> record) {
        return topics.events().key().deserializer().deserialize("", record.key());
    }

    <T> List<T> committed(Topic<String, T> topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(record -> value(topic, record))
                .toList();
    }

    private static <T> T value(Topic<String, T> topic, ProducerRecord<byte[], byte[]> record) {
        return topic.value().deserializer().deserialize(topic.name(), record.value());
    }
}
