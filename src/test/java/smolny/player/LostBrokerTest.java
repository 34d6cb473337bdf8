package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.event.NightEvent;
import smolny.topic.Layout;
import smolny.topic.Topics;

@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostBrokerTest {

    // Once when the clock is made, once when the waiting begins.
    private static final int AGAIN = 3;

    private final Topics topics = Topics.of("lost.", InventedNight.registry());

    @Test
    void a_stop_is_prompt_while_the_broker_is_gone() throws Exception {
        try (var data = DataDirectory.ephemeral()) {
            Player player;
            CompletableFuture<Outcome> playing;
            try (var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty())) {
                var log = new CommittedLog(broker.bootstrapServers(), topics);
                log.createTopics();
                player = player("gone", every(100, 100_000), broker.bootstrapServers());
                playing = CompletableFuture.supplyAsync(player::play);
                log.awaitSent("gone", 5);
            }
            player.stop();
            var outcome = playing.get(10, TimeUnit.SECONDS);
            assertThat(outcome.ending()).isEqualTo(Outcome.Ending.STOPPED);
            assertThat(outcome.sequence()).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void a_broker_that_comes_back_finds_the_player_where_it_was() throws Exception {
        try (var data = DataDirectory.ephemeral()) {
            CompletableFuture<Outcome> playing;
            int port;
            var night = every(20, 500);
            try (var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty())) {
                port = URI.create("kafka://" + broker.bootstrapServers()).getPort();
                var log = new CommittedLog(broker.bootstrapServers(), topics);
                log.createTopics();
                var player = player("back", night, broker.bootstrapServers());
                playing = CompletableFuture.supplyAsync(player::play);
                log.awaitSent("back", 50);
            }
            try (var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.of(port))) {
                assertThat(playing.get(60, TimeUnit.SECONDS).ending()).isEqualTo(Outcome.Ending.FINISHED);
                assertThat(new CommittedLog(broker.bootstrapServers(), topics).events("back"))
                        .extracting(each -> each.in(""))
                        .isEqualTo(night);
            }
        }
    }

    @Test
    void a_log_is_read_as_soon_as_its_broker_is_there_again() {
        var plan = plan("kept", every(20, 50), new Pace.Burst());
        var records = new RunRecords(plan, topics, InstantSource.system(), null);
        try (var data = DataDirectory.ephemeral()) {
            Outcome kept;
            String address;
            try (var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty())) {
                address = broker.bootstrapServers();
                new CommittedLog(address, topics).createTopics();
                kept = player(plan, address).play();
            }
            try (var away =
                    new AwayAtFirst(data, URI.create("kafka://" + address).getPort())) {
                var clock = new NightClock(away, 0, 1);
                var log = new CommittedRun(plan, records, new Connection(address, Map.of()), clock);
                var read = log.read(topics.events().name(), Layout.USUAL.partitions());
                assertThat(read.digest().hex()).isEqualTo(kept.digest());
                assertThat(away.broker).isNotNull();
            }
        }
    }

    @Test
    void an_address_where_nobody_answers_is_named_after_a_while() throws IOException {
        String nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "127.0.0.1:" + free.getLocalPort();
        }
        var player = player("nowhere", at(0), nobody);
        assertThatThrownBy(player::play)
                .isInstanceOf(PlayerFailure.class)
                .hasMessage("bootstrap-server: " + nobody + " (expected: a Kafka broker that answers)");
    }

    @Test
    void an_address_that_is_none_is_named_at_once() {
        assertThatThrownBy(() ->
                        player("nowhere", at(0), "no-such-host.invalid:9092").play())
                .isInstanceOf(PlayerFailure.class)
                .hasMessage("bootstrap-server: no-such-host.invalid:9092 (expected: a Kafka broker that answers)");
    }

    private Player player(String run, List<NightEvent> night, String bootstrapServers) {
        return player(plan(run, night, new Pace.Speed(1)), bootstrapServers);
    }

    private Player player(Plan plan, String bootstrapServers) {
        return new Player(
                plan,
                topics,
                new Connection(bootstrapServers, Map.of()),
                TimeSource.monotonic(),
                InstantSource.system(),
                finished -> {});
    }

    /// A broker that is started when somebody who waits looks at the time again.
    private static final class AwayAtFirst implements TimeSource, AutoCloseable {

        private final DataDirectory data;
        private final int port;
        private int looked;
        private @Nullable EmbeddedBroker broker;

        AwayAtFirst(DataDirectory data, int port) {
            this.data = data;
            this.port = port;
        }

        @Override
        public long nanos() {
            looked++;
            if (looked == AGAIN) {
                broker = EmbeddedBroker.start(data.kafka(), OptionalInt.of(port));
            }
            return 0;
        }

        @Override
        public void parkUntil(long deadline) {
            throw new UnsupportedOperationException("nobody waits for the night");
        }

        @Override
        public void close() {
            if (broker != null) {
                broker.close();
            }
        }
    }
}
