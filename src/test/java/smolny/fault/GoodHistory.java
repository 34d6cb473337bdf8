package smolny.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import smolny.broker.SharedBroker;
import smolny.oracle.History;
import smolny.player.Pace;
import smolny.projection.Petrograd;

/// The whole night as everybody saw it, with what strangers put into the log, and nothing amiss.
final class GoodHistory {

    private static final byte[] GARBAGE = {1, 2, 3};

    private GoodHistory() {}

    /// @param state a folder for the processors
    static History recorded(SharedBroker kafka, String run, Path state) throws Exception {
        var scene =
                new Scene(kafka.bootstrapServers(), kafka.registryUrl(), kafka.prefix(), Petrograd.events()).prepared();
        byte[] again = scene.value(run, Petrograd.events().get(41));
        try (var viewer = scene.viewer(run)) {
            scene.player(run, new Pace.Burst()).play();
            scene.intrude(List.of(
                    Intrusion.into(run, again),
                    Intrusion.into(run, GARBAGE),
                    new Intrusion(null, ByteBuffer.wrap(again))));
            try (var projecting = scene.processors(state)) {
                assertThat(projecting.awaitAnswers(run, Duration.ofSeconds(60))).isTrue();
            }
            var foreign = List.of(ByteBuffer.wrap(again), ByteBuffer.wrap(GARBAGE));
            return scene.history(run, foreign, List.of(viewer.leave()));
        }
    }
}
