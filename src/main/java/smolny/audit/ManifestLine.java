package smolny.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/// A line of a manifest: words, and a checksum of them as the last.
final class ManifestLine {

    private ManifestLine() {}

    static String signed(String words) {
        var sum = new CRC32C();
        sum.update(words.getBytes(StandardCharsets.ISO_8859_1));
        return words + " " + Long.toHexString(sum.getValue());
    }

    /// Whether it ends with its own checksum.
    static boolean isWhole(String line) {
        int last = line.lastIndexOf(' ');
        return last > 0 && line.equals(signed(line.substring(0, last)));
    }

    /// Its words without the checksum.
    static List<String> words(String line) {
        return List.of(line.substring(0, line.lastIndexOf(' ')).split(" ", -1));
    }
}
