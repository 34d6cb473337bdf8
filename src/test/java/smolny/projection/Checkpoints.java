package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import smolny.event.Outcome;
import smolny.event.Reaction;
import smolny.event.Tally;
import smolny.projection.columns.Column;
import smolny.projection.columns.Stage;
import smolny.projection.votes.Ballot;

/// What a right telling of the night of 25-26 October 1917 comes to, minute by minute.
///
/// The same rows hold for the pure folds, for the topology and for a night that went through a broker.
public final class Checkpoints {

    private static final List<String> CONGRESS = List.of(
            "BOLSHEVIK",
            "LEFT_SR",
            "RIGHT_SR",
            "MENSHEVIK",
            "MENSHEVIK_INT",
            "BUND",
            "UNITED_SD_INT",
            "NATIONAL_SOC",
            "POPULAR_SOC",
            "NON_PARTY");

    private final List<Checkpoint> all = new ArrayList<>();

    private Checkpoints() {}

    public static List<Checkpoint> all() {
        var checkpoints = new Checkpoints();
        checkpoints.delegatesInTheHall();
        checkpoints.theMotionAndTheRift();
        checkpoints.theThreats();
        checkpoints.theMarch();
        checkpoints.theEnd();
        return List.copyOf(checkpoints.all);
    }

    private void delegatesInTheHall() {
        hall("congress-opens", 670, 0, 300, 98, 95, 68, 14, 6, 20, 23, 4, 42);
        hall("erlich-yields-floor", 670, 0, 300, 98, 95, 68, 14, 6, 20, 23, 4, 42);
        hall("00:18", 596, 0, 300, 98, 95, 0, 14, 0, 20, 23, 4, 42);
        hall("00:19", 501, 0, 300, 98, 0, 0, 14, 0, 20, 23, 4, 42);
        hall("00:21", 492, 0, 300, 98, 0, 0, 14, 0, 20, 23, 0, 37);
        hall("01:39", 492, 14, 300, 98, 0, 0, 14, 0, 20, 23, 0, 37);
        hall("01:48", 491, 14, 300, 98, 0, 0, 13, 0, 20, 23, 0, 37);
        hall("05:00", 482, 14, 300, 98, 0, 0, 4, 0, 20, 23, 0, 37);
    }

    private void theMotionAndTheRift() {
        speaks("22:59", null);
        heard("22:59", Reaction.APPLAUSE, 5, 5);

        speaks("23:14", "martov");
        heard("23:14", null, 4, -2);

        speaks("23:24", null);
        open("bolsheviks-vote-yes", "MARTOV_1", new Tally(300, 0, 0));
        open("left-srs-vote-yes", "MARTOV_1", new Tally(398, 0, 0));
        open("right-srs-vote-yes", "MARTOV_1", new Tally(493, 0, 0));
        open("mensheviks-vote-yes", "MARTOV_1", new Tally(561, 0, 0));
        open("menshevik-internationalists-vote-yes", "MARTOV_1", new Tally(575, 0, 0));
        open("bund-votes-yes", "MARTOV_1", new Tally(581, 0, 0));
        open("united-sds-vote-yes", "MARTOV_1", new Tally(601, 0, 0));
        open("national-socialists-vote-yes", "MARTOV_1", new Tally(624, 0, 0));
        open("popular-socialists-vote-yes", "MARTOV_1", new Tally(628, 0, 0));
        open("non-party-vote-yes", "MARTOV_1", new Tally(670, 0, 0));
        heard("23:24", Reaction.APPLAUSE, 5, 5);

        speaks("23:26", null);
        closed("23:26", "MARTOV_1", new Tally(670, 0, 0), Outcome.ADOPTED_UNANIMOUSLY);
        heard("23:26", Reaction.APPLAUSE, 5, 5);

        speaks("23:30", null);
        closed("23:30", "MARTOV_1", new Tally(670, 0, 0), Outcome.ADOPTED_UNANIMOUSLY);
        heard("23:30", Reaction.RIFT, 3, -3);
        row("23:30", "guns were heard twice", then -> assertThat(
                        then.answer(Questions.MOOD).at("SML").guns())
                .isEqualTo(2));
    }

