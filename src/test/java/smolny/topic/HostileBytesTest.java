package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.event.NightEvent;

/// Whatever bytes come, they are read or refused, and cost no more than their own length.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileBytesTest {

    private static final int OURS = 1;
    private static final int FOREIGN = 2;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Topic<String, NightEvent> events =
            Topics.of("test.", registry).events();

    @BeforeEach
    void both_ways_of_reading_are_known() {
        var ours = PublishedSchema.named("NightEvent");
        var foreign = new Schema.Parser().parse(ours.toString().replace("\"similarTo\"", "\"like\""));
        assertThat(registry.register("ours", ours)).isEqualTo(OURS);
        assertThat(registry.register("foreign", foreign)).isEqualTo(FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1917, 25, 26, 1025, 1026, 670, 492, 178})
    void damaged_events_are_read_or_refused(long seed) {
        var random = new Random(seed);
        for (NightEvent event : RandomRecords.of(seed).eventOfEveryKind()) {
            byte[] value = events.value().serializer().serialize("", event);
            for (int i = 0; i < 200; i++) {
                byte[] damaged = damaged(value, random);
                readOrRefuse(damaged, seed);
                damaged[4] = FOREIGN;
                readOrRefuse(damaged, seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void noise_is_refused(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            readOrRefuse(noise, seed);
            byte[] framed = Arrays.copyOf(new byte[] {0, 0, 0, 0, (byte) (1 + random.nextInt(2))}, 5 + noise.length);
            System.arraycopy(noise, 0, framed, 5, noise.length);
            readOrRefuse(framed, seed);
        }
    }

    @Test
    void every_cut_is_refused() {
        for (NightEvent event : RandomRecords.withoutNulls(41).eventOfEveryKind()) {
            byte[] value = events.value().serializer().serialize("", event);
            for (int length = 0; length < value.length; length++) {
                byte[] cut = Arrays.copyOf(value, length);
                assertThatThrownBy(() -> events.value().deserializer().deserialize("", cut))
                        .isInstanceOf(SerializationException.class);
            }
        }
    }

    @Test
    void what_follows_the_record_is_refused() {
        byte[] value = events.value()
                .serializer()
                .serialize("", RandomRecords.of(42).eventOfEveryKind().getFirst());

        assertThatThrownBy(() -> events.value().deserializer().deserialize("", Arrays.copyOf(value, value.length + 2)))
                .isInstanceOf(SerializationException.class)
                .hasMessage("2 bytes too many after the record");
    }

    @Test
    void a_list_longer_than_the_bytes_left_is_refused_before_it_is_made() {
        // An empty run, sequence 1, id "a", time 0, place "p", then a list of causes of a million items.
        byte[] value = {0, 0, 0, 0, OURS, 0, 2, 2, 'a', 0, 2, 'p', -128, -119, 122, 2};

        assertThatThrownBy(() -> events.value().deserializer().deserialize("", value))
                .isInstanceOf(SerializationException.class)
                .hasMessage("list: 1000000 items (expected: at most the 1 bytes left)");
    }

    @Test
    void a_text_longer_than_the_bytes_left_is_refused_before_it_is_made() {
        byte[] value = {0, 0, 0, 0, OURS, -2, -1, -1, -1, 15, 'a'};

        assertThatThrownBy(() -> events.value().deserializer().deserialize("", value))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_reader_goes_on_after_what_it_refused() {
        var event = RandomRecords.of(43).eventOfEveryKind().getLast();
        byte[] value = events.value().serializer().serialize("", event);

        assertThatThrownBy(() -> events.value().deserializer().deserialize("", Arrays.copyOf(value, 9)))
                .isInstanceOf(SerializationException.class);
        assertThat(events.value().deserializer().deserialize("", value)).isEqualTo(event);
    }

    private void readOrRefuse(byte[] value, long seed) {
        try {
            events.value().deserializer().deserialize("", value);
        } catch (SerializationException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } catch (Throwable other) {
            fail("seed " + seed + ", bytes " + Arrays.toString(value), other);
        }
    }

    private static byte[] damaged(byte[] value, Random random) {
        byte[] damaged = Arrays.copyOf(value, value.length + random.nextInt(3));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = Framing.HEAD_BYTES + random.nextInt(value.length - Framing.HEAD_BYTES);
            damaged[at] = random.nextBoolean() ? (byte) -1 : (byte) random.nextInt();
        }
        return damaged;
    }
}
