package smolny.stream;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;

/// The night is driven through the topology, anew for each test.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class WithoutABroker {

    @TempDir
    private Path directory;

    DrivenNight driven;

    @BeforeEach
    void start() {
        driven = new DrivenNight(directory);
    }

    @AfterEach
    void stop() {
        driven.close();
    }
}
