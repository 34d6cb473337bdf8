package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smolny.event.Delegates;
import smolny.projection.Petrograd;
import smolny.projection.Questions;
import smolny.topic.Command;

/// What can be asked of the night of 25-26 October 1917 over HTTP, and said to it.
class AskedNightTest extends InATheatre {

    @ParameterizedTest
    @CsvSource({"right-srs-walk-out, 95", "mensheviks-walk-out, 68"})
    void the_glass_shows_a_record_as_it_lies_in_its_topic_and_what_it_changed(String event, int left) {
        long sequence = Petrograd.after(event);

        var record = theatre.visitor().json("/api/runs/night/records/" + sequence);

        var bytes = HexFormat.of().parseHex(record.path("bytes").asText());
        var decoded = theatre.topics()
                .events()
                .value()
                .deserializer()
                .deserialize(theatre.topics().events().name(), bytes);
        assertThat(decoded).isEqualTo(Petrograd.events().get((int) sequence - 1).in("night"));
        assertThat(record.path("value")).hasToString(theatre.json().tree(bytes).toString());
        assertThat(record.path("topic").asText())
                .isEqualTo(theatre.topics().events().name());
        assertThat(record.path("key").asText()).isEqualTo("night");
        assertThat(record.path("schemaName").asText()).isEqualTo("NightEvent");
        assertThat(record.path("schemaId").asInt()).isPositive();
        assertThat(record.path("headers").findValuesAsText("key")).contains("ce_id", "ce_type");
        var faction = decoded.happening() instanceof Delegates.Left gone ? gone.faction() : "";
        assertThat(record.path("changes")).anySatisfy(change -> {
            assertThat(change.path("question").asText()).isEqualTo("hall");
            assertThat(change.path("path").asText()).isEqualTo("places.SML.members.factions." + faction + ".delegates");
            assertThat(change.path("before").asText()).isEqualTo(String.valueOf(left));
            assertThat(change.path("after").asText()).isEqualTo("0");
        });
    }

    @ParameterizedTest
    @CsvSource({"104, 670", "mensheviks-walk-out, 602", "00:21, 492", "109, 492"})
    void the_hall_is_told_as_of_any_moment(String at, int delegates) {
        var state = theatre.visitor().json("/api/runs/night/state?at=" + URLEncoder.encode(at, StandardCharsets.UTF_8));

        assertThat(smolny(state)).isEqualTo(delegates);
        assertThat(state.path("sequence").asLong()).isEqualTo(Petrograd.after(at));
        assertThat(state.path("nightTime").asLong())
                .isEqualTo(Petrograd.events().get((int) Petrograd.after(at) - 1).occurredAt());
        assertThat(state.path("answers")).hasSize(Questions.ALL.size());
    }

    @Test
    void some_events_of_a_run_are_told_as_the_stream_tells_them() {
        var told =
                theatre.visitor().json("/api/runs/night/events?from=104&to=106").path("events");

        assertThat(told).hasSize(3);
        try (var stream = Messages.of(theatre.port(), "?run=night")) {
            stream.await("clock");
            assertThat(told).containsExactlyElementsOf(stream.events().subList(103, 106));
        }
    }

    @Test
    void an_event_is_told_by_its_id() {
        var told = theatre.visitor().json("/api/runs/night/events/mensheviks-walk-out");
        assertThat(told.path("event").path("sequence").asLong()).isEqualTo(Petrograd.after("mensheviks-walk-out"));
    }

    @Test
    void at_23_24_a_vote_is_open() {
        var votes = theatre.visitor()
                .json("/api/runs/night/state?at=23%3A24")
                .path("answers")
                .path("votes");

        assertThat(votes.path("motions").findValuesAsText("stage")).contains("OPEN");
    }

    @Test
    void the_runs_are_listed_oldest_first_without_their_nights() {
        var runs = theatre.visitor().json("/api/runs").path("runs");

        assertThat(runs.findValuesAsText("id")).startsWith("night");
        assertThat(runs.get(0).path("nightId").asText()).isEqualTo("petrograd-1917");
        assertThat(runs.get(0).path("title").asText())
                .isEqualTo(Petrograd.night().title());
        assertThat(runs.get(0).has("night")).isFalse();
    }

    @Test
    void a_command_reaches_the_player_and_its_outcome_the_page() {
        var done = theatre.visitor().post("/api/control", command("c-1", "pause", "[]"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(Visitor.tree(done).path("outcome").asText()).isEqualTo("DONE");
        assertThat(theatre.asked()).contains(new Command("c-1", "pause", List.of()));

        var refused = theatre.visitor().post("/api/control", command("c-2", "rate", "[\"-1\"]"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Visitor.tree(refused).path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(Visitor.tree(refused).path("reason").asText()).isEqualTo("rate: -1 (expected: more than 0)");

        var unheard = theatre.visitor().post("/api/control", command("c-3", "unheard", "[]"));
        assertThat(unheard.statusCode()).isEqualTo(503);
        assertThat(Visitor.tree(unheard).path("error").asText()).isEqualTo("no player answers");
        assertThat(unheard.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void where_the_presenter_looks_is_told_to_everybody() {
        try (var early = Messages.of(theatre.port(), "?run=night")) {
            early.await("clock");
            var answer = theatre.visitor().post("/api/presenter", "{\"run\":\"night\",\"at\":105,\"presenting\":true}");
            assertThat(answer.statusCode()).isEqualTo(204);
            try (var late = Messages.of(theatre.port(), "?run=night")) {
                for (var stream : List.of(early, late)) {
                    assertThat(stream.await("presenter").data())
                            .hasToString("{\"presenting\":true,\"run\":\"night\",\"at\":105}");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/runs/nobody/state?at=1          | 404 | run: \"nobody\" (expected: one in the log",
                "/api/stream?run=nobody               | 404 | run: \"nobody\" (expected: one in the log",
                "/api/runs/night/state?at=159         | 400 | at, moment: 159 (expected: an event number from 1 to 158)",
                "/api/runs/night/state?at=nowhen      | 400 | at, moment: \"nowhen\" (expected: the id of",
                "/api/runs/night/state                | 400 | at: none (expected: an event number",
                "/api/runs/night/records/0            | 400 | sequence: \"0\" (expected: an event number from 1 to 158)",
                "/api/runs/night/events?from=1&to=159 | 400 | to: \"159\" (expected: an event number from 1 to 158)",
                "/api/runs/night/events?from=9&to=8   | 400 | to: \"8\" (expected: from 9 to 508, 500 events at most)",
                "/api/runs/night/events?to=8          | 400 | from: none (expected: an event number)",
                "/api/runs/night/events/nowhen        | 400 | event: \"nowhen\" (expected: the id of an event)",
                "/api/runs/night/records/x            | 400 | sequence: \"x\" (expected: an event number from 1 to 158)",
            })
    void what_does_not_exist_is_named(String path, int status, String error) {
        var answer = theatre.visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Visitor.tree(answer).path("error").asText()).startsWith(error);
    }

    private static int smolny(JsonNode state) {
        for (var place : state.path("answers").path("hall").path("places")) {
            if (place.path("place").asText().equals("SML")) {
                return place.path("delegates").asInt();
            }
        }
        throw new IllegalStateException("nobody sits at SML");
    }

    private static String command(String id, String verb, String arguments) {
        return "{\"id\":\"" + id + "\",\"run\":\"night\",\"verb\":\"" + verb + "\",\"arguments\":" + arguments + "}";
    }
}
