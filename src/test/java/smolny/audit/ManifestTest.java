package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManifestTest {

    private static final String LOG = "log-1";

    private Path file;

    @BeforeEach
    void two_runs_are_written_down(@TempDir Path folder) {
        file = folder.resolve("events.manifest");
        write(entry("evening", 1), entry("morning", 1), entry("evening", 2), entry("evening", 3));
    }

    @Test
    void of_a_run_the_last_line_counts() throws IOException {
        assertThat(Manifest.read(file, LOG, false).entries()).containsExactly(entry("evening", 3), entry("morning", 1));
        assertThat(Files.readAllLines(file)).hasSize(5);
    }

    @Test
    void what_was_overtaken_is_left_out_when_somebody_writes_again() throws IOException {
        write(entry("morning", 2));
        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(Manifest.read(file, LOG, false).entries()).containsExactly(entry("evening", 3), entry("morning", 2));
    }

    @Test
    void reading_alone_changes_nothing() throws IOException {
        var before = Files.readAllBytes(file);
        Manifest.read(file, LOG, false).close();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void what_a_killed_process_left_half_written_is_no_obstacle() throws IOException {
        Files.writeString(file, "evening 4", StandardOpenOption.APPEND);
        Files.writeString(file.resolveSibling("events.manifest.next"), "log log-1 and no");
        write(entry("evening", 5));
        assertThat(Manifest.read(file, LOG, false).entries()).containsExactly(entry("evening", 5), entry("morning", 1));
        assertThat(file.resolveSibling("events.manifest.next")).doesNotExist();
    }

    @Test
    void a_line_that_somebody_altered_is_refused() throws IOException {
        Files.writeString(file, Files.readString(file).replace("evening 2", "evening 7"));
        assertThatThrownBy(() -> Manifest.read(file, LOG, false))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("(expected: a line with its checksum)");
    }

    @Test
    void of_a_partition_the_furthest_end_counts() {
        try (var manifest = Manifest.read(file, LOG, false)) {
            manifest.addEnd("hall-3", 7);
            manifest.addEnd("hall-3", 9);
            manifest.addEnd("hall-3", 8);
            manifest.addEnd("hall-2", 0);
        }
        write(entry("morning", 2));
        var again = Manifest.read(file, LOG, false);
        assertThat(again.ends()).containsExactly(Map.entry("hall-3", 9L));
        assertThat(again.entries()).containsExactly(entry("evening", 3), entry("morning", 2));
    }

    @Test
    void a_run_may_have_any_name() {
        write(entry("log", 4));
        assertThat(Manifest.read(file, LOG, false).of("log")).isEqualTo(entry("log", 4));
        assertThat(Manifest.readable(file)).contains(entry("log", 4)).hasSize(3);
    }

    @Test
    void that_of_another_log_is_refused() {
        assertThatThrownBy(() -> Manifest.read(file, "log-2", false))
                .isInstanceOf(LogRefused.class)
                .hasMessage("the log is log-2, the manifest is of log log-1");
    }

    private void write(Manifest.Entry... entries) {
        try (var manifest = Manifest.read(file, LOG, true)) {
            for (var entry : entries) {
                manifest.add(entry);
            }
        }
    }

    private static Manifest.Entry entry(String run, long sequence) {
        return new Manifest.Entry(run, sequence, sequence, "digest-" + sequence);
    }
}
