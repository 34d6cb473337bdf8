package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.topic.Run;

/// A run that was forgotten is read again, and goes on meanwhile.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardTest {

    private static final String RUN = "busy";
    private static final int ROOM = 4;

    private final Topical topical = new Topical();
    private final Rereading rereading = new Rereading(topical, topical.sources);
    private final Board board =
            new Board(RUN, topical.sources, run -> new Gathered(run, topical.sources, rereading, 1_000), ROOM, 0);
    private final List<Long> begunAt = new ArrayList<>();
    private final Queue<Integer> comesMeanwhile = new ArrayDeque<>();
    private int last;

    @BeforeEach
    void forget() {
        board.take(topical.run(RUN, Run.Status.PLAYING, 0));
        play(10);
        board.forget();
    }

    @Test
    void what_there_is_room_for_is_collected_while_it_is_read_again() {
        comesMeanwhile.add(ROOM);
        readAgain();
        assertThat(begunAt).containsExactly(0L);
    }

    @Test
    void a_run_that_goes_on_faster_is_read_on_from_where_its_reading_ended() {
        comesMeanwhile.addAll(List.of(60, 20, ROOM + 1, ROOM));
        readAgain();
        assertThat(begunAt).as("offsets that reading began at").containsExactly(0L, 10L, 70L, 90L);
    }

    @Test
    void nothing_is_collected_any_more_once_it_could_not_be_read() {
        assertThatThrownBy(() -> board.readAgain(new AwayArchive())).isInstanceOf(KafkaException.class);
        play(2 * ROOM);
        assertThat(board.isKept()).isFalse();
        comesMeanwhile.add(0);
        readAgain();
    }

    private void readAgain() {
        try (var look = board.look(1)) {
            assertThat(board.readAgain(new Growing())).isEqualTo(last);
            assertThat(look.sight().events().last()).isEqualTo(last);
            assertThat(look.past().latest().prefix().duplicates()).isZero();
            play(1);
            board.publish();
            assertThat(look.sight().events().last()).isEqualTo(last);
        }
    }

    private void play(int events) {
        for (int i = 0; i < events; i++) {
            board.take(topical.event(RUN, ++last));
        }
    }

    /// Topics in which more comes each time that they have been read.
    private final class Growing implements Archive {

        @Override
        public void all(String run, Map<String, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
            begunAt.add(from.getOrDefault(topical.topics.events().name(), 0L));
            topical.all(run, from, each);
            play(comesMeanwhile.remove());
        }

        @Override
        public void log(String run, int partition, long offset, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
            topical.log(run, partition, offset, goesOn);
        }
    }
}
