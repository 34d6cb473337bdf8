package smolny.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoringTest {

    private static final TopicPartition CHANGELOG = new TopicPartition("hall-store-changelog", 0);
    private static final long PATIENCE = Restoring.PATIENCE.toNanos();

    private final long[] now = {-5};
    private final Restoring restoring = new Restoring(() -> now[0]);

    @Test
    void a_store_that_is_not_filled_any_further_is_named_with_where_it_stands() {
        restoring.onRestoreStart(CHANGELOG, "hall-store", 3, 10);
        now[0] += PATIENCE;
        assertThat(restoring.standstill()).isNull();
        now[0]++;
        assertThat(restoring.standstill())
                .isEqualTo("restoring hall-store stands still at offset 3 of 10 in hall-store-changelog-0");
    }

    @Test
    void every_batch_is_waited_for_anew() {
        restoring.onRestoreStart(CHANGELOG, "hall-store", 0, 10);
        now[0] += PATIENCE;
        restoring.onBatchRestored(CHANGELOG, "hall-store", 6, 7);
        now[0] += PATIENCE;
        assertThat(restoring.standstill()).isNull();
        now[0]++;
        assertThat(restoring.standstill()).contains("offset 7 of 10");
    }

    @Test
    void what_is_restored_or_left_to_others_stands_nowhere() {
        restoring.onRestoreStart(CHANGELOG, "hall-store", 0, 10);
        restoring.onRestoreEnd(CHANGELOG, "hall-store", 10);
        var other = new TopicPartition("votes-store-changelog", 1);
        restoring.onRestoreStart(other, "votes-store", 0, 10);
        restoring.onRestoreSuspended(other, "votes-store", 4);
        now[0] += 2 * PATIENCE;
        assertThat(restoring.standstill()).isNull();
    }
}
