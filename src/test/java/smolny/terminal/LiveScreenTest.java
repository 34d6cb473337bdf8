package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import smolny.topic.Command;
import smolny.topic.Playhead;

/// The live view on a terminal that is only made believe: what is typed, what is sent to it, what is left behind.
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiveScreenTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger quits = new AtomicInteger();
    private LineDisciplineTerminal terminal;
    private Attributes found;
    private final AtomicReference<Attributes> set = new AtomicReference<>();
    private LiveScreen screen;
    private long nanos;

    @BeforeEach
    void open() throws IOException {
        terminal = new LineDisciplineTerminal("test", "xterm", output, StandardCharsets.UTF_8) {
            @Override
            public void setAttributes(Attributes attributes) {
                super.setAttributes(attributes);
                set.set(attributes);
            }
        };
        terminal.setSize(Size.of(80, 40));
        found = terminal.getAttributes();
        screen = new LiveScreen(
                new Tty(terminal, output),
                new Page(80, Marks.UNICODE, Ink.PLAIN),
                new RunningClock(() -> nanos),
                new Controls(this::send, quits::incrementAndGet));
    }

    private void send(String run, Command command) {
        if (command.verb().equals("burst")) {
            throw new KafkaException("the broker is gone");
        }
        sent.add((run + " " + command.verb() + " " + String.join(" ", command.arguments())).strip());
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void keys_become_commands_to_the_run_that_is_shown() throws IOException {
        show(84, Playhead.State.PLAYING);
        type(" .\u001b[C");
        await().untilAsserted(() -> assertThat(sent)
                .containsExactly("night-1 pause", "night-1 pause", "night-1 step 1", "night-1 seek 00:08:00"));
    }

    @Test
    void the_keys_are_explained_until_any_key_is_pressed() throws IOException {
        show(84, Playhead.State.PLAYING);
        type("?");
        await().until(screen::stale);
        show(84, Playhead.State.PLAYING);
        assertThat(seen()).contains("KEYS ━━").doesNotContain("NIGHT  playing");

        type(" ");
        await().until(screen::stale);
        show(84, Playhead.State.PLAYING);
        assertThat(seen()).contains("NIGHT  playing").doesNotContain("KEYS ━━");
        assertThat(sent).isEmpty();
    }

    @Test
    void what_cannot_be_sent_is_told_until_the_next_key() throws IOException {
        show(84, Playhead.State.PLAYING);
        type("b");
        await().until(screen::stale);
        show(84, Playhead.State.PLAYING);
        assertThat(seen()).contains("REFUSED burst: not sent, the broker is gone");

        type("r");
        await().untilAsserted(() -> assertThat(sent).containsExactly("night-1 rate 60"));
        show(84, Playhead.State.PLAYING);
        assertThat(seen()).doesNotContain("REFUSED");
    }

    @Test
    void a_player_that_is_missed_is_told_of_until_it_speaks() throws IOException {
        var sight = sight(84, Playhead.State.PLAYING);
        screen.show(List.of(), sight);
        nanos += 25_000_000_000L;
        assertThat(screen.stale()).isTrue();
        screen.show(List.of(), sight);
        assertThat(seen()).contains("WAITING no word from player or broker for 0:25");
        show(84, Playhead.State.PLAYING);
        assertThat(seen()).doesNotContain("WAITING");
    }

    @Test
    void the_letter_q_quits() throws IOException {
        show(84, Playhead.State.PLAYING);
        type("q");
        await().until(() -> quits.get() == 1);
    }

    @Test
    void the_clock_goes_on_without_news() {
        var sight = sight(111, Playhead.State.PLAYING);
        screen.show(List.of(), sight);
        assertThat(seen()).contains("26 October 1917 00:21");
        assertThat(screen.stale()).isFalse();
        nanos += 1_000_000_000;
        assertThat(screen.stale()).isTrue();
        screen.show(List.of(), sight);
        assertThat(seen()).contains("26 October 1917 00:22");
        assertThat(screen.stale()).isFalse();
    }

    @Test
    void where_a_run_goes_on_it_is_said_once_and_keys_go_to_it() throws IOException {
        show(84, Playhead.State.PLAYING);
        var resumed = Watched.resumed(41);
        screen.show(List.of(Watched.event(41)), resumed);
        screen.show(List.of(), resumed);
        assertThat(seen().lines().filter(line -> line.contains("run night-2"))).hasSize(1);
        assertThat(seen()).contains("events 1 to 40 as before");
        type(" ");
        await().untilAsserted(() -> assertThat(sent).containsExactly("night-2 resume"));
    }

    @Test
    void keys_come_one_by_one_and_silently_and_ctrl_c_stays_a_signal() {
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON)).isFalse();
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isFalse();
        assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ISIG))
                .isEqualTo(found.getLocalFlag(LocalFlag.ISIG))
                .isTrue();
    }

    @Test
    void closing_leaves_the_terminal_as_it_was_found_and_ends_the_reading() {
        screen.close();
        screen.close();
        assertThat(set.get()).hasToString(found.toString());
        assertThat(output.toString(StandardCharsets.UTF_8)).endsWith("\u001b[?25h\r\n");
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("keys")));
    }

    private void show(long sequence, Playhead.State state) {
        screen.show(List.of(), sight(sequence, state));
    }

    private static Sight sight(long sequence, Playhead.State state) {
        return Watched.upTo(sequence).with(Watched.playhead(sequence, state));
    }

    private void type(String keys) throws IOException {
        for (byte sign : keys.getBytes(StandardCharsets.US_ASCII)) {
            terminal.processInputByte(sign);
        }
    }

    /// What stands on the terminal.
    private String seen() {
        var emulated = new ScreenTerminal(80, 40);
        emulated.write(output.toString(StandardCharsets.UTF_8));
        return emulated.toString();
    }
}
