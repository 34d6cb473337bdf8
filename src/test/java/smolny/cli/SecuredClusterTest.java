package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SecuredBroker;
import smolny.broker.SharedBroker;

/// All roles against a cluster that speaks TLS only and lets in nobody without a password.
@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecuredClusterTest {

    /// For its registry.
    @RegisterExtension
    static final SharedBroker other = new SharedBroker();

    @TempDir
    static Path folder;

    private static SecuredBroker kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = SecuredBroker.start(Files.createDirectory(folder.resolve("broker")), "trotsky", "military-committee");
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void whoever_shows_name_and_password_plays_answers_and_verifies() throws Exception {
        var config = file("right.properties", kafka.client("trotsky", "military-committee"));
        try (var processors = SmolnyProcess.start(folder, words("project", config))) {
            processors.awaitLine("Answering");
            var played =
                    Answered.to(words("play", config, "--run", "secured", "--burst", "--headless", "--exit-when-done"));
            assertThat(played.complaint()).isEmpty();
            assertThat(played.exitCode()).isZero();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Answered.to(words("verify", config, "--run", "secured"))
                                    .exitCode()
                            == 0);
            processors.end();
        }
    }

    @Test
    void a_wrong_password_is_told_in_one_line() throws Exception {
        var config = file("wrong.properties", kafka.client("trotsky", "cadets"));
        var answered = Answered.to(words("play", config, "--burst", "--headless", "--exit-when-done"));
        assertThat(answered.exitCode()).isEqualTo(1);
        assertThat(answered.complaint())
                .singleElement()
                .asString()
                .startsWith("smolny: bootstrap-server: \"" + kafka.bootstrapServers() + "\", ")
                .contains("SaslAuthenticationException")
                .endsWith("(expected: a Kafka broker that answers)")
                .doesNotContain("cadets");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told_in_one_line() throws Exception {
        var settings = kafka.client("trotsky", "military-committee");
        settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("ssl."))
                .forEach(settings::remove);
        var answered = Answered.to(words("play", file("trusting.properties", settings), "--burst", "--headless"));
        assertThat(answered.exitCode()).isEqualTo(1);
        assertThat(answered.complaint()).singleElement().asString().contains("SslAuthenticationException");
    }

    private static List<String> words(String command, Path config, String... more) {
        var words = new ArrayList<>(List.of(
                command,
                "--bootstrap-server",
                kafka.bootstrapServers(),
                "--schema-registry",
                other.registryUrl(),
                "--command-config",
                config.toString()));
        words.addAll(List.of(more));
        return words;
    }

    private static Path file(String name, Properties settings) throws Exception {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        return file;
    }
}
