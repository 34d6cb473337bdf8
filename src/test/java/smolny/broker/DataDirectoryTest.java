package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void a_new_directory_is_the_users_own() throws IOException {
        try (var data = DataDirectory.open(parent.resolve("a/b"))) {
            assertThat(data.kafka()).isDirectory();
            assertThat(data.registry()).isDirectory();
            assertThat(data.logs()).isDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_path_that_cannot_be_a_directory_is_named() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessage("data-dir: %s (expected: a directory that can be written)", file);
        assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/smolny")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("data-dir: /proc/smolny (expected: a directory that can be written)");
        assertThatThrownBy(() -> DataDirectory.open(parent.resolve("a,b")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("a path without a comma");
    }

    @Test
    void a_second_start_learns_who_holds_the_directory() {
        try (var data = DataDirectory.open(parent)) {
            data.announce("127.0.0.1:9092", "http://127.0.0.1:8081");

            assertThatThrownBy(() -> DataDirectory.open(parent))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " holds it since 20")
                    .hasMessageContaining("127.0.0.1:9092");
            assertThat(DataDirectory.holderOf(parent)).hasValueSatisfying(holder -> {
                assertThat(holder.bootstrapServers()).isEqualTo("127.0.0.1:9092");
                assertThat(holder.schemaRegistry()).isEqualTo("http://127.0.0.1:8081");
            });
        }
        assertThat(DataDirectory.holderOf(parent)).isEmpty();
        DataDirectory.open(parent).close();
    }

    @Test
    void another_process_is_kept_out_until_it_is_killed() throws Exception {
        var other = holdFromAnotherProcess();
        try {
            assertThatThrownBy(() -> DataDirectory.open(parent))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("process " + other.pid());
            assertThat(DataDirectory.holderOf(parent)).map(Holder::pid).hasValue(other.pid());
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        assertThat(parent.resolve("holder.properties")).exists();
        assertThat(DataDirectory.holderOf(parent)).isEmpty();
        DataDirectory.open(parent).close();
    }

    @Test
    void a_number_that_has_since_gone_to_another_process_is_no_holder() {
        var mine = Holder.thisProcess("127.0.0.1:9092", "");

        assertThat(mine.isAlive()).isTrue();
        assertThat(new Holder(mine.pid(), "2017-11-07T21:40:00Z", mine.bootstrapServers(), "").isAlive())
                .isFalse();
    }

    @Test
    void an_ephemeral_directory_leaves_nothing_behind() throws IOException {
        Path path;
        try (var data = DataDirectory.ephemeral()) {
            path = data.path();
            Files.writeString(data.kafka().resolve("record"), "");
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void each_system_has_its_own_place_for_data() {
        assertThat(DataDirectory.defaultPath("Linux", "/home/a", null)).hasToString("/home/a/.local/share/smolny");
        assertThat(DataDirectory.defaultPath("Linux", "/home/a", "/data")).hasToString("/data/smolny");
        assertThat(DataDirectory.defaultPath("Linux", "/home/a", "data")).hasToString("/home/a/.local/share/smolny");
        assertThat(DataDirectory.defaultPath("Mac OS X", "/Users/a", null))
                .hasToString("/Users/a/Library/Application Support/Smolny");
    }

    private Process holdFromAnotherProcess() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldDirectory.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("held");
        return process;
    }

    /// Holds a directory until it is killed.
    static final class HoldDirectory {

        private HoldDirectory() {}

        public static void main(String[] args) throws IOException {
            DataDirectory.open(Path.of(args[0])).announce("127.0.0.1:9092", "http://127.0.0.1:8081");
            IO.println("held");
            System.in.read();
        }
    }
}
