package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What somebody else has put into the topics, seen as a stream.
class ForgedRecordsTest extends InATheatre {

    @Test
    void garbage_in_the_log_is_counted_and_held_against_nobody() {
        theatre.play("garbled");
        theatre.publish(theatre.topics().events().name(), "garbled", new byte[] {1, 2, 3});

        try (var stream = Messages.of(theatre.port(), "?run=garbled")) {
            stream.await(message -> message.data().path("deadLetters").asLong() >= 1);
            stream.await(message -> message.data().path("question").asText().equals("hall")
                    && message.data().path("value").path("quarantined").asLong() == 1);
            assertThat(stream.sequences()).containsExactlyElementsOf(allSequences());
        }
        var state = theatre.visitor().json("/api/runs/garbled/state?at=" + LAST).path("answers");
        assertThat(state.path("hall").path("quarantined").asLong()).isEqualTo(1);
    }

    @Test
    void hostile_names_are_told_as_json_and_forge_nothing() {
        var id = "evil\nid: 7\n\nevent: run\ndata: {}\n\n";
        var title = "<script>alert(1)</script>\u202E\r\ndata: \"x\"\u2028";
        var real = theatre.visitor().json("/api/runs");
        theatre.publishRun(id, title);

        await().until(() -> theatre.visitor().json("/api/runs").path("runs").size()
                > real.path("runs").size());
        try (var stream = Messages.of(theatre.port(), "?run=" + URLEncoder.encode(id, StandardCharsets.UTF_8))) {
            stream.await("serving");
            stream.next();
            var runs = stream.all().stream()
                    .filter(each -> each.event().equals("run"))
                    .toList();
            assertThat(runs).hasSize(1);
            assertThat(runs.getFirst().data().path("run").path("id").asText()).isEqualTo(id);
            assertThat(runs.getFirst()
                            .data()
                            .path("run")
                            .path("night")
                            .path("title")
                            .asText())
                    .isEqualTo(title);
        }
    }
}
