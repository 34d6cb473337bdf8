package smolny.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;

/// Whether a cluster answers at all, asked once before anything is done with it.
///
/// Kafka's clients keep trying for minutes, each in words of its own.
final class Reach {

    private static final int PATIENCE_SECONDS = 10;

    private Reach() {}

    /// @throws Refusal when the address or the client settings make no sense
    /// @throws BrokenWorld when nobody answers there, or not to us
    static void expect(KafkaOptions options, Map<String, Object> clients) {
        var settings = new HashMap<>(clients);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
        try (var admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
        } catch (KafkaException unusable) {
            throw refusal(options, unusable);
        } catch (ExecutionException e) {
            var found = e.getCause() instanceof TimeoutException
                    ? "no answer within " + PATIENCE_SECONDS + " s"
                    : String.valueOf(e.getCause());
            throw new BrokenWorld(
                    "bootstrap-server: \"" + options.bootstrapServer + "\", " + found
                            + " (expected: a Kafka broker that answers)",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenWorld("bootstrap-server: \"" + options.bootstrapServer + "\", interrupted", e);
        }
    }

    private static Refusal refusal(KafkaOptions options, KafkaException unusable) {
        var reason = unusable.getCause() instanceof ConfigException cause ? cause : unusable;
        var said = String.valueOf(reason.getMessage());
        return said.contains(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
                ? new Refusal(
                        options.command,
                        "bootstrap-server: \"" + options.bootstrapServer
                                + "\" (expected: one or more HOST:PORT that can be found, separated by commas)")
                : new Refusal(options.command, "command-config: " + said);
    }
}
