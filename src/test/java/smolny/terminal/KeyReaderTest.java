package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jline.utils.NonBlockingPumpReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyReaderTest {

    private final NonBlockingPumpReader in = new NonBlockingPumpReader();
    private final List<Key> pressed = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws IOException {
        in.close();
    }

    @Test
    void signs_come_as_they_are() throws IOException {
        type("? +");
        assertPressed(new Key.Sign('?'), new Key.Sign(' '), new Key.Sign('+'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[C", "\u001bOC", "\u001b[1;2C"})
    void an_arrow_is_known_however_the_terminal_writes_it(String sequence) throws IOException {
        type(sequence + "x");
        assertPressed(Key.Arrow.RIGHT, new Key.Sign('x'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[A", "\u001b[3~", "\u001bx"})
    void other_keys_that_write_a_sequence_are_no_key_of_ours(String sequence) throws IOException {
        type(sequence + "\u001b[D");
        assertPressed(Key.Arrow.LEFT);
    }

    @Test
    void a_reader_that_is_closed_ends_the_thread() throws IOException {
        KeyReader.start(in, pressed::add);
        await().until(KeyReaderTest::reading);
        in.close();
        await().until(() -> !reading());
    }

    private void type(String signs) throws IOException {
        in.getWriter().write(signs);
        in.getWriter().flush();
        KeyReader.start(in, pressed::add);
    }

    private void assertPressed(Key... keys) {
        await().untilAsserted(() -> assertThat(pressed).containsExactly(keys));
    }

    private static boolean reading() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("keys"));
    }
}
