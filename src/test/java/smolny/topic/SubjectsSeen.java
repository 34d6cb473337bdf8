package smolny.topic;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/// A registry that also notes which record was registered under which subject.
record SubjectsSeen(SchemaRegistry registry, Map<String, String> subjects) implements SchemaRegistry {

    @Override
    public int register(String subject, Schema schema) {
        subjects.put(subject, schema.getName());
        return registry.register(subject, schema);
    }

    @Override
    public Optional<Schema> byId(int id) {
        return registry.byId(id);
    }
}
