package smolny.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.control.Steering;
import smolny.dashboard.Entrance;

/// `smolny serve`: the dashboard alone, of a cluster or of a data directory. Start as many as are needed.
@Command(
        name = "serve",
        description = "Shows runs in a browser, live and at any moment, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    KafkaOptions kafka;

    @Mixin
    TopicOptions layout;

    @Mixin
    VitalsOptions vitals;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port to listen on. Default: a free one")
    int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. On any but this machine's own, all is shown only to who has the token."
                    + " Default: ${DEFAULT-VALUE}")
    String host;

    @Option(
            names = "--public",
            description = "Let everybody who reaches that address look. Whoever wants to steer needs the token all the"
                    + " same.")
    boolean shownToAll;

    @Override
    public Integer call() throws InterruptedException {
        kafka.elsewhere();
        var wanted = layout.layout();
        try (var stop = new CleanStop();
                var gauges = vitals.open(kafka);
                var entrance = Entrance.open(host, port, shownToAll);
                var cluster = Cluster.forReading(kafka)) {
            Warnings.print(spec.commandLine().getErr(), Preparation.of(cluster, wanted));
            try (var steering = Steering.start(cluster.clients(), cluster.topics());
                    var dashboard = Doorkeeper.open(entrance, cluster, steering)) {
                gauges.of(dashboard);
                dashboard.failure().thenAccept(_ -> stop.ask());
                var out = spec.commandLine().getOut();
                out.println("Dashboard " + entrance.address());
                out.println("It shows what is in " + kafka.prefix + "* at " + cluster.bootstrapServers()
                        + ". Ctrl-C ends.");
                out.flush();
                stop.await();
                dashboard.throwFailure();
            }
        }
        return 0;
    }
}
