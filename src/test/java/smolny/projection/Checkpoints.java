package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.Known.closed;
import static smolny.projection.Known.column;
import static smolny.projection.Known.hall;
import static smolny.projection.Known.heard;
import static smolny.projection.Known.marches;
import static smolny.projection.Known.neverPut;
import static smolny.projection.Known.open;
import static smolny.projection.Known.speaks;
import static smolny.projection.Known.standoff;
import static smolny.projection.Known.threats;

import java.util.List;
import java.util.stream.Stream;
import smolny.event.Outcome;
import smolny.event.Reaction;
import smolny.event.Tally;
import smolny.projection.columns.Stage;

/// What a right telling of the night of 25-26 October 1917 comes to, minute by minute.
///
/// The same rows hold for the pure folds, for the topology and for a night that went through a broker.
public final class Checkpoints {

    private Checkpoints() {}

    public static List<Checkpoint> all() {
        return Stream.of(delegatesInTheHall(), theMotionAndTheRift(), theThreats(), theMarch(), theEnd())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Checkpoint> delegatesInTheHall() {
        return List.of(
                hall("congress-opens", 670, 0, 300, 98, 95, 68, 14, 6, 20, 23, 4, 42),
                hall("erlich-yields-floor", 670, 0, 300, 98, 95, 68, 14, 6, 20, 23, 4, 42),
                hall("00:18", 596, 0, 300, 98, 95, 0, 14, 0, 20, 23, 4, 42),
                hall("00:19", 501, 0, 300, 98, 0, 0, 14, 0, 20, 23, 4, 42),
                hall("00:21", 492, 0, 300, 98, 0, 0, 14, 0, 20, 23, 0, 37),
                hall("01:39", 492, 14, 300, 98, 0, 0, 14, 0, 20, 23, 0, 37),
                hall("01:48", 491, 14, 300, 98, 0, 0, 13, 0, 20, 23, 0, 37),
                hall("05:00", 482, 14, 300, 98, 0, 0, 4, 0, 20, 23, 0, 37));
    }

    private static List<Checkpoint> theMotionAndTheRift() {
        return List.of(
                speaks("22:59", null),
                heard("22:59", Reaction.APPLAUSE, 5, 5),
                speaks("23:14", "martov"),
                heard("23:14", null, 4, -2),
                speaks("23:24", null),
                open("bolsheviks-vote-yes", "MARTOV_1", new Tally(300, 0, 0)),
                open("left-srs-vote-yes", "MARTOV_1", new Tally(398, 0, 0)),
                open("right-srs-vote-yes", "MARTOV_1", new Tally(493, 0, 0)),
                open("mensheviks-vote-yes", "MARTOV_1", new Tally(561, 0, 0)),
                open("menshevik-internationalists-vote-yes", "MARTOV_1", new Tally(575, 0, 0)),
                open("bund-votes-yes", "MARTOV_1", new Tally(581, 0, 0)),
                open("united-sds-vote-yes", "MARTOV_1", new Tally(601, 0, 0)),
                open("national-socialists-vote-yes", "MARTOV_1", new Tally(624, 0, 0)),
                open("popular-socialists-vote-yes", "MARTOV_1", new Tally(628, 0, 0)),
                open("non-party-vote-yes", "MARTOV_1", new Tally(670, 0, 0)),
                heard("23:24", Reaction.APPLAUSE, 5, 5),
                speaks("23:26", null),
                closed("23:26", "MARTOV_1", new Tally(670, 0, 0), Outcome.ADOPTED_UNANIMOUSLY),
                heard("23:26", Reaction.APPLAUSE, 5, 5),
                speaks("23:30", null),
                closed("23:30", "MARTOV_1", new Tally(670, 0, 0), Outcome.ADOPTED_UNANIMOUSLY),
                heard("23:30", Reaction.RIFT, 3, -3),
                new Checkpoint("23:30", "guns were heard twice", then -> assertThat(
                                then.answer(Questions.MOOD).at("SML").guns())
                        .isEqualTo(2)));
    }

    private static List<Checkpoint> theThreats() {
        return List.of(
                speaks("23:55", "sr-speaker"),
                open("23:55", "DUMA_MARCH", new Tally(59, 0, 0)),
                heard("23:55", Reaction.HECKLING, 4, -4),
                threats("23:55", 2, null),
                speaks("00:05", "khinchuk"),
                closed("00:05", "DUMA_MARCH", new Tally(62, 14, 3), Outcome.ADOPTED),
                new Checkpoint("00:05", "no procession yet", then -> assertThat(
                                then.answer(Questions.COLUMNS).processions())
                        .isEqualTo(Roll.empty())),
                heard("00:05", Reaction.UPROAR, 5, -5),
                speaks("00:09", null),
                closed("00:09", "DUMA_MARCH", new Tally(62, 14, 3), Outcome.ADOPTED),
                marches("00:09", "PALACE_MARCH", 62, Stage.FORMING, "DUM"),
                marches("00:09", "SMOLNY_WALK", 14, Stage.UNDER_WAY, "DUM"),
                heard("00:09", Reaction.BOOING, 5, -5),
                threats("00:09", 3, 0),
                speaks("00:17", "erlich"),
                marches("00:17", "PALACE_MARCH", 62, Stage.FORMING, "DUM"),
                marches("00:17", "SMOLNY_WALK", 14, Stage.UNDER_WAY, "DUM"),
                heard("00:17", Reaction.UPROAR, 5, -5),
                speaks("00:21", null),
                marches("00:21", "PALACE_MARCH", 62, Stage.FORMING, "DUM"),
                marches("00:21", "SMOLNY_WALK", 14, Stage.UNDER_WAY, "DUM"),
                marches("00:21", "MODERATES_WALK", 178, Stage.UNDER_WAY, "SML"),
                heard("00:21", Reaction.AGITATION, 3, -4));
    }

    private static List<Checkpoint> theMarch() {
        return List.of(
                speaks("01:07", null),
                marches("01:07", "PALACE_MARCH", 300, Stage.FORMING, "DUM"),
                marches("01:07", "MODERATES_WALK", 0, Stage.DISSOLVED, "DUM"),
                heard("01:07", Reaction.ORDER_RESTORED, 2, -3),
                speaks("01:12", null),
                marches("01:12", "PALACE_MARCH", 300, Stage.HALTED, "CAN"),
                standoff("01:12", 0, null, null),
                speaks("01:18", null),
                marches("01:18", "PALACE_MARCH", 300, Stage.HALTED, "CAN"),
                standoff("01:18", 4, "stalemate", null),
                speaks("01:26", null),
                marches("01:26", "PALACE_MARCH", 300, Stage.TURNED_BACK, "CAN"),
                standoff("01:26", 7, "call to return", 0),
                speaks("01:30", null),
                marches("01:30", "PALACE_MARCH", 300, Stage.ARRIVED, "DUM"),
                new Checkpoint("01:30", "the food is not delivered", then -> {
                    var march = column(then, "PALACE_MARCH");
                    assertThat(march.delivered()).isFalse();
                    assertThat(march.provisions()).containsExactly("bread", "sausages");
                }));
    }

    private static List<Checkpoint> theEnd() {
        return List.of(
                speaks("01:34", "martov"),
                neverPut("01:34", "MARTOV_2"),
                marches("01:34", "SMOLNY_WALK", 14, Stage.UNDER_WAY, "DUM"),
                heard("01:35", Reaction.COLD_SILENCE, 2, -2),
                speaks("01:39", null),
                neverPut("01:39", "MARTOV_2"),
                marches("01:39", "SMOLNY_WALK", 14, Stage.ARRIVED, "SML"),
                heard("01:39", Reaction.APPLAUSE, 5, 5),
                speaks("03:12", null),
                neverPut("03:12", "MARTOV_2"),
                heard("03:12", Reaction.APPLAUSE, 5, 5),
                new Checkpoint("03:12", "Smolny knows that the palace is taken", then -> assertThat(
                                then.answer(Questions.DISPATCHES).knownAt("SML").has("PALACE_FALLEN"))
                        .isTrue()),
                speaks("05:00", null),
                closed("05:00", "KAPELINSKY", null, Outcome.REJECTED),
                closed("05:00", "APPEAL", new Tally(468, 2, 12), Outcome.ADOPTED));
    }
}
