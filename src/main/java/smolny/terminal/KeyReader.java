package smolny.terminal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/// Turns what a terminal sends into keys, in a thread of its own that ends when the terminal is closed.
final class KeyReader {

    /// How long the rest of an arrow key may stay out. A lone escape key is nothing to us.
    private static final long REST_MILLIS = 100;

    /// How long to wait for a key at a time. Without a limit JLine would hold a lock while it waits, and whoever closes
    /// the terminal would have to wait for a key too.
    private static final long LOOK_MILLIS = 250;

    private static final int ESCAPE = 27;

    private final NonBlockingReader in;
    private final Consumer<Key> pressed;

    private KeyReader(NonBlockingReader in, Consumer<Key> pressed) {
        this.in = in;
        this.pressed = pressed;
    }

    /// @param pressed told each key, in that thread
    static void start(NonBlockingReader in, Consumer<Key> pressed) {
        var reader = new KeyReader(in, pressed);
        Thread.ofPlatform().name("keys").daemon().start(reader::read);
    }

    private void read() {
        try {
            for (int sign = next(); sign >= 0; sign = next()) {
                var key = sign == ESCAPE ? arrow() : new Key.Sign((char) sign);
                if (key != null) {
                    pressed.accept(key);
                }
            }
        } catch (InterruptedIOException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            // The terminal is given back: nobody presses anything any more.
        }
    }

    private int next() throws IOException {
        int sign = in.read(LOOK_MILLIS);
        while (sign == NonBlockingReader.READ_EXPIRED) {
            sign = in.read(LOOK_MILLIS);
        }
        return sign;
    }

    // Terminals send ESC [ C or ESC O C, by mode; modifiers come as figures before the letter.
    private @Nullable Key arrow() throws IOException {
        int sign = in.read(REST_MILLIS);
        if (sign != '[' && sign != 'O') {
            return null;
        }
        do {
            sign = in.read(REST_MILLIS);
        } while (sign >= '0' && sign <= '?');
        return switch (sign) {
            case 'C' -> Key.Arrow.RIGHT;
            case 'D' -> Key.Arrow.LEFT;
            default -> null;
        };
    }
}
