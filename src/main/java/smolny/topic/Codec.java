package smolny.topic;

import java.io.IOException;
import org.apache.avro.Schema;

/// One kind of record to and from Avro's binary encoding, field by field in the order of its schema.
///
/// By hand, without generated classes in between: a record is written from our own type and read into it, and the
/// compiler sees to it that neither direction forgets a kind. Stateless, so threads may share one.
interface Codec<T> {

    /// The published schema that both directions follow.
    Schema schema();

    /// Writes the fields of a value.
    void write(T value, FieldWriter out);

    /// Reads what [#write] wrote.
    T read(FieldReader in) throws IOException;
}
