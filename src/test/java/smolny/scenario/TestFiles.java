package smolny.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The nights that tests read.
final class TestFiles {

    static final Path MISTAKES = Path.of("src/test/resources/scenario-mistakes");
    static final Path TEST_NIGHT = Path.of("src/test/resources/scenarios/test-night.yaml");
    static final Path PETROGRAD = Path.of("src/main/resources/scenarios/petrograd-1917.yaml");
    static final Path SCHEMA = Path.of("src/main/resources/scenarios/scenario.schema.json");

    private TestFiles() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The files of a folder whose names end like this, by name.
    static List<Path> in(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Reading read(String name, String text) {
        return Scenarios.parse(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// What is printed of a reading; nothing when all is well.
    static List<String> lines(Reading reading) {
        return switch (reading) {
            case Reading.Sound _ -> List.of();
            case Reading.Mistaken mistaken -> mistaken.lines();
        };
    }
}
