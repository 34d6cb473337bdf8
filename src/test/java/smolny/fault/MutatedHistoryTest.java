package smolny.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SharedBroker;
import smolny.oracle.Finding;
import smolny.oracle.Frame;
import smolny.oracle.History;
import smolny.oracle.Oracle;
import smolny.oracle.Reach;
import smolny.oracle.Sent;
import smolny.oracle.Usage;
import smolny.projection.Petrograd;

/// A good history is recorded once. It passes, and each way of spoiling it is caught by the check that is there for it.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutatedHistoryTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static final String RUN = "good";

    private History good;

    @BeforeAll
    void record(@TempDir Path state) throws Exception {
        good = GoodHistory.recorded(kafka, RUN, state);
    }

    @Test
    void a_good_history_passes_every_check() {
        assertThat(Oracle.examine(good)).hasSize(7).allMatch(Finding::holds);
        assertThat(good.committed()).hasSize(Petrograd.events().size() + 2);
        assertThat(good.viewers().getFirst()).hasSizeGreaterThan(100);
        assertThat(good.stores()).hasSize(7);
    }

    @Test
    void an_event_dropped_from_the_log() {
        caught("O1", "event 43 (expected: 42)", draft -> draft.committed.remove(41));
    }

    @Test
    void an_event_that_is_in_the_log_twice() {
        caught("O1", "event 42 (expected: 43)", draft -> draft.committed.add(42, draft.committed.get(41)));
    }

    @Test
    void two_events_that_changed_places() {
        caught("O1", "event 43 (expected: 42)", draft -> Collections.swap(draft.committed, 41, 42));
    }

    @Test
    void an_event_with_other_content() {
        caught("O1", "not what was sent (expected: event 42", draft -> {
            var record = draft.committed.get(41);
            byte[] other = record.bytes().clone();
            other[other.length - 1] ^= 1;
            draft.replace(41, RUN, record.partition(), other);
        });
    }

    @Test
    void an_event_under_another_key() {
        caught("O1", "key other (expected: good)", draft -> {
            var record = draft.committed.get(41);
            draft.replace(41, "other", record.partition(), record.bytes());
        });
    }

    @Test
    void an_event_in_another_partition() {
        caught("O1", "another partition", draft -> {
            var record = draft.committed.get(41);
            draft.replace(41, RUN, (record.partition() + 1) % good.partitions(), record.bytes());
        });
    }

    @Test
    void an_event_that_was_aborted_and_shows_all_the_same() {
        caught(
                "O1",
                "event 42: there (expected: missing",
                draft -> draft.sent.set(41, new Sent(42, draft.sent.get(41).value(), Sent.Outcome.ABORTED)));
    }

    @Test
    void a_log_that_ends_too_soon() {
        // What strangers have put there comes behind the last event.
        Consumer<Draft> ending = draft -> draft.committed.subList(150, 158).clear();
        caught("O1", "event 151: missing", ending);
        caught("O2", "the log has 152 records (expected: 158)", ending);
    }

    @Test
    void a_last_answer_that_is_wrong() {
        caught("O3", "hall answers", draft -> draft.answers("hall", all -> all.subList(0, all.size() - 1)));
        caught(
                "O3",
                "votes answers",
                draft -> draft.answers("votes", all -> {
                    var more = new ArrayList<>(all);
                    more.add(all.getFirst());
                    return more;
                }));
        var early = good.answers().getOrDefault("floor", List.of()).subList(0, 5);
        caught("O3", "floor store", draft -> draft.stores("floor", _ -> early));
    }

    @Test
    void of_answers_that_were_compacted_the_last_must_be_there_and_the_others_in_their_order() {
        var draft = new Draft(good);
        draft.answers("hall", all -> List.of(all.get(3), all.get(7), all.getLast()));
        assertThat(Oracle.examineCompacted(draft.history())).allMatch(Finding::holds);
        draft.answers("hall", all -> all.subList(0, 2));
        assertThat(Oracle.examineCompacted(draft.history()).get(3).witness()).startsWith("hall answers[2]: nothing");
        draft.answers("hall", List::reversed);
        assertThat(Oracle.examineCompacted(draft.history()).get(3).witness()).contains("(expected: nothing)");
    }

    @Test
    void a_frame_that_shows_what_no_prefix_gives() {
        caught("O4", "hall after event", draft -> {
            var last = draft.frames.stream()
                    .filter(each -> each.question().equals("hall"))
                    .toList()
                    .getLast();
            var answer = new HashMap<String, @Nullable Object>(last.answer());
            answer.put("sequence", 100L);
            draft.frames.set(draft.frames.lastIndexOf(last), new Frame("hall", answer));
        });
    }

    @Test
    void a_frame_that_goes_back() {
        caught("O4", "shown behind the one after event", draft -> draft.frames.add(draft.frames.getFirst()));
    }

    @Test
    void a_dead_letter_that_is_missing() {
        caught("O3", "dead letters: 0 (expected: 2", draft -> draft.deadLetters.clear());
        caught("O3", "dead letters: 1 (expected: 2", draft -> draft.deadLetters.removeLast());
    }

    @Test
    void a_transaction_left_open() {
        caught(
                "O0",
                "events-1: readable to 10 (expected: 12, no open transaction)",
                draft -> draft.reaches.add(new Reach("events-1", 10, 12, -1)));
    }

    @Test
    void more_threads_than_before() {
        caught(
                "O5",
                "threads: 31 (expected: at most 30, 20 before)",
                draft -> draft.usages.add(new Usage("threads", 20, 31, 10)));
    }

    @Test
    void an_error_that_nobody_explains() {
        caught("O6", "ERROR something", draft -> draft.errors.add("ERROR something"));
    }

    private void caught(String check, String witness, Consumer<Draft> spoil) {
        var draft = new Draft(good);
        spoil.accept(draft);
        var finding = Oracle.examine(draft.history()).stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow();
        assertThat(finding.witness()).contains(witness);
    }
}
