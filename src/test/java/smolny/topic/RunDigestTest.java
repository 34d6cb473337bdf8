package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.event.NightEvent;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunDigestTest {

    private static final List<NightEvent> NIGHT = RandomRecords.of(51).eventOfEveryKind();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "r",
                "run-2",
                "a run id with more than sixty-three letters, so that its length takes two bytes"
            })
    void replays_of_one_night_have_one_digest(String run) {
        assertThat(digest(NIGHT, run, 0)).isEqualTo(digest(NIGHT, "run-1", 0));
        assertThat(digest(NIGHT, run, 0).hex()).matches("[0-9a-f]{64}");
    }

    @Test
    void registries_with_other_ids_give_the_same_digest() {
        assertThat(digest(NIGHT, "run-1", 3)).isEqualTo(digest(NIGHT, "run-1", 0));
    }

    @Test
    void another_order_gives_another_digest() {
        assertThat(digest(NIGHT.reversed(), "run-1", 0)).isNotEqualTo(digest(NIGHT, "run-1", 0));
    }

    @Test
    void one_event_less_gives_another_digest() {
        assertThat(digest(NIGHT.subList(1, NIGHT.size()), "run-1", 0)).isNotEqualTo(digest(NIGHT, "run-1", 0));
    }

    @Test
    void a_fingerprint_knows_an_event_in_another_run_and_tells_it_from_every_other() {
        var marks = NIGHT.stream()
                .map(event -> RunDigest.fingerprint(value(event, 0)))
                .distinct();
        assertThat(marks).hasSize(NIGHT.size());

        for (NightEvent event : NIGHT) {
            assertThat(RunDigest.fingerprint(value(event.in("elsewhere"), 1)))
                    .isEqualTo(RunDigest.fingerprint(value(event, 0)));
        }
    }

    @Test
    void every_bit_of_the_body_counts() {
        byte[] value = value(NIGHT.getFirst().in("r"), 0);
        long mark = RunDigest.fingerprint(value);
        for (int bit = 7 * Byte.SIZE; bit < value.length * Byte.SIZE; bit++) {
            byte[] other = value.clone();
            other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(RunDigest.fingerprint(other)).isNotEqualTo(mark);
            assertThat(RunDigest.START.plus(other)).isNotEqualTo(RunDigest.START.plus(value));
        }
    }

    @Test
    void what_has_no_body_is_refused() {
        for (byte[] value : new byte[][] {
            {}, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 1, 9}, {0, 0, 0, 0, 1, 1}, {0, 0, 0, 0, 1, -1, -1, -1, -1, -1, -1}
        }) {
            assertThatThrownBy(() -> RunDigest.START.plus(value)).isInstanceOf(SerializationException.class);
            assertThatThrownBy(() -> RunDigest.fingerprint(value)).isInstanceOf(SerializationException.class);
        }
    }

    private static RunDigest digest(List<NightEvent> events, String run, int idsTakenBefore) {
        var digest = RunDigest.START;
        for (NightEvent event : events) {
            digest = digest.plus(value(event.in(run), idsTakenBefore));
        }
        return digest;
    }

    private static byte[] value(NightEvent event, int idsTakenBefore) {
        var registry = new InMemoryRegistry();
        for (int i = 0; i < idsTakenBefore; i++) {
            registry.register("other", Schema.createFixed("Other" + i, null, null, 1));
        }
        return Topics.of("", registry).events().value().serializer().serialize("", event);
    }
}
