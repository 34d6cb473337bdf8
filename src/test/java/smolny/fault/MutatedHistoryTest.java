package smolny.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import smolny.oracle.Kept;
import smolny.oracle.Oracle;
import smolny.oracle.Reach;
import smolny.oracle.Sent;
import smolny.oracle.Usage;
import smolny.player.Pace;
import smolny.projection.Petrograd;

/// A good history is recorded once. It passes, and each way of spoiling it is caught by the check that is there for it.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutatedHistoryTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static final String RUN = "good";
    private static final byte[] GARBAGE = {1, 2, 3};

    private History good;

    @BeforeAll
    void record(@TempDir Path state) throws Exception {
        var scene =
                new Scene(kafka.bootstrapServers(), kafka.registryUrl(), kafka.prefix(), Petrograd.events()).prepared();
        byte[] again = scene.value(RUN, Petrograd.events().get(41));
        try (var viewer = scene.viewer(RUN)) {
            scene.player(RUN, new Pace.Burst()).play();
            scene.intrude(List.of(
                    Intrusion.into(RUN, again),
                    Intrusion.into(RUN, GARBAGE),
                    new Intrusion(null, ByteBuffer.wrap(again))));
            try (var projecting = scene.processors(state)) {
                assertThat(projecting.awaitAnswers(RUN, Duration.ofSeconds(60))).isTrue();
            }
            var foreign = List.of(ByteBuffer.wrap(again), ByteBuffer.wrap(GARBAGE));
            good = scene.history(RUN, foreign, List.of(viewer.leave()));
        }
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
        caught("O1", "event 43 (expected: 42)", log(log -> without(log, 41)));
    }

    @Test
    void an_event_that_is_in_the_log_twice() {
        caught("O1", "event 42 (expected: 43)", log(log -> with(log, 42, log.get(41))));
    }

    @Test
    void two_events_that_changed_places() {
        caught("O1", "event 43 (expected: 42)", log(log -> {
            var swapped = new ArrayList<>(log);
            Collections.swap(swapped, 41, 42);
            return swapped;
        }));
    }

    @Test
    void an_event_with_other_content() {
        caught("O1", "not what was sent (expected: event 42", log(log -> {
            byte[] other = log.get(41).bytes().clone();
            other[other.length - 1] ^= 1;
            return replaced(log, 41, kept(log.get(41), RUN, log.get(41).partition(), other));
        }));
    }

    @Test
    void an_event_under_another_key() {
        caught("O1", "key other (expected: good)", log(log -> {
            var record = log.get(41);
            return replaced(log, 41, kept(record, "other", record.partition(), record.bytes()));
        }));
    }

    @Test
    void an_event_in_another_partition() {
        caught("O1", "another partition", log(log -> {
            var record = log.get(41);
            return replaced(log, 41, kept(record, RUN, (record.partition() + 1) % 4, record.bytes()));
        }));
    }

    @Test
    void an_event_that_was_aborted_and_shows_all_the_same() {
        var sent = new ArrayList<>(good.sent());
        sent.set(41, new Sent(42, sent.get(41).value(), Sent.Outcome.ABORTED));
        caught("O1", "event 42: there (expected: missing", with(good, sent, good.committed(), good.viewers()));
    }

    @Test
    void a_log_that_ends_too_soon() {
        var spoilt = log(log -> {
            var shorter = new ArrayList<>(log.subList(0, 150));
            shorter.addAll(log.subList(158, 160));
            return shorter;
        });
        caught("O1", "event 151: missing", spoilt);
        caught("O2", "the log has 152 records (expected: 158)", spoilt);
    }

    @Test
    void a_last_answer_that_is_wrong() {
        caught("O3", "hall answers", answers("hall", all -> all.subList(0, all.size() - 1)));
        caught("O3", "votes answers", answers("votes", all -> with(all, all.size(), all.getFirst())));
        var stores = new HashMap<>(good.stores());
        stores.put("floor", good.answers().getOrDefault("floor", List.of()).subList(0, 5));
        caught(
                "O3",
                "floor store",
                new History(
                        RUN,
                        4,
                        good.sent(),
                        good.foreign(),
                        good.committed(),
                        good.everything(),
                        good.keyless(),
                        good.answers(),
                        stores,
                        good.deadLetters(),
                        good.reaches(),
                        good.viewers(),
                        List.of(),
                        List.of()));
    }

    @Test
    void a_frame_that_shows_what_no_prefix_gives() {
        caught("O4", "hall after event", frames(frames -> {
            var spoilt = new ArrayList<>(frames);
            int at = spoilt.lastIndexOf(frames.stream()
                    .filter(each -> each.question().equals("hall"))
                    .toList()
                    .getLast());
            var answer = new HashMap<String, @Nullable Object>(spoilt.get(at).answer());
            answer.put("sequence", 100L);
            spoilt.set(at, new Frame("hall", answer));
            return spoilt;
        }));
    }

    @Test
    void a_frame_that_goes_back() {
        caught("O4", "shown behind the one after event", frames(frames -> {
            var spoilt = new ArrayList<>(frames);
            spoilt.add(frames.getFirst());
            return spoilt;
        }));
    }

    @Test
    void a_dead_letter_that_is_missing() {
        caught("O3", "dead letters: 0 (expected: 2", letters(List.of()));
        caught("O3", "dead letters: 1 (expected: 2", letters(good.deadLetters().subList(0, 1)));
    }

    private History letters(List<Kept> letters) {
        return new History(
                RUN,
                4,
                good.sent(),
                good.foreign(),
                good.committed(),
                good.everything(),
                good.keyless(),
                good.answers(),
                good.stores(),
                letters,
                good.reaches(),
                good.viewers(),
                List.of(),
                List.of());
    }

    @Test
    void a_transaction_left_open_more_threads_than_before_and_an_error_nobody_explains() {
        var spoilt = new History(
                RUN,
                4,
                good.sent(),
                good.foreign(),
                good.committed(),
                good.everything(),
                good.keyless(),
                good.answers(),
                good.stores(),
                good.deadLetters(),
                List.of(new Reach("events-1", 10, 12, -1)),
                good.viewers(),
                List.of(new Usage("threads", 20, 31, 10)),
                List.of("ERROR something"));
        caught("O0", "events-1: readable to 10 (expected: 12, no open transaction)", spoilt);
        caught("O5", "threads: 31 (expected: at most 30, 20 before)", spoilt);
        caught("O6", "ERROR something", spoilt);
    }

    private static void caught(String check, String witness, History spoilt) {
        var finding = Oracle.examine(spoilt).stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow();
        assertThat(finding.witness()).contains(witness);
    }

    private History log(UnaryOperator<List<Kept>> spoil) {
        return with(good, good.sent(), spoil.apply(good.committed()), good.viewers());
    }

    private History frames(UnaryOperator<List<Frame>> spoil) {
        var first = spoil.apply(good.viewers().getFirst());
        return with(good, good.sent(), good.committed(), List.of(first));
    }

    private History answers(String question, UnaryOperator<List<Kept>> spoil) {
        Map<String, List<Kept>> answers = new HashMap<>(good.answers());
        answers.computeIfPresent(question, (name, all) -> spoil.apply(all));
        return new History(
                RUN,
                4,
                good.sent(),
                good.foreign(),
                good.committed(),
                good.everything(),
                good.keyless(),
                answers,
                good.stores(),
                good.deadLetters(),
                good.reaches(),
                good.viewers(),
                List.of(),
                List.of());
    }

    private static History with(History good, List<Sent> sent, List<Kept> committed, List<List<Frame>> viewers) {
        return new History(
                RUN,
                4,
                sent,
                good.foreign(),
                committed,
                good.everything(),
                good.keyless(),
                good.answers(),
                good.stores(),
                good.deadLetters(),
                good.reaches(),
                viewers,
                List.of(),
                List.of());
    }

    private static Kept kept(Kept as, String key, int partition, byte[] value) {
        return new Kept(as.topic(), partition, as.offset(), key, ByteBuffer.wrap(value));
    }

    private static <T> List<T> without(List<T> list, int index) {
        var less = new ArrayList<>(list);
        less.remove(index);
        return less;
    }

    private static <T> List<T> with(List<T> list, int index, T one) {
        var more = new ArrayList<>(list);
        more.add(index, one);
        return more;
    }

    private static <T> List<T> replaced(List<T> list, int index, T one) {
        var other = new ArrayList<>(list);
        other.set(index, one);
        return other;
    }
}
