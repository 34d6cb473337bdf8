package smolny.scenario;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.reader.StreamReader;

/// A scenario file's bytes, turned into text that YAML can be read from.
final class SourceText {

    /// 60,000 events with their evidence and narration fit in about half of it.
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final String UTF_8 = "UTF-8 text without a byte order mark";

    private SourceText() {}

    static String of(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(0, 0, "more than " + MOST_BYTES + " bytes", "at most 32 MiB");
        }
        var text = decoded(bytes);
        if (text.startsWith("\uFEFF")) {
            throw new Unreadable(1, 1, "a byte order mark", UTF_8);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // What YAML itself does not allow; its own reader would not say in which line.
            if (!(c >= ' ' && c <= '~') && !Character.isSurrogate(c) && !StreamReader.isPrintable(c)) {
                throw after(text.substring(0, i), "character " + Letters.name(c), "text without control characters");
            }
        }
        return text;
    }

    private static String decoded(byte[] bytes) throws Unreadable {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        // A decoder reports what it cannot read; new String() would quietly put question marks there.
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw after(out.toString(), "byte 0x" + hex(bytes[in.position()]), UTF_8);
        }
        return out.toString();
    }

    private static Unreadable after(String before, String found, String expected) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return new Unreadable(line, column, found, expected);
    }

    private static String hex(byte b) {
        return "%02X".formatted(b);
    }
}
