package smolny.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.broker.DataDirectory;

/// Where Kafka is: a cluster, or a data directory of this machine. Options bear the names that Kafka's own tools use.
final class KafkaOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "A Kafka cluster to use, instead of the broker inside this program.")
    @Nullable
    String bootstrapServer;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            description = "The cluster's schema registry; anything that speaks the Confluent REST API.")
    @Nullable
    String schemaRegistry;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Further client settings for the cluster, as a properties file (security, mostly).")
    @Nullable
    Path commandConfig;

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "smolny.",
            description = "What all topic names begin with. Default: ${DEFAULT-VALUE}")
    String prefix;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the broker inside this program keeps its data. Default: your own data folder.")
    @Nullable
    Path dataDir;

    boolean elsewhere() {
        if (bootstrapServer == null) {
            if (schemaRegistry != null) {
                throw new Refusal(
                        command,
                        "schema-registry: \"" + schemaRegistry + "\" (expected: together with --bootstrap-server)");
            }
            return false;
        }
        if (schemaRegistry == null) {
            throw new Refusal(command, "schema-registry: none (expected: its URL, together with --bootstrap-server)");
        }
        if (dataDir != null) {
            throw new Refusal(command, "data-dir: \"" + dataDir + "\" (expected: none, the data is the cluster's)");
        }
        return true;
    }

    Path dataPath() {
        return dataDir != null ? dataDir : DataDirectory.defaultPath();
    }

    /// What is in the `--command-config` file; nothing without one.
    Map<String, String> clientSettings() {
        var settings = new HashMap<String, String>();
        if (commandConfig != null) {
            var file = new Properties();
            try (var in = Files.newInputStream(commandConfig)) {
                file.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new Refusal(
                        command, "command-config: \"" + commandConfig + "\" (expected: a readable properties file)");
            }
            file.stringPropertyNames().forEach(name -> settings.put(name, file.getProperty(name)));
        }
        return settings;
    }
}
