package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Delegates;
import smolny.event.Gunfire;
import smolny.event.NightEvent;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Vote;
import smolny.projection.Petrograd;
import smolny.topic.Run;

/// What the outline of the night tells, beside its events.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutlineTest {

    private static final int LAST = Petrograd.events().size();

    private final Topical topical = new Topical();
    private final Boards boards =
            new Boards(topical.sources, topical, new CaughtUp(Duration.ofSeconds(1)), Limits.USUAL);

    @BeforeEach
    void play() {
        boards.take(topical.run("night", Run.Status.FINISHED, 0));
        for (int sequence = 1; sequence <= LAST; sequence++) {
            boards.take(topical.event("night", sequence));
        }
        boards.publish();
    }

    @Test
    void its_points_lead_from_the_first_event_to_the_last() throws IOException {
        var points = outline().path("points");

        assertThat(points).hasSizeGreaterThan(2);
        assertThat(points.get(0).get(0).asInt()).isEqualTo(1);
        assertThat(points.get(points.size() - 1).get(0).asInt()).isEqualTo(LAST);
        for (var point : points) {
            assertThat(point.get(1).asLong()).isEqualTo(event(point.get(0)).occurredAt());
        }
    }

    @Test
    void it_tells_guns_turns_and_silences() throws IOException {
        var outline = outline();

        for (var part : List.of("guns", "turned", "silences")) {
            assertThat(outline.path(part)).as(part).isNotEmpty();
        }
        for (var guns : outline.path("guns")) {
            assertThat(event(guns).happening()).isInstanceOf(Gunfire.class);
        }
        for (var turn : outline.path("turned")) {
            assertThat(event(turn).happening())
                    .isInstanceOfAny(
                            Delegates.Left.class,
                            Vote.Closed.class,
                            Siege.PlaceTaken.class,
                            Procession.TurnedBack.class);
        }
        for (var silence : outline.path("silences")) {
            var before = Petrograd.events().get(silence.get(0).asInt() - 2);
            assertThat(silence.get(1).asLong()).isEqualTo(event(silence.get(0)).occurredAt() - before.occurredAt());
        }
    }

    @Test
    void it_tells_where_a_place_fell_first() throws IOException {
        var fell = Petrograd.events().stream()
                .filter(event -> event.happening() instanceof Siege.PlaceTaken)
                .findFirst()
                .orElseThrow();

        assertThat(outline().path("taken")).singleElement().satisfies(fall -> {
            assertThat(fall.get(0).asLong()).isEqualTo(fell.sequence());
            assertThat(fall.get(1).asText()).isEqualTo(fell.place());
        });
    }

    private JsonNode outline() throws IOException {
        return new ObjectMapper().readTree(new Outline(boards).of("night"));
    }

    private static NightEvent event(JsonNode sequence) {
        return Petrograd.events().get(sequence.asInt() - 1);
    }
}
