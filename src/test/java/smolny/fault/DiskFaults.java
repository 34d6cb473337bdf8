package smolny.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import smolny.fault.Fault.Struck;
import smolny.projection.Petrograd;

/// What a disk can do that is full. It is one of memory, and small, and made for each fault anew.
final class DiskFaults {

    private static final int DISK_MEBIBYTES = 128;

    private DiskFaults() {}

    /// None where this process may not mount a disk, which it then says.
    static List<Fault> all() throws IOException, InterruptedException {
        var tried = Files.createTempDirectory("smolny-disk");
        boolean allowed = mount(tried);
        if (allowed) {
            unmount(tried);
        } else {
            System.out.println("left out: a full disk (expected: leave to mount one)");
        }
        Files.delete(tried);
        return allowed
                ? List.of(new Fault(
                        "disk full, later freed",
                        "the program ends and says so; what was committed is there, the run goes on",
                        DiskFaults::full))
                : List.of();
    }

    private static Struck full(Scene elsewhere, Random random, Path folder) throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        Scene.expect(mount(disk), "a disk");
        try {
            var data = disk.resolve("data");
            int after = random.nextInt(1, Petrograd.events().size() - 1);
            try (var program = ProgramFaults.play(folder, data, "--in", "8s")) {
                program.awaitLine(String.format(Locale.ROOT, "%04d ", after));
                fill(disk.resolve("filling"));
                program.awaitLine("smolny: ");
                int exitCode = program.exitCode();
                Scene.expect(exitCode == 1, "exit code 1 (found: " + exitCode + ")");
            }
            Files.delete(disk.resolve("filling"));
            return ProgramFaults.goneOnWith(folder, data);
        } finally {
            unmount(disk);
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4_096];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    private static boolean mount(Path at) throws IOException, InterruptedException {
        return ended("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEBIBYTES + "m", "tmpfs", at.toString());
    }

    private static void unmount(Path at) throws IOException, InterruptedException {
        // Lazily: what this process has mapped of the log that it looked at is let go of some time later.
        var _ = ended("umount", "--lazy", at.toString());
    }

    private static boolean ended(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
