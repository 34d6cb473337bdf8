package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smolny.topic.ChangedSchema.changed;
import static smolny.topic.ChangedSchema.field;
import static smolny.topic.ChangedSchema.fields;
import static smolny.topic.ChangedSchema.removeField;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Certainty;
import smolny.event.NightEvent;

/// Events written with an older or a newer schema are read where Avro's rules allow it, and refused otherwise.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvolutionTest {

    private static final Schema OURS = PublishedSchema.named("NightEvent");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Topic<String, NightEvent> events =
            Topics.of("test.", registry).events();

    @Test
    void other_words_in_the_docs_are_no_other_schema() throws IOException {
        var theirs = changed(OURS, schema -> schema.put("doc", "told in other words"));

        for (NightEvent event : RandomRecords.of(21).eventOfEveryKind()) {
            assertThat(read(event, theirs)).isEqualTo(event);
        }
    }

    @Test
    void a_field_that_we_do_not_know_is_left_out() throws IOException {
        var theirs = changed(OURS, schema -> fields(schema)
                .addObject()
                .put("name", "weather")
                .put("type", "string")
                .put("default", "frost"));

        for (NightEvent event : RandomRecords.of(22).eventOfEveryKind()) {
            assertThat(read(event, theirs)).isEqualTo(event);
        }
    }

    @Test
    void a_field_that_they_do_not_have_yet_is_filled_with_its_default() throws IOException {
        var theirs =
                changed(OURS, schema -> removeField(field(schema, "evidence").path("type"), "note"));

        for (NightEvent event : RandomRecords.withNulls(23).eventOfEveryKind()) {
            assertThat(read(event, theirs)).isEqualTo(event);
        }
    }

    @Test
    void kinds_in_another_order_are_still_told_apart() throws IOException {
        var theirs = changed(OURS, schema -> {
            var union = (ArrayNode) field(schema, "happening").path("type");
            union.add(union.remove(1));
        });

        for (NightEvent event : RandomRecords.of(24).eventOfEveryKind()) {
            assertThat(read(event, theirs)).isEqualTo(event);
        }
    }

    @Test
    void a_certainty_that_we_do_not_know_counts_as_the_least() throws IOException {
        var theirs = changed(OURS, schema -> {
            var certainty =
                    field(field(schema, "evidence").path("type"), "fact").path("type");
            ((ArrayNode) certainty.path("symbols")).add("HEARSAY");
        });
        var event = RandomRecords.of(25).eventOfEveryKind().getFirst();
        var record = generic(event, theirs);
        var evidence = (GenericRecord) record.get("evidence");
        evidence.put(
                "fact",
                new GenericData.EnumSymbol(evidence.getSchema().getField("fact").schema(), "HEARSAY"));

        assertThat(read(record, theirs).evidence().fact()).isEqualTo(Certainty.ILLUSTRATIVE);
    }

    @Test
    void a_kind_that_we_do_not_know_is_refused() throws IOException {
        var theirs = changed(OURS, schema -> {
            var kind = ((ArrayNode) field(schema, "happening").path("type")).addObject();
            kind.put("type", "record").put("name", "BridgeRaised");
            kind.putArray("fields").addObject().put("name", "bridge").put("type", "string");
        });
        var bridge = theirs.getField("happening").schema().getTypes().getLast();
        var raised = new GenericData.Record(bridge);
        raised.put("bridge", "Nikolaevsky");
        var known = RandomRecords.of(26).eventOfEveryKind().getFirst();
        var unknown = generic(known, theirs);
        unknown.put("happening", raised);

        assertThat(read(known, theirs)).isEqualTo(known);
        assertThatThrownBy(() -> read(unknown, theirs))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no NightEvent of schema 1: ");
    }

    @Test
    void a_record_without_a_field_that_we_need_is_refused() throws IOException {
        var theirs = changed(OURS, schema -> removeField(schema, "narration"));
        var event = RandomRecords.of(27).eventOfEveryKind().getFirst();

        assertThatThrownBy(() -> read(event, theirs))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("narration");
    }

    @Test
    void a_playhead_from_before_there_were_commands_is_still_read() throws IOException {
        var before = new Schema.Parser().parse("""
                {"type": "record", "name": "Playhead", "namespace": "smolny.avro", "fields": [
                  {"name": "sequence", "type": "long"}, {"name": "nightTime", "type": "long"},
                  {"name": "rateAsked", "type": "double"}, {"name": "rateReached", "type": "double"},
                  {"name": "state", "type": {"type": "enum", "name": "PlayheadState",
                    "symbols": ["PLAYING", "WAITING", "STOPPED", "FINISHED"]}},
                  {"name": "chapter", "type": "string"}]}""");
        var record = new GenericData.Record(before);
        record.put("sequence", 7L);
        record.put("nightTime", -1_645_000_000_000L);
        record.put("rateAsked", 60.0);
        record.put("rateReached", 59.0);
        record.put("state", new GenericData.EnumSymbol(before.getField("state").schema(), "WAITING"));
        record.put("chapter", "guns");
        var clock = Topics.of("test.", registry).clock();

        var playhead = clock.value().deserializer().deserialize("", framed(record, before));

        assertThat(playhead.state()).isEqualTo(Playhead.State.PAUSED);
        assertThat(playhead.pausesOn()).isEmpty();
        assertThat(playhead.command()).isNull();
    }

    @Test
    void a_record_of_another_topic_is_refused() {
        var topics = Topics.of("test.", registry);
        var playhead = RandomRecords.of(28).of(Playhead.class);
        byte[] value = topics.clock().value().serializer().serialize("", playhead);

        assertThatThrownBy(() -> events.value().deserializer().deserialize("", value))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("NightEvent");
    }

    @Test
    void a_schema_that_the_registry_does_not_know_is_refused() {
        assertThatThrownBy(() -> events.value().deserializer().deserialize("", new byte[] {0, 0, 0, 0, 99, 1, 2}))
                .isInstanceOf(SerializationException.class)
                .hasMessage("schema id of the value: 99 (expected: one that the registry knows)");
    }

    private NightEvent read(NightEvent event, Schema theirs) throws IOException {
        return read(generic(event, theirs), theirs);
    }

    private NightEvent read(GenericRecord record, Schema theirs) throws IOException {
        return events.value().deserializer().deserialize("", framed(record, theirs));
    }

    private byte[] framed(GenericRecord record, Schema theirs) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Framing.head(registry.register("theirs", theirs)));
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(theirs).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static GenericRecord generic(NightEvent event, Schema theirs) throws IOException {
        var registryOfOurs = new InMemoryRegistry();
        byte[] value =
                Topics.of("", registryOfOurs).events().value().serializer().serialize("", event);
        var body =
                DecoderFactory.get().binaryDecoder(value, Framing.HEAD_BYTES, value.length - Framing.HEAD_BYTES, null);
        return new GenericDatumReader<GenericRecord>(OURS, theirs).read(null, body);
    }
}
