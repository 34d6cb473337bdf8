package smolny.topic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/// Records written with another schema than ours, an older or a newer one, turned into ours by Avro's own rules.
///
/// Slow, and seldom needed: Avro builds a generic record out of the one and writes it as the other.
final class ForeignSchema {

    private final GenericDatumReader<GenericRecord> reader;
    private final GenericDatumWriter<GenericRecord> writer;

    ForeignSchema(Schema written, Schema ours) {
        // Plain GenericData: no conversions of logical types, no classes named in a schema that somebody sent us.
        var data = new GenericData();
        reader = new GenericDatumReader<>(written, ours, data);
        writer = new GenericDatumWriter<>(ours, data);
    }

    /// The bytes of the same record as our schema lays it out.
    ///
    /// @throws org.apache.avro.AvroRuntimeException when it cannot be told in our schema
    byte[] toOurs(byte[] value, int offset) throws IOException {
        var decoder = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null);
        GenericRecord record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException(decoder.remainingBytes() + " bytes too many after the record");
        }
        var ours = new ByteArrayOutputStream(value.length);
        var encoder = EncoderFactory.get().binaryEncoder(ours, null);
        writer.write(record, encoder);
        encoder.flush();
        return ours.toByteArray();
    }
}
