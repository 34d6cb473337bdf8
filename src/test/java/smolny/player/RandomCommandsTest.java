package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smolny.event.NightEvent;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// Whatever is asked of a night while it plays, in whatever order: its runs stay what a run has to be.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomCommandsTest {

    private static final long MILLI = 1_000_000;
    private static final long SHORT_WAIT = 10 * MILLI;
    private static final int SEQUENCES = 1_000;
    private static final int COMMANDS = 30;
    private static final int EVENTS = 20;
    private static final List<String> WORDS = List.of(
            "pause",
            "resume",
            "rate 1",
            "rate 60",
            "rate 3600",
            "rate 0",
            "in 20s",
            "step",
            "step 3",
            "step 2m",
            "step -1",
            "step -2m",
            "seek 1",
            "seek 9",
            "seek 17",
            "seek 20",
            "seek 19:40",
            "seek 23:00",
            "next-chapter",
            "previous-chapter",
            "chapter dark",
            "burst 2",
            "burst 5m",
            "burst until 15",
            "loop 2",
            "loop 4 8",
            "loop off",
            "idle-cap 30s",
            "idle-cap off",
            "pause-on chapter",
            "pause-on QUAY",
            "pause-on off",
            "sing");

    static LongStream seeds() {
        return LongStream.range(0, SEQUENCES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_sequence_of_commands_harms_the_night(long seed) {
        var random = new Random(seed);
        var night = night(random);
        var rehearsal = new Rehearsal();
        var sent = sendAtRandom(rehearsal, random);
        rehearsal.time.onWait(deadline -> assertThat(
                        rehearsal.producer.transactionInFlight() && deadline - rehearsal.time.nanos() > SHORT_WAIT)
                .as("a transaction is open in a wait")
                .isFalse());

        var staying = new Manner(false, null, Set.of(), 1, false);
        rehearsal.playAll(plan("run", night, new Bounds(1, EVENTS), new Pace.Speed(60), staying));

        everyRunIsTheNightFromItsBeginning(rehearsal, night);
        noClockOfARunGoesBack(rehearsal);
        everyCommandIsAnswered(rehearsal, sent);
        theLastRunIsTheWholeNight(rehearsal);
    }

    private static void everyRunIsTheNightFromItsBeginning(Rehearsal rehearsal, List<NightEvent> night) {
        var byRun =
                rehearsal.committed(rehearsal.topics.events()).stream().collect(Collectors.groupingBy(NightEvent::run));
        byRun.forEach((run, events) -> assertThat(events)
                .as(run)
                .extracting(event -> event.in(""))
                .isEqualTo(night.subList(0, events.size())));
    }

    private static void noClockOfARunGoesBack(Rehearsal rehearsal) {
        Map<String, Playhead> before = new HashMap<>();
        rehearsal.keyed(rehearsal.topics.clock(), (run, playhead) -> {
            var earlier = before.put(run, playhead);
            if (earlier != null) {
                assertThat(playhead.sequence()).as(run).isGreaterThanOrEqualTo(earlier.sequence());
                assertThat(playhead.nightTime()).as(run).isGreaterThanOrEqualTo(earlier.nightTime());
            }
        });
    }

    private static void everyCommandIsAnswered(Rehearsal rehearsal, Set<String> sent) {
        var answered = new TreeSet<String>();
        for (var playhead : rehearsal.playheads()) {
            var command = playhead.command();
            if (command != null) {
                answered.add(command.id());
            }
        }
        assertThat(answered).isEqualTo(sent);
    }

    private static void theLastRunIsTheWholeNight(Rehearsal rehearsal) {
        var last = rehearsal.runs().getLast();
        assertThat(last.status()).isEqualTo(Run.Status.FINISHED);
        assertThat(last.digest()).isEqualTo(rehearsal.digestOfEvents(last.id()));
        assertThat(last.lastSequence()).isEqualTo(EVENTS);
    }

    /// Events up to ten minutes apart, some at the same time; those that may be looped over take a while.
    private static List<NightEvent> night(Random random) {
        var seconds = new long[EVENTS];
        for (int i = 1; i < EVENTS; i++) {
            seconds[i] = seconds[i - 1] + (random.nextInt(4) == 0 && i > 8 ? 0 : random.nextInt(60, 600));
        }
        return InventedNight.at(seconds);
    }

    /// Commands in the first minute, then those that bring any night to its end.
    ///
    /// @return their ids
    private static Set<String> sendAtRandom(Rehearsal rehearsal, Random random) {
        var words = new ArrayList<String>();
        var moments = new ArrayList<Long>();
        for (int i = 0; i < COMMANDS; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
            moments.add(random.nextLong(60_000) * MILLI);
        }
        moments.sort(null);
        words.addAll(List.of("loop off", "pause-on off", "idle-cap off", "rate 60", "pause", "seek 2", "burst"));
        var ids = new TreeSet<String>();
        for (int i = 0; i < words.size(); i++) {
            var command = Rehearsal.command("c" + i, words.get(i));
            ids.add(command.id());
            // Two at one moment would be one appointment.
            long moment = i < COMMANDS ? moments.get(i) + i : (70_000L + i * 100L) * MILLI;
            rehearsal.time.at(moment, () -> rehearsal.order(command));
        }
        rehearsal.time.at(90_000 * MILLI, rehearsal.clock::stop);
        return ids;
    }
}
