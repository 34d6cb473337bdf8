package smolny.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import smolny.event.Altered;
import smolny.projection.Checkpoints;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Topics;

/// What the processors answer, whatever comes in.
class NightTopologyTest extends WithoutABroker {

    @Test
    void the_whole_night_comes_to_what_is_known() {
        driven.publishNight("run-1");
        var answers = driven.answers("run-1");
        assertThat(Checkpoints.all()).allSatisfy(checkpoint -> checkpoint.holdsIn(answers));
    }

    @Test
    void an_answer_is_told_when_it_changes_and_equals_the_replay() {
        driven.publishNight("run-1");
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
        driven.publishNight("run-1");
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
        driven.publish("run-1", 1, 90);
        var lie = Petrograd.events().get(2).in("run-1");
        driven.publish(Altered.told(lie, "Something else was told before."));
        driven.publish("run-1", 91, 158);
        driven.publishNight("run-2");
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
        driven.publish("run-1", 1, 90);
        driven.publish("run-1", 92, 158);
        driven.standing("run-1")
                .forEach((question, held) ->
                        assertThat(held.heldBecause()).as(question).isEqualTo("event 91 is missing: 92 came after 90"));
        assertThat(driven.answers("run-1").after(158, Questions.HALL)).isEqualTo(Petrograd.answer(90, Questions.HALL));
    }

    @Test
    void an_event_that_cannot_be_true_holds_the_answer_it_contradicts() {
        long walkout = Petrograd.after("mensheviks-walk-out");
        driven.publish("run-1", 1, walkout);
        var again = Petrograd.events().get(Math.toIntExact(walkout - 1)).in("run-1");
        driven.publish(Altered.named(Altered.numbered(again, walkout + 1), "nobody-is-left-to-go"));
        assertThat(driven.told(Questions.HALL, "run-1").getLast().heldBecause())
                .isEqualTo(
                        "event " + (walkout + 1) + " (nobody-is-left-to-go): 68 of MENSHEVIK leave, but 0 are seated");
        assertThat(driven.told(Questions.HALL, "run-1").getLast().answer())
                .isEqualTo(Petrograd.answer(walkout, Questions.HALL));
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
}
