package smolny.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.vitals.Vitals;

/// Whether and where the process tells how it is.
final class VitalsOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--metrics-port",
            paramLabel = "N",
            description =
                    "Tell on this port how it goes: /metrics for Prometheus, /health, and /ready once a record went"
                            + " through. Default: nowhere")
    @Nullable
    Integer port;

    @Option(
            names = "--metrics-host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address for that. Default: ${DEFAULT-VALUE}")
    String host;

    /// Begins to tell, if it is wished; to be called before the first Kafka client is made.
    ///
    /// @throws Refusal when the port makes no sense
    Gauges open(KafkaOptions kafka) {
        if (port == null) {
            return new Gauges(null);
        }
        if (port < 1 || port > 65_535) {
            throw new Refusal(command, "metrics-port: " + port + " (expected: 1 to 65535)");
        }
        kafka.measured = true;
        return new Gauges(Vitals.at(host, port));
    }
}
