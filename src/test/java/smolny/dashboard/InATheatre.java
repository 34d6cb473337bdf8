package smolny.dashboard;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SharedBroker;
import smolny.projection.Petrograd;

/// A theatre in which the night of 25-26 October 1917 was played.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class InATheatre {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    static final int LAST = Petrograd.events().size();

    Theatre theatre;

    @BeforeAll
    void play(@TempDir Path state) {
        theatre = Theatre.open(kafka, state);
        theatre.play("night");
    }

    @AfterAll
    void close() {
        theatre.close();
    }

    /// The sequences of the whole night.
    static List<Long> allSequences() {
        return LongStream.rangeClosed(1, LAST).boxed().toList();
    }
}
