package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smolny.player.InventedNight.DUSK;
import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.topic.Playhead;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TellingTest {

    private static final long SECOND = 1_000_000_000;

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void at_a_rate_that_can_be_followed_every_event_has_its_playhead_in_its_own_transaction() {
        rehearsal.play(plan("run", at(0, 60, 60, 120, 180), new Pace.Speed(60)));
        assertThat(rehearsal.playheads()).extracting(Playhead::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 5L);
        assertThat(rehearsal.playheads())
                .extracting(Playhead::chapter)
                .containsExactly("dusk", "dusk", "dusk", "dusk", "dark", "dark");
        assertThat(rehearsal.playheads())
                .extracting(Playhead::rateReached)
                .containsExactly(0.0, 60.0, 60.0, 60.0, 60.0, 60.0);
        assertThat(rehearsal.producer.commitCount()).isEqualTo(4);
    }

    @Test
    void in_a_burst_the_playhead_is_told_twenty_times_a_second() {
        rehearsal.producer.onSend(record -> rehearsal.time.pass(1_000_000));
        rehearsal.play(plan("run", every(1_000, 10_000), new Pace.Burst()));
        int wholeSeconds = (int) (rehearsal.time.nanos() / SECOND);
        assertThat(rehearsal.playheads()).hasSizeBetween(19 * wholeSeconds, 20 * (wholeSeconds + 1) + 22);
        assertThat(rehearsal.playheads().getLast().state()).isEqualTo(Playhead.State.FINISHED);
        assertThat(rehearsal.playheads().getLast().rateReached()).isBetween(900.0, 1_000.0);
    }

    @Test
    void in_a_long_wait_the_playhead_goes_on_with_the_night() {
        rehearsal.play(plan("run", at(0, 12), new Pace.Speed(1)));
        assertThat(rehearsal.playheads())
                .extracting(Playhead::nightTime)
                .containsExactly(DUSK, DUSK + 5_000, DUSK + 10_000, DUSK + 12_000, DUSK + 12_000);
        assertThat(rehearsal.playheads()).extracting(Playhead::sequence).containsExactly(1L, 1L, 1L, 2L, 2L);
    }

    @Test
    void a_take_over_in_a_long_wait_is_noticed_by_the_next_sign_of_life() {
        rehearsal.time.at(7 * SECOND, rehearsal.producer::fenceProducer);
        var plan = plan("run", at(0, 3_600), new Pace.Speed(1));
        assertThatThrownBy(() -> rehearsal.play(plan)).isInstanceOf(TakenOver.class);
        assertThat(rehearsal.time.nanos()).isEqualTo(10 * SECOND);
    }
}
