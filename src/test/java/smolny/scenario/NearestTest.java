package smolny.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearestTest {

    private static final List<String> MOTIONS = List.of("MARTOV_1", "MARTOV_2", "APPEAL", "SR_STAY");

    @Test
    void a_slip_of_the_finger_finds_the_name() {
        assertThat(Nearest.to("MARTOV_l", MOTIONS)).isEqualTo("MARTOV_1");
        assertThat(Nearest.to("APEAL", MOTIONS)).isEqualTo("APPEAL");
        assertThat(Nearest.to("APPPEAL", MOTIONS)).isEqualTo("APPEAL");
        assertThat(Nearest.to("APPAEL", MOTIONS)).isEqualTo("APPEAL");
        assertThat(Nearest.to("sr_stay", MOTIONS)).isEqualTo("SR_STAY");
    }

    @Test
    void the_name_that_needs_fewer_changes_wins_and_among_equals_the_first() {
        assertThat(Nearest.to("MARTOV_22", MOTIONS)).isEqualTo("MARTOV_2");
        assertThat(Nearest.to("MARTOV_3", MOTIONS)).isEqualTo("MARTOV_1");
    }

    @Test
    void another_word_altogether_finds_none() {
        assertThat(Nearest.to("KAPELINSKY", MOTIONS)).isNull();
        assertThat(Nearest.to("", MOTIONS)).isNull();
        assertThat(Nearest.to("x".repeat(1 << 20), MOTIONS)).isNull();
        assertThat(Nearest.to("APPEAL", List.of())).isNull();
    }
}
