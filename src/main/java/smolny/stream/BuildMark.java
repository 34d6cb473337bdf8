package smolny.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import smolny.projection.Projection;

/// A mark of everything that decides about an answer: the code of events, folds, codecs and topology.
///
/// Streams keeps its state under the application's id. Edited code on old state would give answers that are no fold of
/// the log; under another id it begins at the first event again.
final class BuildMark {

    private static final List<String> DECIDING = List.of("event", "projection", "topic", "stream");
    private static final int SHOWN_BYTES = 4;

    private BuildMark() {}

    /// Eight hexadecimal digits, the same for the same classes.
    static String ofThisBuild() {
        try {
            var source = Path.of(Projection.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(source)) {
                return of(source);
            }
            try (var jar = FileSystems.newFileSystem(URI.create("jar:" + source.toUri()), Map.of())) {
                return of(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the program's own classes", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own classes are at no readable place", e);
        }
    }

    private static String of(Path classes) throws IOException {
        var digest = sha256();
        for (var name : DECIDING) {
            var packages = classes.resolve("smolny").resolve(name);
            try (var files = Files.walk(packages)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(packages.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
