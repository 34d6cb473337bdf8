package smolny.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.broker.DataDirectory;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;
import smolny.vitals.KafkaMeters;

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

    /// Whether Kafka's clients report their figures to this process.
    boolean measured;

    /// Whether Kafka is a cluster elsewhere.
    ///
    /// What can be judged by looking at the options is judged here, before anything is opened or asked.
    ///
    /// @throws Refusal when the options do not go together, or a value makes no sense
    boolean elsewhere() {
        try {
            // Not the topics themselves: with them the first logger is made, and it is not known yet where logs go.
            Topics.expectLegal(prefix);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(command, impossible);
        }
        if (schemaRegistry != null) {
            registry(schemaRegistry);
        }
        if (bootstrapServer == null) {
            if (commandConfig != null) {
                throw new Refusal(
                        command,
                        "command-config: \"" + commandConfig + "\" (expected: together with --bootstrap-server)");
            }
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

    /// @throws Refusal when it is no URL of a registry
    SchemaRegistry registry(String url) {
        try {
            return SchemaRegistry.at(new URI(url));
        } catch (URISyntaxException unreadable) {
            throw new Refusal(
                    command, "schema registry: \"" + url + "\" (expected: a URL such as http://localhost:8081)");
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(command, impossible);
        }
    }

    /// The names of the topics, before there is a registry to ask for their schemas.
    Topics topicNames() {
        return Topics.of(prefix, registry("http://localhost"));
    }

    Path dataPath() {
        return dataDir != null ? dataDir : DataDirectory.defaultPath();
    }

    /// What is in the `--command-config` file, if there is one, and where figures go, if they are wished.
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
        if (measured) {
            settings.merge(
                    CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG,
                    KafkaMeters.class.getName(),
                    (reporters, ours) -> reporters + "," + ours);
        }
        return settings;
    }
}
