package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is promised is promised in those words, and what is said to keep it is there.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromisesTest {

    private static final Path README = Path.of("README.md");
    private static final Path PROMISES = Path.of("docs/PROMISES.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| (.+?) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST_CLASS = Pattern.compile("([A-Z]\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?");
    private static final Pattern TEST_METHOD = Pattern.compile("[a-zA-Z0-9]+(?:_[a-zA-Z0-9]+){2,}");
    private static final Pattern SCRIPT = Pattern.compile("(?:src|\\.ci)/[\\w/-]+|[\\w.-]+\\.test\\.mjs");

    @Test
    void every_promise_stands_in_the_readme_word_for_word() throws IOException {
        var readme = oneLine(Files.readString(README));
        assertThat(promises()).hasSizeGreaterThan(50).allSatisfy(row -> assertThat(readme)
                .contains(oneLine(row.group(1))));
    }

    @Test
    void every_part_of_the_readme_that_promises_something_is_gone_through() throws IOException {
        var figuresAndLaw = List.of("## Performance", "## Licence");
        assertThat(headings(PROMISES)).startsWith("## Smolny");
        assertThat(headings(PROMISES).subList(1, headings(PROMISES).size()))
                .containsExactlyElementsOf(headings(README).stream()
                        .filter(heading -> !figuresAndLaw.contains(heading))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/PROMISES.md", "ARCHITECTURE.md"})
    void every_test_that_is_named_exists(String document) throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        var at = "";
        for (var row : rows(Path.of(document))) {
            for (var name : QUOTED.matcher(row.group(2))
                    .results()
                    .map(match -> match.group(1))
                    .toList()) {
                var test = TEST_CLASS.matcher(name);
                if (test.matches()) {
                    at = test.group(1);
                    if (!has(sources, at, test.group(2))) {
                        missing.add(name);
                    }
                } else if (TEST_METHOD.matcher(name).matches()) {
                    if (!has(sources, at, name)) {
                        missing.add(at + "." + name);
                    }
                } else if (SCRIPT.matcher(name).matches()
                        && !Files.exists(Path.of(name))
                        && !sources.containsKey(name)) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(has(sources, "PromisesTest", "no_such_test" + "_at_all")).isFalse();
    }

    private static boolean has(Map<String, String> sources, String test, String method) {
        var source = sources.get(test);
        return source != null
                && (method == null
                        || Pattern.compile("\\b" + method + "\\b")
                                .matcher(source)
                                .find());
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/test"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
                } else if (name.endsWith(".mjs")) {
                    sources.put(name, Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static List<MatchResult> promises() throws IOException {
        return rows(PROMISES).stream()
                .filter(row -> !row.group(1).equals("promised"))
                .toList();
    }

    private static List<MatchResult> rows(Path document) throws IOException {
        return ROW.matcher(Files.readString(document)).results().toList();
    }

    private static List<String> headings(Path document) throws IOException {
        return Files.readString(document)
                .lines()
                .filter(line -> line.startsWith("## "))
                .toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
