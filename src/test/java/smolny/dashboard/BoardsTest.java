package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.Questions;
import smolny.topic.Run;

/// Many runs, and little room.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardsTest {

    private static final int ROOM = 25;

    private final Topical topical = new Topical();
    private final List<String> readAgain = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> afterwards = new ArrayList<>();
    private final CaughtUp caughtUp = new CaughtUp(Duration.ofSeconds(20));
    private final Boards boards = new Boards(topical.sources, again(), caughtUp, room(ROOM));

    @Test
    void the_run_that_nobody_looked_at_for_longest_is_forgotten_and_read_again_when_somebody_does() {
        for (var run : List.of("a", "b", "c", "d")) {
            play(run, 10);
        }
        assertThat(boards.records()).isLessThanOrEqualTo(ROOM);
        assertThat(boards.runs()).extracting(RunInShort::id).containsExactly("a", "b", "c", "d");

        try (var look = boards.look("d")) {
            assertThat(look.sight().events().last()).isEqualTo(10);
        }
        assertThat(readAgain).isEmpty();
        try (var look = boards.look("a")) {
            assertThat(look.sight().events().last()).isEqualTo(10);
            assertThat(look.sight().answers()).containsOnlyKeys("hall");
            assertThat(look.past().last()).isEqualTo(10);
            assertThat(look.record().id()).isEqualTo("a");
        }
        assertThat(readAgain).containsExactly("a");
        boards.publish();
        assertThat(boards.records()).isLessThanOrEqualTo(ROOM);
    }

    @Test
    void a_run_that_somebody_looks_at_is_kept_whatever_comes() {
        play("watched", 10);
        try (var look = boards.look("watched")) {
            for (var run : List.of("b", "c", "d", "e")) {
                play(run, 10);
            }
            assertThat(look.sight().events().last()).isEqualTo(10);
            take(topical.event("watched", 11));
            assertThat(look.sight().events().last()).isEqualTo(11);
        }
        assertThat(readAgain).isEmpty();
    }

    @Test
    void what_comes_in_while_a_run_is_read_again_is_neither_lost_nor_doubled() {
        play("a", 10);
        for (var run : List.of("b", "c", "d")) {
            play(run, 10);
        }
        // One of these is among the records that are read again, one is not yet.
        afterwards.add(topical.event("a", 11));
        afterwards.add(topical.event("a", 12));

        try (var look = boards.look("a")) {
            assertThat(look.sight().events().last()).isEqualTo(12);
            assertThat(look.past().latest().prefix().duplicates()).isZero();
        }
    }

    @Test
    void a_run_that_cannot_be_read_again_now_can_be_later() {
        for (var run : List.of("a", "b", "c", "d")) {
            play(run, 10);
        }
        var broken = new Boards(topical.sources, new AwayArchive(), caughtUp, room(5));
        topical.published("a").forEach(broken::take);
        topical.published("b").forEach(broken::take);
        broken.publish();

        assertThatThrownBy(() -> broken.look("a"))
                .isInstanceOf(Refusal.class)
                .hasMessage("run: \"a\" cannot be read now: the brokers are away");
    }

    @Test
    void the_latest_run_is_the_one_whose_playing_began_last() {
        assertThat(boards.latest()).isNull();
        take(topical.run("a", Run.Status.PLAYING, 10));
        take(topical.run("b", Run.Status.PLAYING, 20));
        take(topical.run("a", Run.Status.STOPPED, 30));
        assertThat(boards.latest()).isEqualTo("b");

        take(topical.run("a", Run.Status.PLAYING, 40));
        assertThat(boards.latest()).isEqualTo("a");
        assertThat(boards.runs()).extracting(RunInShort::id).containsExactly("b", "a");
    }

    @Test
    void a_run_without_a_record_is_no_run() {
        take(topical.event("stray", 1));
        assertThat(boards.runs()).isEmpty();
        assertThat(boards.latest()).isNull();
        caughtUp.reach();
        assertThatThrownBy(() -> boards.look("stray"))
                .isInstanceOf(Refusal.class)
                .hasMessage("run: \"stray\" (expected: one in the log, there is none yet)");
    }

    @Test
    void who_asks_before_the_topics_have_been_read_waits_for_the_run() {
        var asking = new FutureTask<>(() -> {
            try (var look = boards.look("late")) {
                return look.record().id();
            }
        });
        var caller = Thread.ofVirtual().start(asking);
        await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);
        take(topical.run("late", Run.Status.PLAYING, 1));
        caughtUp.reach();

        assertThat(asking).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("late");
    }

    @Test
    void who_waits_too_long_for_the_topics_to_be_read_is_asked_to_come_later() {
        var hasty = new Boards(topical.sources, again(), new CaughtUp(Duration.ofMillis(10)), room(ROOM));
        assertThatThrownBy(() -> hasty.look("late"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.getStatus())
                        .isEqualTo(503))
                .hasMessage("runs: not all read yet (expected: to be asked again in a while)");
    }

    private void play(String run, int events) {
        take(topical.run(run, Run.Status.PLAYING, run.charAt(0)));
        for (int sequence = 1; sequence <= events; sequence++) {
            take(topical.event(run, sequence));
        }
        take(topical.answer(run, Questions.HALL, events));
    }

    /// The topics, in which more comes while they are read again.
    private Archive again() {
        return new Archive() {
            @Override
            public void all(String run, Map<String, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
                readAgain.add(run);
                afterwards.forEach(BoardsTest.this::take);
                var found = new ArrayList<>(topical.published(run));
                if (!afterwards.isEmpty()) {
                    found.remove(afterwards.getLast());
                }
                found.forEach(each);
            }

            @Override
            public void log(String run, int partition, long offset, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
                topical.log(run, partition, offset, goesOn);
            }
        };
    }

    private static Limits room(int records) {
        var usual = Limits.USUAL;
        return new Limits(
                usual.viewers(),
                usual.stalled(),
                usual.asking(),
                usual.heartbeat(),
                usual.reading(),
                records,
                usual.recent());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        boards.take(record);
        boards.publish();
    }
}
