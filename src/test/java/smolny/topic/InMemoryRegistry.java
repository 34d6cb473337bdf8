package smolny.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/// A registry without a network, for tests of what stands behind one.
public final class InMemoryRegistry implements SchemaRegistry {

    private static final int FIRST_ID = 1;

    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + FIRST_ID;
    }

    @Override
    public synchronized Optional<Schema> byId(int id) {
        int index = id - FIRST_ID;
        return index >= 0 && index < schemas.size() ? Optional.of(schemas.get(index)) : Optional.empty();
    }
}
