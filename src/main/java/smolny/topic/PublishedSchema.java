package smolny.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/// The schemas in the folder `schemas`, which travel in the jar as they stand.
final class PublishedSchema {

    private PublishedSchema() {}

    /// @param name of the record, and of its file without `.avsc`
    static Schema named(String name) {
        String file = "/schemas/" + name + ".avsc";
        try (var content = PublishedSchema.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return new Schema.Parser().parse(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
