package smolny.projection;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckpointsTest {

    @ParameterizedTest
    @MethodSource("smolny.projection.Checkpoints#all")
    void the_folds_come_to_what_is_known(Checkpoint checkpoint) {
        checkpoint.holdsIn(Petrograd::answer);
    }
}
