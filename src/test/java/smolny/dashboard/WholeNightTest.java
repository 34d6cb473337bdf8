package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import smolny.projection.Petrograd;
import smolny.projection.Question;
import smolny.projection.Questions;

/// The night of 25-26 October 1917, played through a broker and seen as a stream.
class WholeNightTest extends InATheatre {

    @Test
    void the_stream_tells_the_whole_night_in_order_and_the_answers_to_it() {
        try (var stream = Messages.of(theatre.port(), "?run=night")) {
            var clock = stream.await("clock");

            assertThat(stream.all().getFirst().event()).isEqualTo("run");
            var run = stream.all().getFirst().data();
            assertThat(run.path("run").path("status").asText()).isEqualTo("FINISHED");
            assertThat(run.path("run").path("night").path("title").asText())
                    .isEqualTo(Petrograd.night().title());
            assertThat(run.path("live").asBoolean()).isFalse();
            assertThat(stream.sequences()).containsExactlyElementsOf(allSequences());
            assertThat(stream.all())
                    .filteredOn(message -> message.event().equals("events"))
                    .last()
                    .extracting(Messages.Message::id)
                    .isEqualTo("night/" + LAST);
            assertThat(clock.data().path("state").asText()).isEqualTo("FINISHED");
            assertThat(clock.data().path("recordedAt").asLong()).isPositive();
            for (var question : Questions.ALL) {
                var told = stream.answer(question.name());
                var state = theatre.visitor()
                        .json("/api/runs/night/state?at="
                                + told.path("sequence").asLong());
                assertThat(told)
                        .as(question.name())
                        .isEqualTo(state.path("answers").path(question.name()));
            }
        }
    }

    @Test
    void no_answer_is_told_before_the_events_it_answers_for() {
        try (var stream = Messages.of(theatre.port(), "")) {
            theatre.play("live");
            var begun = stream.await(
                    message -> message.data().path("run").path("id").asText().equals("live"));
            stream.await(message -> isAfter(begun, message, stream)
                    && message.data().path("question").asText().equals("columns")
                    && message.data().path("value").path("sequence").asLong() == lastOf(Questions.COLUMNS));

            long events = 0;
            for (var message : stream.all()) {
                for (var event : message.data().path("events")) {
                    long sequence = event.path("event").path("sequence").asLong();
                    events = sequence == 1 ? 1 : events + 1;
                    assertThat(sequence).isEqualTo(events);
                }
                assertThat(message.data().path("value").path("sequence").asLong())
                        .isLessThanOrEqualTo(events);
            }
            assertThat(stream.all())
                    .filteredOn(message -> message.event().equals("run"))
                    .last()
                    .extracting(message -> message.data().path("run").path("id").asText())
                    .isEqualTo("live");
        }
    }

    @Test
    void who_comes_again_gets_everything_again() {
        for (var lastSeen : List.of("", "night/158", "other/7", "\u0001garbage", "9".repeat(4_000))) {
            var header = lastSeen.isEmpty() ? "" : "Last-Event-ID: " + lastSeen.replace("\u0001", "~") + "\r\n";
            try (var stream = Messages.of(theatre.port(), "?run=night", header)) {
                stream.await("clock");
                assertThat(stream.sequences()).containsExactlyElementsOf(allSequences());
            }
        }
    }

    @Test
    void two_servers_show_the_same() {
        try (var other = Entrance.open("127.0.0.1", 0);
                var second = theatre.serve(other);
                var here = Messages.of(theatre.port(), "?run=night")) {
            assertThat(second.failure()).isNotDone();
            await().until(() -> new Visitor(other).get("/ready").statusCode() == 200);
            try (var there = Messages.of(other.port(), "?run=night")) {
                here.await("clock");
                there.await("clock");
                assertThat(there.events()).isEqualTo(here.events());
                assertThat(there.answer("hall")).isEqualTo(here.answer("hall"));
                assertThat(new Visitor(other).json("/api/runs/night/state?at=00:18"))
                        .isEqualTo(theatre.visitor().json("/api/runs/night/state?at=00:18"));
            }
        }
    }

    @Test
    void a_viewer_that_takes_nothing_is_sent_away_and_others_do_not_notice() throws IOException {
        var impatient = new Limits(
                2,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofMillis(100),
                Duration.ofSeconds(30),
                20_000,
                2_000);
        var there = Entrance.open("127.0.0.1", 0);
        try (var second = theatre.serve(there, impatient);
                var stalled = new Socket()) {
            assertThat(second.failure()).isNotDone();
            await().until(() -> new Visitor(there).get("/ready").statusCode() == 200);
            stalled.setReceiveBufferSize(4_096);
            stalled.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), there.port()));
            stalled.getOutputStream()
                    .write(("GET /api/stream?run=night HTTP/1.0\r\nHost: 127.0.0.1:" + there.port() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (var healthy = Messages.of(there.port(), "?run=night")) {
                healthy.await("clock");
                assertThat(healthy.sequences()).containsExactlyElementsOf(allSequences());
                healthy.await(message -> message.data().path("clients").asInt() == 2);
                healthy.awaitNew(message -> message.data().path("clients").asInt() == 1);
            }
        }
    }

    private static boolean isAfter(Messages.Message earlier, Messages.Message later, Messages stream) {
        return stream.all().lastIndexOf(later) > stream.all().indexOf(earlier);
    }

    /// Sequence of the event that changes an answer last.
    private static long lastOf(Question<?> question) {
        return LongStream.rangeClosed(1, LAST)
                .filter(sequence ->
                        !Petrograd.answer(sequence, question).equals(Petrograd.answer(sequence - 1, question)))
                .max()
                .orElseThrow();
    }
}
