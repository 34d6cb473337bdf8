package smolny.topic;

import org.apache.avro.Schema;

/// The schema of one topic's values at a registry.
final class ValueSchema {

    private static final int UNKNOWN = -1;

    private final SchemaRegistry registry;
    private final String subject;
    private final Schema schema;
    private volatile int id = UNKNOWN;

    ValueSchema(SchemaRegistry registry, String topic, Schema schema) {
        this.registry = registry;
        this.subject = topic + "-value";
        this.schema = schema;
    }

    /// The schema's id; registers it when that has not been done yet.
    int id() {
        int known = id;
        if (known == UNKNOWN) {
            known = registry.register(subject, schema);
            id = known;
        }
        return known;
    }

    String text() {
        return schema.toString();
    }
}
