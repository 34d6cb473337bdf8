package smolny.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import smolny.broker.EmbeddedBroker;

/// A broker set up as the embedded one is, but one of several, or behind a wire.
///
/// @param cluster the id of the cluster, the same for all its nodes
/// @param folder of its own
/// @param id 1 for the first
/// @param clients the port where clients are listened to
/// @param told the port where clients are told to knock
/// @param brokers the port where other brokers are listened to
/// @param controllers the ports of all controllers, in the order of the ids
record Node(String cluster, Path folder, int id, int clients, int told, int brokers, List<Integer> controllers) {

    private static final String ADDRESS = "127.0.0.1:";

    /// One broker behind a wire.
    ///
    /// @param told the port of the wire
    static Node behind(int told, Path folder) {
        return new Node(
                Uuid.randomUuid().toString(),
                folder,
                1,
                FixedPort.free(),
                told,
                FixedPort.free(),
                List.of(FixedPort.free()));
    }

    /// Several brokers that are one cluster.
    static List<Node> cluster(int size, Path folder) {
        var cluster = Uuid.randomUuid().toString();
        var controllers =
                IntStream.range(0, size).mapToObj(_ -> FixedPort.free()).toList();
        var nodes = new ArrayList<Node>();
        for (int id = 1; id <= size; id++) {
            int clients = FixedPort.free();
            nodes.add(new Node(
                    cluster, folder.resolve("node-" + id), id, clients, clients, FixedPort.free(), controllers));
        }
        return nodes;
    }

    /// As [#of] takes it.
    List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                cluster,
                folder.toString(),
                Integer.toString(id),
                Integer.toString(clients),
                Integer.toString(told),
                Integer.toString(brokers)));
        controllers.forEach(port -> arguments.add(Integer.toString(port)));
        return arguments;
    }

    static Node of(List<String> arguments) {
        var ports = arguments.stream().skip(2).map(Integer::valueOf).toList();
        return new Node(
                arguments.get(0),
                Path.of(arguments.get(1)),
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.subList(4, ports.size()));
    }

    /// Starts it in this process.
    AutoCloseable start() throws IOException {
        var settings = settings();
        if (Files.notExists(folder.resolve("meta.properties"))) {
            format(settings);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return () -> {
            server.shutdown();
            server.awaitShutdown();
        };
    }

    private Properties settings() throws IOException {
        var settings = new Properties();
        try (var ours = EmbeddedBroker.class.getResourceAsStream("server.properties")) {
            settings.load(Objects.requireNonNull(ours, "server.properties"));
        }
        // Who is killed is missed soon, and who ends hands over; the embedded broker has nobody to take its place.
        settings.setProperty("controlled.shutdown.enable", "true");
        settings.setProperty("broker.session.timeout.ms", "2000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("node.id", Integer.toString(id));
        settings.setProperty("log.dirs", folder.toString());
        settings.setProperty(
                "listeners",
                "CLIENTS://" + ADDRESS + clients + ",PLAINTEXT://" + ADDRESS + brokers + ",CONTROLLER://" + ADDRESS
                        + controllers.get(id - 1));
        settings.setProperty(
                "advertised.listeners", "CLIENTS://" + ADDRESS + told + ",PLAINTEXT://" + ADDRESS + brokers);
        settings.setProperty(
                "listener.security.protocol.map", "CLIENTS:PLAINTEXT,PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, controllers.size())
                        .mapToObj(voter -> voter + "@" + ADDRESS + controllers.get(voter - 1))
                        .collect(Collectors.joining(",")));
        var copies = Integer.toString(controllers.size());
        var inSync = Integer.toString(controllers.size() / 2 + 1);
        settings.setProperty("default.replication.factor", copies);
        settings.setProperty("offsets.topic.replication.factor", copies);
        settings.setProperty("transaction.state.log.replication.factor", copies);
        settings.setProperty("min.insync.replicas", inSync);
        settings.setProperty("transaction.state.log.min.isr", inSync);
        return settings;
    }

    private void format(Properties settings) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolveSibling(folder.getFileName() + ".properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        var said = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int status = StorageTool.execute(
                new String[] {"format", "--config", file.toString(), "--cluster-id", cluster}, said);
        if (status != 0) {
            throw new IOException("formatting ended with status " + status);
        }
    }
}
