package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Outcome;
import smolny.event.Reaction;
import smolny.event.Tally;
import smolny.projection.columns.Column;
import smolny.projection.columns.Stage;
import smolny.projection.votes.Ballot;

/// What can be known of a moment of the night, each with how an answer shows it.
final class Known {

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

    private Known() {}

    static Checkpoint hall(String moment, int delegates, int guests, int... byFaction) {
        return new Checkpoint(moment, delegates + " delegates and " + guests + " guests", then -> {
            var congress = then.answer(Questions.HALL).at("SML");
            assertThat(CONGRESS.stream().mapToInt(congress.members()::delegates))
                    .containsExactly(boxed(byFaction));
            assertThat(congress.members().factions().names()).containsExactlyInAnyOrderElementsOf(CONGRESS);
            assertThat(congress.members().delegates()).isEqualTo(delegates);
            assertThat(congress.guests().delegates()).isEqualTo(guests);
            assertThat(congress.guests().delegates("BOLSHEVIK")).isEqualTo(guests);
        });
    }

    static Checkpoint speaks(String moment, @Nullable String person) {
        return new Checkpoint(moment, person != null ? person + " has the floor" : "the floor is free", then -> {
            var speaker = then.answer(Questions.FLOOR).at("SML").speaker();
            assertThat(speaker != null ? speaker.id() : null).isEqualTo(person);
        });
    }

    static Checkpoint heard(String moment, @Nullable Reaction reaction, int intensity, int temper) {
        return new Checkpoint(
                moment, (reaction != null ? reaction : "guns") + " " + intensity + ", temper " + temper, then -> {
                    var room = then.answer(Questions.MOOD).at("SML");
                    var last = room.last();
                    assertThat(last).isNotNull();
                    assertThat(last != null ? last.reaction() : null).isEqualTo(reaction);
                    assertThat(last != null ? last.intensity() : 0).isEqualTo(intensity);
                    assertThat(room.temper()).isEqualTo(temper);
                });
    }

    static Checkpoint open(String moment, String motion, Tally cast) {
        return new Checkpoint(moment, motion + " open " + cast, then -> {
            var ballot = ballot(then, motion);
            assertThat(ballot.stage()).isEqualTo(smolny.projection.votes.Stage.OPEN);
            assertThat(ballot.tally()).isEqualTo(cast);
            assertThat(ballot.announced()).isNull();
        });
    }

    static Checkpoint closed(String moment, String motion, @Nullable Tally announced, Outcome outcome) {
        return new Checkpoint(
                moment, motion + " " + outcome + " " + (announced != null ? announced : "uncounted"), then -> {
                    var ballot = ballot(then, motion);
                    assertThat(ballot.stage()).isEqualTo(smolny.projection.votes.Stage.CLOSED);
                    assertThat(ballot.announced()).isEqualTo(announced);
                    assertThat(ballot.uncounted()).isEqualTo(announced == null);
                    assertThat(ballot.outcome()).isEqualTo(outcome);
                });
    }

    static Checkpoint neverPut(String moment, String motion) {
        return new Checkpoint(moment, motion + " never put to the vote", then -> {
            assertThat(ballot(then, motion).stage()).isEqualTo(smolny.projection.votes.Stage.NEVER_PUT);
            assertThat(ballot(then, motion).similarTo()).isEqualTo("MARTOV_1");
        });
    }

    static Checkpoint threats(String moment, int threats, @Nullable Integer moved) {
        return new Checkpoint(moment, threats + " threats, moved " + moved, then -> {
            var unrest = then.answer(Questions.THREATS).at("SML");
            assertThat(unrest.threats()).isEqualTo(threats);
            assertThat(unrest.moved()).isEqualTo(moved);
        });
    }

    static Checkpoint marches(String moment, String procession, int people, Stage stage, String place) {
        return new Checkpoint(moment, procession + " " + people + " " + stage + " at " + place, then -> {
            var column = column(then, procession);
            assertThat(column.people()).isEqualTo(people);
            assertThat(column.stage()).isEqualTo(stage);
            assertThat(column.place()).isEqualTo(place);
        });
    }

    static Checkpoint standoff(String moment, int round, @Nullable String move, @Nullable Integer casualties) {
        return new Checkpoint(
                moment, "stand-off, round " + round + ", " + move + ", casualties " + casualties, then -> {
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

    private static Ballot ballot(Checkpoint.Then then, String motion) {
        return listed(then.answer(Questions.VOTES).motions(), motion);
    }

    static Column column(Checkpoint.Then then, String procession) {
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
