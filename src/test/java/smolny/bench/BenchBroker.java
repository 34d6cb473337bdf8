package smolny.bench;

import java.io.IOException;
import java.util.OptionalInt;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;

/// A broker and a registry in a process of their own. It prints their addresses and ends with its input.
public final class BenchBroker {

    private BenchBroker() {}

    /// Takes no arguments.
    public static void main(String[] args) throws IOException {
        try (var data = DataDirectory.ephemeral();
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty());
                var registry = RegistryEndpoint.start(data.registry(), OptionalInt.empty())) {
            System.out.println(broker.bootstrapServers() + " " + registry.url());
            while (System.in.read() >= 0) {
                // somebody still needs it
            }
        }
        System.exit(0);
    }
}
