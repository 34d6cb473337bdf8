package smolny.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new kind of event does not compile until every fold and both directions of the codec have decided about it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddedKindTest {

    private static final Path SOURCES = Path.of("src/main/java/smolny");
    private static final List<String> BOTH_DIRECTIONS = List.of("HappeningWriter.java", "HappeningReader.java");

    @TempDir
    private Path directory;

    @Test
    void the_sources_compile_as_they_are() {
        copySources();

        assertThat(errors()).isEmpty();
    }

    @Test
    void a_new_kind_must_be_decided_about_by_every_fold_and_both_directions_of_the_codec() {
        copySources();
        replace("event/Kind.java", "COMMITTEE_FORMED;", "COMMITTEE_FORMED, BRIDGE_RAISED;");
        replace("event/Siege.java", "record PlaceTaken(", """
                record BridgeRaised(Actor by) implements Siege {
                    @Override
                    public Kind kind() {
                        return Kind.BRIDGE_RAISED;
                    }
                }

                record PlaceTaken(""");

        var undecided = new TreeSet<String>();
        for (var error : errors()) {
            assertThat(error.getMessage(Locale.ENGLISH)).contains("does not cover all possible input values");
            undecided.add(Path.of(error.getSource().toUri()).getFileName().toString());
        }
        assertThat(undecided).containsAll(BOTH_DIRECTIONS).containsAll(folds());
    }

    private List<String> folds() {
        var folds = sources(SOURCES)
                .filter(file -> text(file).contains("implements Projection<"))
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(folds).hasSizeGreaterThanOrEqualTo(7);
        return folds;
    }

    private void copySources() {
        for (String part : List.of("event", "projection", "topic")) {
            sources(SOURCES.resolve(part)).forEach(file -> {
                var copy = directory.resolve(SOURCES.relativize(file));
                try {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void replace(String file, String before, String after) {
        var path = directory.resolve(file);
        assertThat(text(path)).contains(before);
        try {
            Files.writeString(path, text(path).replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Diagnostic<? extends JavaFileObject>> errors() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(found, Locale.ENGLISH, UTF_8)) {
            // Without "should-stop" the compiler gives up at the first class with an error.
            var options = List.of(
                    "-proc:none",
                    "-XDshould-stop.ifError=FLOW",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    Files.createDirectories(directory.resolve("classes")).toString());
            var sources = sources(directory).collect(Collectors.toList());
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .collect(Collectors.toList());
    }

    private static Stream<Path> sources(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
