package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// Holds the contract against a real Apicurio Registry, so that ours is not merely held to itself.
///
/// The Maven profile `apicurio` unpacks one into `target/apicurio`; it runs as a process of its own and keeps its
/// schemas in memory only.
@Tag("apicurio")
class ApicurioRegistryTest extends RegistryContract {

    private static final Path HOME = Path.of("target", "apicurio");
    private static Process process;
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int port = LoopbackPort.free();
        url = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
        process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        "quarkus-run.jar")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "apicurio.log"))
                .start();
        await("Apicurio, see target/apicurio.log").atMost(Duration.ofMinutes(2)).until(ApicurioRegistryTest::answers);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    @Override
    String registryUrl() {
        return url;
    }

    private static boolean answers() {
        assertThat(process.isAlive()).as("the Apicurio process").isTrue();
        try {
            return new RegistryClient(url).get("/subjects").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}
