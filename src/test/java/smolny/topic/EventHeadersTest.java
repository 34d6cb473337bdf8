package smolny.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.scenario.Scenarios;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventHeadersTest {

    @Test
    void an_event_is_a_cloud_event_in_binary_mode() {
        var night = Scenarios.builtIn("petrograd-1917");
        var event = night.events("run-1").getFirst();
        long publishedAt = 1_800_000_000_123L;

        var headers = EventHeaders.forScenario(night.night().id()).of(event, publishedAt);

        assertThat(headers)
                .extracting(header -> header.key() + ": " + new String(header.value(), UTF_8))
                .containsExactly(
                        "ce_specversion: 1.0",
                        "ce_id: run-1/1",
                        "ce_source: /smolny/petrograd-1917/" + event.place(),
                        "ce_type: smolny." + event.happening().kind().word(),
                        "ce_time: 2027-01-15T08:00:00.123Z",
                        "ce_subject: " + event.eventId(),
                        "content-type: application/avro");
    }
}
