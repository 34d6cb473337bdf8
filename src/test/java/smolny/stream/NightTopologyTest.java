package smolny.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smolny.event.Altered;
import smolny.projection.Checkpoints;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Topics;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NightTopologyTest {

    @TempDir
    private Path directory;

    private DrivenNight driven;

    @BeforeEach
    void start() {
        driven = new DrivenNight(directory);
    }

    @AfterEach
    void stop() {
        driven.close();
    }

    @Test
    void the_whole_night_comes_to_what_is_known() {
        publishNight("run-1");
        var answers = driven.answers("run-1");
        assertThat(Checkpoints.all()).allSatisfy(checkpoint -> checkpoint.holdsIn(answers));
    }

    @Test
    void an_answer_is_told_when_it_changes_and_equals_the_replay() {
        publishNight("run-1");
        for (var question : Questions.ALL) {
            assertThat(driven.told(question, "run-1")).isEqualTo(replayed(question));
        }
    }

    @Test
    void runs_that_are_published_together_do_not_touch_each_other() {
        for (var event : Petrograd.events()) {
            driven.publish(event.in("run-1"));
            driven.publish(event.in("run-2"));
        }
        assertThat(driven.standing("run-1")).isEqualTo(driven.standing("run-2"));
        assertThat(driven.told(Questions.HALL, "run-2")).isEqualTo(replayed(Questions.HALL));
    }

    @Test
    void an_event_that_comes_again_changes_nothing_but_the_count() {
        publishNight("run-1");
        var before = driven.standing("run-1");
        driven.publish(Petrograd.events().get(2).in("run-1"));
        driven.publish(Petrograd.events().getLast().in("run-1"));
        driven.standing("run-1").forEach((question, after) -> {
            assertThat(after.duplicates()).as(question).isEqualTo(2);
            assertThat(after.held()).as(question).isFalse();
            assertThat(after.answer()).as(question).isEqualTo(answer(before, question));
        });
        assertThat(driven.deadLetters()).isEmpty();
    }

    @Test
    void an_event_that_comes_again_with_other_content_holds_its_run_only() {
        publish("run-1", 1, 90);
        var lie = Petrograd.events().get(2).in("run-1");
        driven.publish(Altered.told(lie, "Something else was told before."));
        publish("run-1", 91, 158);
        publishNight("run-2");
        driven.standing("run-1")
                .forEach((question, held) ->
                        assertThat(held.heldBecause()).as(question).isEqualTo("event 3 came again with other content"));
        assertThat(driven.answers("run-1").after(158, Questions.HALL)).isEqualTo(Petrograd.answer(90, Questions.HALL));
        assertThat(driven.standing("run-2").get("hall"))
                .extracting(Progress::held)
                .isEqualTo(false);
    }

    @Test
    void a_missing_event_holds_its_run_at_the_last_whole_one() {
        publish("run-1", 1, 90);
        publish("run-1", 92, 158);
        driven.standing("run-1")
                .forEach((question, held) ->
                        assertThat(held.heldBecause()).as(question).isEqualTo("event 91 is missing: 92 came after 90"));
        assertThat(driven.answers("run-1").after(158, Questions.HALL)).isEqualTo(Petrograd.answer(90, Questions.HALL));
    }

    @Test
    void an_event_that_cannot_be_true_holds_the_answer_it_contradicts() {
        long walkout = Petrograd.after("mensheviks-walk-out");
        publish("run-1", 1, walkout);
        var again = Petrograd.events().get(Math.toIntExact(walkout - 1)).in("run-1");
        driven.publish(Altered.named(Altered.numbered(again, walkout + 1), "nobody-is-left-to-go"));
        assertThat(driven.told(Questions.HALL, "run-1").getLast().heldBecause())
                .isEqualTo(
                        "event " + (walkout + 1) + " (nobody-is-left-to-go): 68 of MENSHEVIK leave, but 0 are seated");
        assertThat(driven.told(Questions.HALL, "run-1").getLast().answer())
                .isEqualTo(Petrograd.answer(walkout, Questions.HALL));
    }

    @Test
    void what_is_no_event_is_set_aside_with_its_reason_and_counted() {
        publish("run-1", 1, 30);
        driven.publish(driven.key("run-1"), "not an event".getBytes(UTF_8));
        publish("run-1", 31, 158);
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
        publish("run-1", 1, 90);
        assertThat(driven.counted("duplicates-total") + driven.counted("dead-letters-total"))
                .isZero();
        driven.publish(Petrograd.events().get(2).in("run-1"));
        driven.publish(driven.key("run-1"), "not an event".getBytes(UTF_8));
        driven.publish(null, "no key either".getBytes(UTF_8));
        assertThat(driven.counted("duplicates-total")).isEqualTo(1);
        assertThat(driven.counted("dead-letters-total")).isEqualTo(2);
        assertThat(driven.counted("held-total")).isZero();
        publish("run-1", 92, 93);
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

    @Test
    void every_step_and_every_store_has_a_name_of_ours() {
        var described = NightTopology.of(Topics.of("smolny.", new InMemoryRegistry()), Telling.EVERY_CHANGE)
                .describe()
                .toString();
        assertThat(described).doesNotContain("KSTREAM-", "KTABLE-", "Sub-topology: 1");
        assertThat(described)
                .contains("intake-prefixes", "intake-fingerprints", "bell-store", "live-runs", "Sink: dead-letters");
        for (var question : Questions.ALL) {
            assertThat(described).contains(question.name() + "-store", question.name() + "-answers");
        }
    }

    private void publishNight(String run) {
        publish(run, 1, Petrograd.events().size());
    }

    private void publish(String run, long first, long last) {
        for (var event : Petrograd.events()) {
            if (event.sequence() >= first && event.sequence() <= last) {
                driven.publish(event.in(run));
            }
        }
    }

    private static <S> List<Progress<S>> replayed(Question<S> question) {
        var told = new ArrayList<Progress<S>>();
        var progress = Progress.start(question.projection());
        for (var event : Petrograd.events()) {
            var after = progress.after(event, question.projection());
            if (after.tellsMoreThan(progress)) {
                told.add(after);
            }
            progress = after;
        }
        return told;
    }

    private static Object answer(Map<String, Progress<?>> standing, String question) {
        var progress = standing.get(question);
        if (progress == null) {
            throw new AssertionError(question + " is not in " + standing.keySet());
        }
        return progress.answer();
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
