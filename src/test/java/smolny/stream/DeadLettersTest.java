package smolny.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import smolny.projection.Petrograd;
import smolny.projection.Questions;

/// What cannot be an event of its run is set aside with its reason, and counted.
class DeadLettersTest extends WithoutABroker {

    @Test
    void what_is_no_event_is_set_aside_with_its_reason_and_counted() {
        driven.publish("run-1", 1, 30);
        driven.publish(driven.key("run-1"), "not an event".getBytes(UTF_8));
        driven.publish("run-1", 31, 158);
        var letters = driven.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().value()).isEqualTo("not an event".getBytes(UTF_8));
        assertThat(header(letters.getFirst().headers(), "smolny_reason"))
                .isEqualTo("first byte of the value: 110 (expected: 0)");
        assertThat(header(letters.getFirst().headers(), "smolny_topic")).isEqualTo("test.events");
        assertThat(header(letters.getFirst().headers(), "smolny_partition")).isEqualTo("0");
        assertThat(header(letters.getFirst().headers(), "smolny_offset")).isEqualTo("30");
        driven.standing("run-1").forEach((question, after) -> {
            assertThat(after.quarantined()).as(question).isEqualTo(1);
            assertThat(after.held()).as(question).isFalse();
        });
        assertThat(driven.answers("run-1").after(158, Questions.HALL)).isEqualTo(Petrograd.answer(158, Questions.HALL));
    }

    @Test
    void duplicates_dead_letters_and_held_answers_are_counted() {
        driven.publish("run-1", 1, 90);
        assertThat(driven.counted("duplicates-total") + driven.counted("dead-letters-total"))
                .isZero();
        driven.publish(Petrograd.events().get(2).in("run-1"));
        driven.publish(driven.key("run-1"), "not an event".getBytes(UTF_8));
        driven.publish(null, "no key either".getBytes(UTF_8));
        assertThat(driven.counted("duplicates-total")).isEqualTo(1);
        assertThat(driven.counted("dead-letters-total")).isEqualTo(2);
        assertThat(driven.counted("held-total")).isZero();
        driven.publish("run-1", 92, 93);
        assertThat(driven.counted("held-total")).as("once each").isEqualTo(Questions.ALL.size());
    }

    @Test
    void an_event_under_another_run_s_key_is_set_aside() {
        var event = Petrograd.events().getFirst().in("run-1");
        driven.publish(driven.key("run-2"), driven.bytes(event));
        assertThat(header(driven.deadLetters().getFirst().headers(), "smolny_reason"))
                .isEqualTo("key: \"run-2\" (expected: the event's own run, \"run-1\")");
        assertThat(driven.told(Questions.HALL, "run-1")).isEmpty();
        assertThat(driven.told(Questions.HALL, "run-2").getLast().quarantined()).isEqualTo(1);
    }

    @Test
    void neither_a_key_nor_a_value_can_be_missing() {
        driven.publish(null, driven.bytes(Petrograd.events().getFirst().in("run-1")));
        driven.publish(driven.key("run-1"), null);
        assertThat(driven.deadLetters())
                .extracting(letter -> header(letter.headers(), "smolny_reason"))
                .containsExactly("key: none (expected: a run id)", "value: none (expected: an event)");
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
