package smolny.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of each fault and seed in this build, gathered over as many runs as one likes, until the next `clean`.
///
/// Lines of fields between tabs. What is run again counts as it came out last.
record Results(Path file) {

    static final Results OF_FAULTS = new Results(Path.of("target/faults/faults.tsv"));
    static final Results OF_DAMAGE = new Results(Path.of("target/faults/damage.tsv"));

    /// One fault with one seed.
    ///
    /// @param outcome the other fields
    record Result(String fault, long seed, List<String> outcome) {}

    void add(String fault, long seed, Object... outcome) throws IOException {
        Files.createDirectories(file.getParent());
        var line = new StringBuilder(fault).append('\t').append(seed);
        for (var field : outcome) {
            line.append('\t').append(field);
        }
        Files.writeString(
                file,
                line.append('\n'),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    /// In the order of their first run.
    List<Result> all() throws IOException {
        Map<String, Result> latest = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var fields = List.of(line.split("\t", -1));
                latest.put(
                        fields.get(0) + fields.get(1),
                        new Result(fields.get(0), Long.parseLong(fields.get(1)), fields.subList(2, fields.size())));
            }
        }
        return List.copyOf(latest.values());
    }
}
