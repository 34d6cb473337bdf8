package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.event.Certainty;
import smolny.event.Kind;
import smolny.event.NightEvent;
import smolny.event.Outcome;
import smolny.event.Reaction;
import smolny.event.Side;
import smolny.event.Standing;
import smolny.event.VoteMethod;

/// Our bytes are those of Avro's generated classes: who generates classes from the schemas reads ours,
/// and we read theirs.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventBytesTest {

    private final Topics topics = Topics.of("test.", new InMemoryRegistry());

    static Stream<NightEvent> events() {
        return Stream.of(
                        RandomRecords.withNulls(1),
                        RandomRecords.withoutNulls(2),
                        RandomRecords.of(3),
                        RandomRecords.of(4),
                        RandomRecords.of(5))
                .flatMap(records -> records.eventOfEveryKind().stream());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_has_the_bytes_of_the_generated_class(NightEvent event) throws IOException {
        assertThat(bytes(topics.events(), event)).isEqualTo(generatedBytes(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_written_by_the_generated_class_is_read_as_it_was(NightEvent event) throws IOException {
        topics.register();

        assertThat(read(topics.events(), generatedBytes(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_generated_class_reads_the_event_as_it_was(NightEvent event) throws IOException {
        byte[] value = bytes(topics.events(), event);
        var reader = new SpecificDatumReader<>(smolny.avro.NightEvent.class);

        var body =
                DecoderFactory.get().binaryDecoder(value, Framing.HEAD_BYTES, value.length - Framing.HEAD_BYTES, null);
        var read = reader.read(null, body);

        assertThat(read).isEqualTo(GeneratedTwin.of(event, schema("NightEvent")));
    }

    @Test
    void every_kind_is_tried() {
        assertThat(events().map(event -> event.happening().kind()).distinct()).containsExactly(Kind.values());
    }

    @Test
    void the_union_lists_the_kinds_in_their_order() {
        var union = schema("NightEvent").getField("happening").schema().getTypes();

        assertThat(RandomRecords.of(6).eventOfEveryKind())
                .extracting(event -> GeneratedTwin.unionName(event.happening()))
                .containsExactlyElementsOf(union.stream().map(Schema::getName).toList());
    }

    @Test
    void enums_list_their_symbols_in_the_order_of_ours() {
        assertSymbols(smolny.avro.Certainty.getClassSchema(), Certainty.values());
        assertSymbols(smolny.avro.Standing.getClassSchema(), Standing.values());
        assertSymbols(smolny.avro.VoteMethod.getClassSchema(), VoteMethod.values());
        assertSymbols(smolny.avro.Outcome.getClassSchema(), Outcome.values());
        assertSymbols(smolny.avro.Reaction.getClassSchema(), Reaction.values());
        assertSymbols(smolny.avro.Side.getClassSchema(), Side.values());
        assertSymbols(smolny.avro.RunStatus.getClassSchema(), Run.Status.values());
        assertSymbols(smolny.avro.PlayheadState.getClassSchema(), Playhead.State.values());
        assertSymbols(smolny.avro.CommandResult.getClassSchema(), CommandOutcome.Result.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void runs_playheads_and_commands_come_back_as_they_were(long seed) {
        var run = RandomRecords.of(seed).of(Run.class);
        var playhead = RandomRecords.of(seed).of(Playhead.class);

        assertThat(read(topics.runs(), bytes(topics.runs(), run))).isEqualTo(run);
        assertThat(read(topics.clock(), bytes(topics.clock(), playhead))).isEqualTo(playhead);
        var command = RandomRecords.of(seed).of(Command.class);
        assertThat(read(topics.control(), bytes(topics.control(), command))).isEqualTo(command);
    }

    private static void assertSymbols(Schema schema, Enum<?>[] constants) {
        assertThat(schema.getEnumSymbols())
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(Enum::name).toList());
    }

    private static Schema schema(String name) {
        return PublishedSchema.named(name);
    }

    private static <T> byte[] bytes(Topic<String, T> topic, T value) {
        return topic.value().serializer().serialize("", value);
    }

    private static <T> T read(Topic<String, T> topic, byte[] bytes) {
        return topic.value().deserializer().deserialize("", bytes);
    }

    private byte[] generatedBytes(NightEvent event) throws IOException {
        var twin = GeneratedTwin.of(event, schema("NightEvent"));
        var out = new ByteArrayOutputStream();
        out.writeBytes(Framing.head(1));
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<SpecificRecord>(twin.getSchema()).write(twin, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
