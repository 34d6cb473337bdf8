package smolny.projection.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.ADA;
import static smolny.projection.InventedNight.BELA;
import static smolny.projection.InventedNight.comeBack;
import static smolny.projection.InventedNight.hesitate;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.threatens;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalkoutWatchTest {

    private final WalkoutWatch watch = new WalkoutWatch();

    @Test
    void threats_are_counted_for_the_hall_and_for_each_faction() {
        given(watch, threatens(ADA, "REDS"), threatens(BELA, "BLUES"))
                .when(threatens(ADA, "REDS"))
                .then(threats -> {
                    assertThat(threats.at("HALL").threats()).isEqualTo(3);
                    assertThat(threats.at("HALL").moved()).isNull();
                    assertThat(threats.at("HALL").factions().get("REDS"))
                            .isEqualTo(new Parting(2, 60_000L, null, 0, null, false));
                    assertThat(threats.at("DUMA").threats()).isZero();
                });
    }

    @Test
    void those_who_stay_seated_after_all_hesitate() {
        given(watch, threatens(ADA, "REDS")).when(hesitate(0, "REDS", "BLUES")).then(threats -> {
            assertThat(threats.at("HALL").moved()).isZero();
            assertThat(threats.at("HALL").factions().get("REDS"))
                    .isEqualTo(new Parting(1, 60_000L, 120_000L, 0, null, false));
            assertThat(threats.at("HALL").factions().get("BLUES"))
                    .isEqualTo(new Parting(0, null, 120_000L, 0, null, false));
        });
    }

    @Test
    void how_long_it_took_runs_from_the_first_threat_to_the_first_to_go() {
        given(
                        watch,
                        threatens(ADA, "REDS").minute(4),
                        threatens(ADA, "REDS").minute(9),
                        leave("REDS", 3).minute(24))
                .when(leave("REDS", 5).minute(30).illustrative())
                .then(threats -> {
                    var reds = threats.at("HALL").factions().getOr("REDS", Parting.NONE);
                    assertThat(reds.gone()).isEqualTo(8);
                    assertThat(reds.between()).isEqualTo(20 * 60_000);
                    assertThat(reds.illustrative()).isTrue();
                });
    }

    @Test
    void who_goes_without_a_word_has_no_time_between() {
        given(watch).when(leave("REDS", 3)).then(threats -> assertThat(threats.at("HALL")
                        .factions()
                        .getOr("REDS", Parting.NONE)
                        .between())
                .isNull());
    }

    @Test
    void coming_back_takes_no_threat_away() {
        given(watch, threatens(ADA, "REDS"), leave("REDS", 3))
                .when(comeBack("REDS", 3))
                .thenNothingChanges();
    }
}
