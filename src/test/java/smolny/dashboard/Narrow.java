package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/// A connection that takes bytes only when it is told to.
final class Narrow extends OutputStream {

    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");
    private static final Pattern EVENT = Pattern.compile("\"run\":\"night\",\"sequence\":(\\d+)");

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final Semaphore open = new Semaphore(0);
    private volatile boolean stuck;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        taken.write(bytes, from, length);
    }

    /// Stands still until somebody lets it on.
    @Override
    public void flush() {
        stuck = true;
        open.acquireUninterruptibly();
        stuck = false;
    }

    void awaitStandstill() {
        await().until(() -> stuck);
    }

    void letOn() {
        awaitStandstill();
        open.release();
    }

    void letAllThrough() {
        open.release(1_000);
    }

    private synchronized String text() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    List<String> messages(String event) {
        var found = new ArrayList<String>();
        for (var message : text().split("\n\n", -1)) {
            if (message.startsWith("event: " + event + "\n")) {
                found.add(message);
            }
        }
        return found;
    }

    /// The sequences that messages of a name tell first.
    List<Long> sequences(String event) {
        return messages(event).stream()
                .map(message -> {
                    var found = SEQUENCE.matcher(message);
                    assertThat(found.find()).isTrue();
                    return Long.valueOf(found.group(1));
                })
                .toList();
    }

    /// The sequences of all events told of the run `night`.
    List<Long> events() {
        return messages("events").stream()
                .flatMap(message -> EVENT.matcher(message).results())
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }
}
