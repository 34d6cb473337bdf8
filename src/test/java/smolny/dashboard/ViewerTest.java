package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import smolny.projection.Questions;
import smolny.topic.Run;

/// What a viewer gets that is slow, or far behind.
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViewerTest {

    private final Topical topical = new Topical();
    private final Boards boards =
            new Boards(topical.sources, topical, new CaughtUp(Duration.ofSeconds(20)), Alone.LIMITS);
    private final Audience audience = new Audience(10);

    @Test
    void a_slow_viewer_misses_no_event_skips_answers_and_never_goes_back() {
        take(topical.run("night", Run.Status.PLAYING, 1));
        var slow = new Narrow();
        var watching = watch(slow, null);
        slow.letOn();

        // Stuck with the first message: meanwhile half a night goes by.
        slow.awaitStandstill();
        for (int sequence = 1; sequence <= 80; sequence++) {
            take(topical.event("night", sequence));
            take(topical.answer("night", Questions.HALL, sequence));
            take(topical.clock("night", sequence));
        }
        slow.letOn();
        await().until(() -> slow.messages("clock").size() == 1);

        assertThat(slow.sequences("answer")).containsExactly(80L);
        assertThat(slow.messages("events")).hasSize(1);
        assertThat(slow.messages("events").getFirst()).endsWith("\nid: night/80");

        for (int sequence = 81; sequence <= 90; sequence++) {
            take(topical.event("night", sequence));
            take(topical.answer("night", Questions.HALL, sequence));
        }
        slow.letOn();
        await().until(() -> slow.messages("answer").size() == 2);
        assertThat(slow.sequences("answer")).containsExactly(80L, 90L);
        assertThat(slow.events()).hasSize(90).isSorted().doesNotHaveDuplicates();
        end(watching, slow);
    }

    @Test
    void of_a_run_too_long_to_be_at_hand_a_viewer_gets_the_newest_events() {
        var limits = new Limits(
                10, Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofSeconds(9), 99, 10);
        var many = new Boards(topical.sources, topical, new CaughtUp(Duration.ofSeconds(20)), limits);
        many.take(topical.run("night", Run.Status.PLAYING, 1));
        for (int sequence = 1; sequence <= 158; sequence++) {
            many.take(topical.event("night", sequence));
        }
        many.publish();
        var late = new Narrow();
        var watching = watch(many, late, null);
        late.letOn();
        await().until(() -> !late.messages("events").isEmpty());

        assertThat(late.events()).hasSizeBetween(10, 20).isSorted().endsWith(157L, 158L);
        end(watching, late);
    }

    @Test
    void an_answer_waits_for_the_events_it_answers_for() {
        take(topical.run("night", Run.Status.PLAYING, 1));
        take(topical.event("night", 1));
        take(topical.answer("night", Questions.HALL, 2));
        assertThat(boards.look("night").sight().answers()).isEmpty();

        take(topical.event("night", 2));
        assertThat(boards.look("night").sight().answers()).containsOnlyKeys("hall");
    }

    @Test
    void repeated_events_garbage_and_what_lies_beyond_a_gap_are_not_shown() {
        take(topical.run("night", Run.Status.PLAYING, 1));
        take(topical.event("night", 1));
        take(topical.bytes(topical.topics.events().name(), "night", new byte[] {9}));
        take(topical.event("night", 1));
        take(topical.event("night", 3));

        try (var look = boards.look("night")) {
            assertThat(look.sight().events().last()).isEqualTo(1);
            assertThat(look.past().latest().next()).isEqualTo(4);
        }
    }

    @Test
    void a_live_viewer_goes_on_to_the_next_run_and_one_of_its_own_stays() {
        take(topical.run("first", Run.Status.PLAYING, 1));
        take(topical.event("first", 1));
        var live = new Narrow();
        var own = new Narrow();
        var watchingLive = watch(live, null);
        var watchingOwn = watch(own, "first");
        for (var viewer : List.of(live, own)) {
            viewer.letOn();
            await().until(() -> viewer.messages("events").size() == 1);
        }

        take(topical.run("second", Run.Status.PLAYING, 2));
        take(topical.run("first", Run.Status.STOPPED, 3));
        for (var viewer : List.of(live, own)) {
            viewer.letOn();
            await().until(() -> viewer.messages("run").size() == 2);
        }

        assertThat(live.messages("run").getLast()).contains("\"id\":\"second\"").endsWith(",\"live\":true}");
        assertThat(own.messages("run").getLast())
                .contains("\"status\":\"STOPPED\"")
                .endsWith(",\"live\":false}");
        end(watchingLive, live);
        end(watchingOwn, own);
    }

    @Test
    void there_are_no_more_seats_than_that() throws IOException {
        var small = new Audience(1);
        var out = new ByteArrayOutputStream();
        var first = new Viewer(boards, small, null, out);
        var second = new Viewer(boards, small, null, out);
        assertThat(small.enter(first)).isZero();
        assertThatThrownBy(() -> small.enter(second)).isInstanceOf(Refusal.class);
        small.leave(first);
        small.leave(first);
        assertThat(small.enter(second)).isEqualTo(1);
        assertThatThrownBy(() -> small.enter(first)).isInstanceOf(Refusal.class);
    }

    private Thread watch(OutputStream out, @Nullable String pinned) {
        return watch(boards, out, pinned);
    }

    private Thread watch(Boards shown, OutputStream out, @Nullable String pinned) {
        return Thread.ofVirtual().start(() -> {
            var viewer = new Viewer(shown, audience, pinned, out);
            int number = audience.enter(viewer);
            try {
                viewer.write(number);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                audience.leave(viewer);
            }
        });
    }

    private void end(Thread watching, Narrow viewer) {
        audience.end();
        viewer.letAllThrough();
        await().until(() -> !watching.isAlive());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        boards.take(record);
        boards.publish();
        audience.wake();
    }
}
