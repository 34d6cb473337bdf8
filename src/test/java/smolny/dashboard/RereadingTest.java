package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.audit.Refold;
import smolny.audit.RunLog;
import smolny.audit.Snapshot;
import smolny.event.Altered;
import smolny.event.NightEvent;
import smolny.projection.LongNight;
import smolny.projection.Question;
import smolny.projection.Questions;

/// A moment found by way of a snapshot, beside a fold of everything before it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RereadingTest {

    private static final String RUN = "long";
    private static final int AT_HAND = 50;
    private static final int EVENTS = 3_000;
    private static final int MOMENTS = 60;

    private final Topical topical = new Topical();
    private final Rereading rereading = new Rereading(topical, topical.sources);
    private final List<RunLog.Entry> log = new ArrayList<>();
    private Past past = Past.beginning(RUN, 0, AT_HAND);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_answers_at_any_moment_are_those_of_the_whole_prefix(long seed) {
        tell(seed);
        var random = new Random(seed);
        var moments = IntStream.concat(
                IntStream.of(0, 1, EVENTS - AT_HAND, EVENTS - 1, EVENTS),
                IntStream.generate(() -> random.nextInt(EVENTS + 1)).limit(MOMENTS));
        var whole = new RunLog(RUN, log);
        assertThat(past.latest().answers())
                .noneMatch(answer -> answer.progress().held());

        moments.forEach(at -> {
            var found = rereading.snapshot(past, at);
            for (int i = 0; i < Questions.ALL.size(); i++) {
                assertThat(found.answers().get(i).progress())
                        .as(
                                "seed %d, %s after event %d",
                                seed, Questions.ALL.get(i).name(), at)
                        .isEqualTo(refolded(whole, Questions.ALL.get(i), at));
            }
        });
    }

    @Test
    void a_run_that_is_held_stands_still_at_every_later_moment() {
        tell(4);
        take(topical.bytes(events(), RUN, bytes(new LongNight(EVENTS).get(6).in(RUN), 5)));
        var whole = new RunLog(RUN, log);

        for (long at : List.of(7L, EVENTS - 3L, (long) EVENTS)) {
            assertThat(rereading.snapshot(past, at).answers().getFirst().progress())
                    .as("after event " + at)
                    .isEqualTo(refolded(whole, Questions.HALL, at));
        }
        assertThat(rereading.snapshot(past, EVENTS).prefix().heldBecause())
                .isEqualTo("event 5 came again with other content");
    }

    @Test
    void an_event_is_found_as_it_lies_in_its_topic() {
        tell(5);
        for (int sequence : List.of(1, 2, 700, EVENTS - AT_HAND, EVENTS)) {
            var found = rereading.record(past, sequence);
            assertThat(RunLog.Entry.of(found, topical.topics.events(), RUN).event())
                    .isEqualTo(new LongNight(EVENTS).get(sequence - 1).in(RUN));
        }
        assertThat(rereading.records(past, 1_990, 2_010)).hasSize(21);
    }

    @Test
    void all_events_are_a_list_again_and_a_time_is_found_as_if_one_went_through_it() {
        tell(6);
        var night = new LongNight(EVENTS);
        assertThat(new PastEvents(past, rereading))
                .extracting(NightEvent::eventId)
                .containsExactlyElementsOf(
                        night.stream().map(NightEvent::eventId).toList());
        var random = new Random(6);
        for (int i = 0; i < MOMENTS; i++) {
            long time = night.get(random.nextInt(EVENTS)).occurredAt() + random.nextInt(2);
            long last = night.stream()
                    .filter(event -> event.occurredAt() < time)
                    .mapToLong(NightEvent::sequence)
                    .max()
                    .orElse(0);
            assertThat(rereading.lastBefore(past, time)).as("before " + time).isEqualTo(last);
        }
    }

    @Test
    void an_event_is_found_by_its_id_as_if_one_went_through_all_of_them() {
        tell(8);
        var night = new LongNight(EVENTS);
        int before = topical.readings();
        for (int sequence = 1; sequence <= EVENTS; sequence += 97) {
            assertThat(rereading.named(past, night.get(sequence - 1).eventId())).isEqualTo(sequence);
        }
        assertThat(rereading.named(past, night.getLast().eventId())).isEqualTo(EVENTS);
        assertThat(rereading.named(past, "invented-" + (EVENTS + 1))).isZero();
        assertThat(topical.readings() - before).as("stretches read for them").isLessThan(EVENTS / 97 + 5);
    }

    @Test
    void what_is_kept_does_not_grow_with_the_run() {
        tell(7);
        assertThat(past.recent().size()).isBetween(AT_HAND, 2 * AT_HAND);
        var bookmarks = Bookmarks.NONE;
        for (int sequence = 1; sequence <= 300_000; sequence++) {
            if (bookmarks.needOneAt(sequence)) {
                bookmarks = bookmarks.plus(new Bookmark(sequence, sequence, earliest(sequence), at(sequence)));
            }
        }
        assertThat(bookmarks.all()).hasSizeBetween(Bookmarks.MOST / 2, Bookmarks.MOST + 1);
        assertThat(bookmarks.all().get(1).stretch().earliest())
                .as("the earliest of all up to the first")
                .isEqualTo(64);
        long distance = 300_000 / bookmarks.all().size();
        assertThat(bookmarks.before(123_456).sequence()).isBetween(123_456 - 2 * distance, 123_456L);
    }

    /// The long night, with garbage in it and events that come again.
    private void tell(long seed) {
        System.out.println("a log of " + EVENTS + " events, seed " + seed);
        var random = new Random(seed);
        var night = new LongNight(EVENTS);
        for (var event : night) {
            int chance = random.nextInt(60);
            if (chance == 0) {
                take(topical.bytes(events(), RUN, new byte[] {9}));
            } else if (chance == 1 && event.sequence() > 1) {
                var again = night.get(random.nextInt((int) event.sequence() - 1));
                take(topical.bytes(events(), RUN, bytes(again.in(RUN), again.sequence())));
            } else if (chance == 2) {
                // A foreign run's record lies between: an offset that is not this run's.
                topical.bytes(events(), "another", new byte[] {9});
            }
            take(topical.bytes(events(), RUN, bytes(event.in(RUN), event.sequence())));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var entry = RunLog.Entry.of(record, topical.topics.events(), RUN);
        log.add(entry);
        var before = past;
        past = before.after(entry, sequence -> rereading.mark(before, sequence));
    }

    private byte[] bytes(NightEvent event, long sequence) {
        return topical.topics.events().value().serializer().serialize(events(), Altered.numbered(event, sequence));
    }

    private String events() {
        return topical.topics.events().name();
    }

    private static Stretch earliest(long time) {
        return new Stretch(time, 0, 0, 0, 0, new IdFilter());
    }

    private static Snapshot at(long offset) {
        var beginning = Snapshot.BEGINNING;
        return new Snapshot(offset, beginning.prefix(), beginning.answers());
    }

    private static <S> Object refolded(RunLog log, Question<S> question, long at) {
        return Refold.until(log, question, at).last();
    }
}
