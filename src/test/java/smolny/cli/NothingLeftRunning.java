package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// After each test there runs what ran before it.
final class NothingLeftRunning implements BeforeEachCallback, AfterEachCallback {

    private List<String> before = List.of();

    @Override
    public void beforeEach(ExtensionContext context) {
        before = ours();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(ours()).isEqualTo(before);
    }

    /// What this process has running on behalf of a command: Kafka's clients and what waits for Ctrl-C.
    private static List<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("kafka-admin-client")
                        || name.startsWith("kafka-producer-network")
                        || name.startsWith("JettyServerThreadPool")
                        || name.contains("StreamThread"))
                .sorted()
                .toList();
    }
}
