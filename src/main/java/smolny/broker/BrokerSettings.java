package smolny.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// The settings of the embedded broker: those that never change, and those chosen at each start.
final class BrokerSettings {

    private BrokerSettings() {}

    /// The settings in force, which are also left beside the data for whoever wants to read them.
    static Properties write(Path kafkaDir, int port, boolean durable) throws IOException {
        var chosen = new Properties();
        int controller = LoopbackPort.free();
        var clients = "PLAINTEXT://%s:%d".formatted(LoopbackPort.ADDRESS, port);
        var controllers = "CONTROLLER://%s:%d".formatted(LoopbackPort.ADDRESS, controller);
        chosen.setProperty("listeners", clients + "," + controllers);
        chosen.setProperty("advertised.listeners", clients);
        chosen.setProperty("controller.quorum.voters", "1@%s:%d".formatted(LoopbackPort.ADDRESS, controller));
        chosen.setProperty("log.dirs", kafkaDir.toString());
        if (durable) {
            chosen.setProperty("log.flush.interval.messages", "1");
        }

        try (var template = BrokerSettings.class.getResourceAsStream("server.properties");
                var copy = Files.newOutputStream(file(kafkaDir))) {
            Objects.requireNonNull(template, "server.properties").transferTo(copy);
            copy.write('\n');
            chosen.store(copy, "Chosen at the last start:");
        }
        var all = new Properties();
        try (var written = Files.newInputStream(file(kafkaDir))) {
            all.load(written);
        }
        return all;
    }

    /// Prepares a directory that has no log yet, by the settings that were written into it.
    static void format(Path kafkaDir) throws IOException {
        var said = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int status = StorageTool.execute(
                new String[] {
                    "format",
                    "--config",
                    file(kafkaDir).toString(),
                    "--cluster-id",
                    Uuid.randomUuid().toString()
                },
                said);
        if (status != 0) {
            throw new IOException("formatting ended with status " + status);
        }
    }

    private static Path file(Path kafkaDir) {
        return kafkaDir.resolve("server.properties");
    }
}
