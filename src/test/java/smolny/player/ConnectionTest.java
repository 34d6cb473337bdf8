package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.topic.Topics;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionTest {

    @Test
    void what_exactly_once_needs_is_not_the_users_to_change() {
        var connection = new Connection(
                "here:9092",
                Map.of(
                        "acks", "1",
                        "enable.idempotence", "true",
                        "transactional.id", "mine",
                        "bootstrap.servers", "there:9092",
                        "security.protocol", "SSL"));
        assertThat(connection.overruled())
                .containsExactly(
                        "acks: 1 (expected: all)",
                        "bootstrap.servers: there:9092 (expected: here:9092)",
                        "transactional.id: mine (expected: none, each run has its own)");
        assertThat(connection.producer("player-run"))
                .containsEntry("acks", "all")
                .containsEntry("transactional.id", "player-run")
                .containsEntry("bootstrap.servers", "here:9092")
                .containsEntry("security.protocol", "SSL");
    }

    @Test
    void tuning_is_the_users() {
        var connection = new Connection("here:9092", Map.of("compression.type", "zstd", "linger.ms", "0"));
        assertThat(connection.overruled()).isEmpty();
        assertThat(connection.producer("player-run"))
                .containsEntry("compression.type", "zstd")
                .containsEntry("linger.ms", "0");
    }

    @Test
    void the_log_is_read_with_the_same_security() {
        var connection = new Connection("here:9092", Map.of("security.protocol", "SSL", "isolation.level", "dirty"));
        assertThat(connection.consumer(IsolationLevel.READ_COMMITTED))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("isolation.level", "read_committed");
    }

    @Test
    void a_setting_that_makes_no_sense_is_named() {
        var player = new Player(
                InventedNight.plan("run", InventedNight.at(0), new Pace.Burst()),
                Topics.of("", InventedNight.registry()),
                new Connection("127.0.0.1:9092", Map.of("linger.ms", "soon")),
                TimeSource.monotonic(),
                InstantSource.system(),
                finished -> {});
        assertThatThrownBy(player::play)
                .isInstanceOf(PlayRefused.class)
                .hasMessageStartingWith("command-config: Invalid value soon for configuration linger.ms");
    }
}
