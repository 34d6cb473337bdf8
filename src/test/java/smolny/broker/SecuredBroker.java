package smolny.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// A broker that speaks TLS only and asks everybody for a name and a password (SCRAM-SHA-512).
public final class SecuredBroker implements AutoCloseable {

    /// Of the key store, made anew for every test and worth nothing afterwards.
    private static final String SECRET = "changeit";

    private final KafkaRaftServer server;
    private final int port;
    private final Path trust;

    private SecuredBroker(KafkaRaftServer server, int port, Path trust) {
        this.server = server;
        this.port = port;
        this.trust = trust;
    }

    /// Starts one that knows one user.
    ///
    /// @param folder an empty one
    public static SecuredBroker start(Path folder, String user, String password)
            throws IOException, InterruptedException {
        var keys = folder.resolve("keys.p12");
        keytool("-genkeypair", keys, "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=ip:127.0.0.1");
        var certificate = folder.resolve("certificate.pem");
        keytool("-exportcert", keys, "-rfc", "-file", certificate.toString());
        var trust = folder.resolve("trust.p12");
        keytool("-importcert", trust, "-noprompt", "-file", certificate.toString());

        int port = LoopbackPort.free();
        var settings = settings(folder, keys, port);
        var file = folder.resolve("secured.properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        int status = StorageTool.execute(
                new String[] {
                    "format",
                    "--config",
                    file.toString(),
                    "--cluster-id",
                    Uuid.randomUuid().toString(),
                    "--add-scram",
                    "SCRAM-SHA-512=[name=" + user + ",password=" + password + "]"
                },
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("formatting ended with status " + status);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, port, trust);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// What a client needs to be let in, as a properties file has it.
    public Properties client(String user, String password) {
        var settings = new Properties();
        settings.setProperty("security.protocol", "SASL_SSL");
        settings.setProperty("sasl.mechanism", "SCRAM-SHA-512");
        settings.setProperty(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";");
        settings.setProperty("ssl.truststore.location", trust.toString());
        settings.setProperty("ssl.truststore.type", "PKCS12");
        settings.setProperty("ssl.truststore.password", SECRET);
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(Path folder, Path keys, int port) throws IOException {
        var settings = new Properties();
        try (var ours = EmbeddedBroker.class.getResourceAsStream("server.properties")) {
            settings.load(ours);
        }
        int controller = LoopbackPort.free();
        // The broker's own talk to itself, which needs no user.
        var itself = "PLAINTEXT://127.0.0.1:" + LoopbackPort.free();
        var clients = "CLIENTS://127.0.0.1:" + port;
        settings.setProperty("listeners", clients + "," + itself + ",CONTROLLER://127.0.0.1:" + controller);
        settings.setProperty("advertised.listeners", clients + "," + itself);
        settings.setProperty(
                "listener.security.protocol.map", "CLIENTS:SASL_SSL,PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.setProperty("log.dirs", folder.resolve("kafka").toString());
        settings.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.setProperty("ssl.keystore.location", keys.toString());
        settings.setProperty("ssl.keystore.type", "PKCS12");
        settings.setProperty("ssl.keystore.password", SECRET);
        settings.setProperty("ssl.key.password", SECRET);
        settings.setProperty(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        return settings;
    }

    private static void keytool(String what, Path store, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.add(what);
        command.addAll(List.of(
                "-alias", "broker", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", SECRET));
        command.addAll(List.of(more));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("keytool " + what + " ended with status " + status);
        }
    }
}