    private void theThreats() {
        speaks("23:55", "sr-speaker");
        open("23:55", "DUMA_MARCH", new Tally(59, 0, 0));
        heard("23:55", Reaction.HECKLING, 4, -4);
        threats("23:55", 2, null);

        speaks("00:05", "khinchuk");
        closed("00:05", "DUMA_MARCH", new Tally(62, 14, 3), Outcome.ADOPTED);
        row("00:05", "no procession yet", then -> assertThat(
                        then.answer(Questions.COLUMNS).processions())
                .isEqualTo(Roll.empty()));
        heard("00:05", Reaction.UPROAR, 5, -5);

        speaks("00:09", null);
        closed("00:09", "DUMA_MARCH", new Tally(62, 14, 3), Outcome.ADOPTED);
        marches("00:09", "PALACE_MARCH", 62, Stage.FORMING, "DUM");
        marches("00:09", "SMOLNY_WALK", 14, Stage.UNDER_WAY, "DUM");
        heard("00:09", Reaction.BOOING, 5, -5);
        threats("00:09", 3, 0);

        speaks("00:17", "erlich");
        marches("00:17", "PALACE_MARCH", 62, Stage.FORMING, "DUM");
        marches("00:17", "SMOLNY_WALK", 14, Stage.UNDER_WAY, "DUM");
        heard("00:17", Reaction.UPROAR, 5, -5);

        speaks("00:21", null);
        marches("00:21", "PALACE_MARCH", 62, Stage.FORMING, "DUM");
        marches("00:21", "SMOLNY_WALK", 14, Stage.UNDER_WAY, "DUM");
        marches("00:21", "MODERATES_WALK", 178, Stage.UNDER_WAY, "SML");
        heard("00:21", Reaction.AGITATION, 3, -4);
    }

    private void theMarch() {
        speaks("01:07", null);
        marches("01:07", "PALACE_MARCH", 300, Stage.FORMING, "DUM");
        marches("01:07", "MODERATES_WALK", 0, Stage.DISSOLVED, "DUM");
        heard("01:07", Reaction.ORDER_RESTORED, 2, -3);

        speaks("01:12", null);
        marches("01:12", "PALACE_MARCH", 300, Stage.HALTED, "CAN");
        standoff("01:12", 0, null, null);

        speaks("01:18", null);
        marches("01:18", "PALACE_MARCH", 300, Stage.HALTED, "CAN");
        standoff("01:18", 4, "stalemate", null);

        speaks("01:26", null);
        marches("01:26", "PALACE_MARCH", 300, Stage.TURNED_BACK, "CAN");
        standoff("01:26", 7, "call to return", 0);

        speaks("01:30", null);
        marches("01:30", "PALACE_MARCH", 300, Stage.ARRIVED, "DUM");
        row("01:30", "the food is not delivered", then -> {
            var march = column(then, "PALACE_MARCH");
            assertThat(march.delivered()).isFalse();
            assertThat(march.provisions()).containsExactly("bread", "sausages");
        });
    }

    private void theEnd() {
        speaks("01:34", "martov");
        neverPut("01:34", "MARTOV_2");
        marches("01:34", "SMOLNY_WALK", 14, Stage.UNDER_WAY, "DUM");
        heard("01:35", Reaction.COLD_SILENCE, 2, -2);

        speaks("01:39", null);
        neverPut("01:39", "MARTOV_2");
        marches("01:39", "SMOLNY_WALK", 14, Stage.ARRIVED, "SML");
        heard("01:39", Reaction.APPLAUSE, 5, 5);

        speaks("03:12", null);
        neverPut("03:12", "MARTOV_2");
        heard("03:12", Reaction.APPLAUSE, 5, 5);
        row("03:12", "Smolny knows that the palace is taken", then -> assertThat(
                        then.answer(Questions.DISPATCHES).knownAt("SML").has("PALACE_FALLEN"))
                .isTrue());

        speaks("05:00", null);
        closed("05:00", "KAPELINSKY", null, Outcome.REJECTED);
        closed("05:00", "APPEAL", new Tally(468, 2, 12), Outcome.ADOPTED);
    }

    private void hall(String moment, int delegates, int guests, int... byFaction) {
        row(moment, delegates + " delegates and " + guests + " guests", then -> {
            var congress = then.answer(Questions.HALL).at("SML");
            assertThat(CONGRESS.stream().mapToInt(congress.members()::delegates))
                    .containsExactly(boxed(byFaction));
            assertThat(congress.members().factions().names()).containsExactlyInAnyOrderElementsOf(CONGRESS);
            assertThat(congress.members().delegates()).isEqualTo(delegates);
            assertThat(congress.guests().delegates()).isEqualTo(guests);
            assertThat(congress.guests().delegates("BOLSHEVIK")).isEqualTo(guests);
        });
    }

