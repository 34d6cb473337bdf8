package smolny.broker;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Folders that only this user can look into.
final class PrivateFolder {

    private PrivateFolder() {}

    /// Creates it, and what of its parents is missing.
    static void create(Path path) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            FileAttribute<?> ownerOnly =
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(path, ownerOnly);
        } else {
            Files.createDirectories(path);
        }
    }

    /// Whether it is somebody else's link, which could be turned elsewhere while we write through it.
    static boolean isForeignLink(Path path) throws IOException {
        if (!Files.isSymbolicLink(path)) {
            return false;
        }
        var probe = Files.createTempFile(path, "probe", "");
        var ours = Files.getOwner(probe);
        Files.delete(probe);
        return !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(ours);
    }

    /// Deletes it with all that is in it.
    static void delete(Path path) throws IOException {
        try (var found = Files.walk(path)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
