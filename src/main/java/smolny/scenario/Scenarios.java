package smolny.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Where nights come from: those that travel with the program, and files.
public final class Scenarios {

    private static final List<String> BUILT_IN = List.of("petrograd-1917");
    private static final String FOLDER = "/scenarios/";

    private Scenarios() {}

    /// Names of the nights that travel with the program; the first is played when none is asked for.
    public static List<String> builtIn() {
        return BUILT_IN;
    }

    /// A night that travels with the program.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public static Scenario builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            throw new IllegalArgumentException(
                    "scenario: " + Shown.quoted(name) + " (expected: " + String.join(", ", BUILT_IN) + ")");
        }
        try (InputStream in = Scenarios.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            return parse(name + ".yaml", in.readAllBytes()).scenario();
        } catch (IOException broken) {
            throw new UncheckedIOException("scenario " + name + " in the program's own jar", broken);
        }
    }

    /// The night in a file, or every mistake in it.
    public static Reading read(Path file) {
        var name = file.toString();
        try {
            var kind = Files.readAttributes(file, BasicFileAttributes.class);
            if (!kind.isRegularFile()) {
                // A pipe or a device might never end, so it is not even opened.
                return unread(name, kind.isDirectory() ? "a directory" : "neither file nor directory");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return parse(name, in.readNBytes(SourceText.MOST_BYTES + 1));
            }
        } catch (NoSuchFileException missing) {
            return unread(name, "missing");
        } catch (IOException broken) {
            return unread(
                    name,
                    broken instanceof AccessDeniedException
                            ? "not readable for you"
                            : "broken: " + broken.getMessage());
        }
    }

    private static Reading unread(String file, String found) {
        var mistakes = new Mistakes(file);
        mistakes.add(0, 0, "file", found, "a scenario file that can be read", null);
        return mistakes.reading();
    }

    /// The night in the bytes of a file.
    ///
    /// @param file what to call it in messages
    static Reading parse(String file, byte[] bytes) {
        var mistakes = new Mistakes(file);
        try {
            var root = NodeReader.read(SourceText.of(bytes), mistakes);
            if (root instanceof Node.Mapping mapping) {
                var scenario = NightReader.read(mapping, mistakes);
                if (scenario != null) {
                    return new Reading.Sound(scenario);
                }
            } else {
                var found = root == null ? "nothing" : Shown.of(root);
                mistakes.add(1, 1, "file", found, "a mapping with scenario, title, places, events and more", null);
            }
        } catch (Unreadable unreadable) {
            unreadable.addTo(mistakes);
        }
        return mistakes.reading();
    }
}