    private void speaks(String moment, @Nullable String person) {
        row(moment, person != null ? person + " has the floor" : "the floor is free", then -> {
            var speaker = then.answer(Questions.FLOOR).at("SML").speaker();
            assertThat(speaker != null ? speaker.id() : null).isEqualTo(person);
        });
    }

    private void heard(String moment, @Nullable Reaction reaction, int intensity, int temper) {
        row(moment, (reaction != null ? reaction : "guns") + " " + intensity + ", temper " + temper, then -> {
            var room = then.answer(Questions.MOOD).at("SML");
            var last = room.last();
            assertThat(last).isNotNull();
            assertThat(last != null ? last.reaction() : null).isEqualTo(reaction);
            assertThat(last != null ? last.intensity() : 0).isEqualTo(intensity);
            assertThat(room.temper()).isEqualTo(temper);
        });
    }

    private void open(String moment, String motion, Tally cast) {
        row(moment, motion + " open " + cast, then -> {
            var ballot = ballot(then, motion);
            assertThat(ballot.stage()).isEqualTo(smolny.projection.votes.Stage.OPEN);
            assertThat(ballot.tally()).isEqualTo(cast);
            assertThat(ballot.announced()).isNull();
        });
    }

    private void closed(String moment, String motion, @Nullable Tally announced, Outcome outcome) {
        row(moment, motion + " " + outcome + " " + (announced != null ? announced : "uncounted"), then -> {
            var ballot = ballot(then, motion);
            assertThat(ballot.stage()).isEqualTo(smolny.projection.votes.Stage.CLOSED);
            assertThat(ballot.announced()).isEqualTo(announced);
            assertThat(ballot.uncounted()).isEqualTo(announced == null);
            assertThat(ballot.outcome()).isEqualTo(outcome);
        });
    }

    private void neverPut(String moment, String motion) {
        row(moment, motion + " never put to the vote", then -> {
            assertThat(ballot(then, motion).stage()).isEqualTo(smolny.projection.votes.Stage.NEVER_PUT);
            assertThat(ballot(then, motion).similarTo()).isEqualTo("MARTOV_1");
        });
    }

    private void threats(String moment, int threats, @Nullable Integer moved) {
        row(moment, threats + " threats, moved " + moved, then -> {
            var unrest = then.answer(Questions.THREATS).at("SML");
            assertThat(unrest.threats()).isEqualTo(threats);
            assertThat(unrest.moved()).isEqualTo(moved);
        });
    }

    private void marches(String moment, String procession, int people, Stage stage, String place) {
        row(moment, procession + " " + people + " " + stage + " at " + place, then -> {
            var column = column(then, procession);
            assertThat(column.people()).isEqualTo(people);
            assertThat(column.stage()).isEqualTo(stage);
            assertThat(column.place()).isEqualTo(place);
        });
    }

    private void standoff(String moment, int round, @Nullable String move, @Nullable Integer casualties) {
        row(moment, "stand-off, round " + round + ", " + move + ", casualties " + casualties, then -> {
            var standoff = column(then, "PALACE_MARCH").standoff();
            assertThat(standoff).isNotNull();
            if (standoff != null) {
                assertThat(standoff.round()).isEqualTo(round);
                assertThat(standoff.last() != null ? standoff.last().what() : null)
                        .isEqualTo(move);
                assertThat(standoff.shots()).isZero();
                assertThat(standoff.casualties()).isEqualTo(casualties);
            }
        });
    }

    private void row(String moment, String what, Consumer<Checkpoint.Then> check) {
        all.add(new Checkpoint(moment, what, check));
    }

    private static Ballot ballot(Checkpoint.Then then, String motion) {
        return listed(then.answer(Questions.VOTES).motions(), motion);
    }

    private static Column column(Checkpoint.Then then, String procession) {
        return listed(then.answer(Questions.COLUMNS).processions(), procession);
    }

    private static <V> V listed(Roll<V> roll, String key) {
        var value = roll.get(key);
        if (value == null) {
            throw new AssertionError(key + ": missing (listed: " + roll.names() + ")");
        }
        return value;
    }

    private static Integer[] boxed(int[] numbers) {
        var boxed = new Integer[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boxed[i] = numbers[i];
        }
        return boxed;
    }
}
