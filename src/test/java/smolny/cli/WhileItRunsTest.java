package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.EmbeddedBroker;
import smolny.broker.StartFailed;

/// Asking a broker in this process that may give up meanwhile.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhileItRunsTest {

    @TempDir
    private Path kafka;

    @Test
    void a_broker_that_gives_up_while_it_is_asked_is_not_waited_for() {
        try (var broker = EmbeddedBroker.start(kafka, OptionalInt.empty())) {
            assertThat(WhileItRuns.call(broker, broker::logId)).isNotEmpty();
            assertThatThrownBy(() -> WhileItRuns.call(broker, () -> {
                        // What Kafka calls when it can go on no more.
                        Exit.halt(1, "the disk is full");
                        return neverAnswered();
                    }))
                    .isInstanceOf(StartFailed.class)
                    .hasMessage("the embedded broker does not start on " + kafka + ": the disk is full");
        }
    }

    @Test
    void what_goes_wrong_on_a_broker_that_runs_is_passed_on() {
        try (var broker = EmbeddedBroker.start(kafka, OptionalInt.empty())) {
            assertThatThrownBy(() -> WhileItRuns.call(broker, () -> {
                        throw new BrokenWorld("no");
                    }))
                    .isInstanceOf(BrokenWorld.class)
                    .hasMessage("no");
        }
    }

    private static String neverAnswered() {
        try {
            new CountDownLatch(1).await();
            return "";
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
