package smolny.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import smolny.broker.DataDirectory;

/// Damages a kept log with half a night in it, a seed at a time: a byte flipped, a file cut or removed. Whoever then
/// plays the other half and asks gets the answers that the undamaged log gives, or is told in words; nothing else.
///
/// Arguments: the first seed and how many. Ends with 1 when there was something else.
final class Damage {

    static final String SAME = "the same answers";

    /// Topics of answers are compacted: older ones may go, the last may not.
    static final String LAST = "the same last answers, older ones lost";

    static final String REFUSED = "refused";

    /// Answers are missing in their topics, which nobody reads before going on.
    static final String FOUND = "found by verify";

    static final String NEITHER = "neither";

    private static final String RUN = "evening";
    private static final int VERIFY_DISAGREES = 3;

    private Damage() {}

    /// What a command said, and how it ended.
    private record Said(int exitCode, String out, String err) {

        boolean refused() {
            return exitCode > 0 && !(out + err).isBlank() && !err.contains("\tat ");
        }

        String withoutCounts() {
            return out.replaceAll("\\d+ answers", "answers");
        }
    }

    static void main(String[] args) throws IOException, InterruptedException {
        long first = Long.parseLong(args[0]);
        boolean allWell = true;
        try (var folder = DataDirectory.ephemeral()) {
            var whole = folder.path().resolve("whole");
            played(whole, "--until", "walkout");
            var good = asked(copy(whole, folder.path().resolve("good")));
            Scene.expect(good.exitCode() == 0, "a good log: " + good);
            for (long seed :
                    LongStream.range(first, first + Long.parseLong(args[1])).toArray()) {
                var damaged = copy(whole, folder.path().resolve("seed-" + seed));
                var what = damage(damaged, random(seed));
                long began = System.nanoTime();
                var said = asked(damaged);
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                var outcome = outcome(said, good);
                allWell &= !outcome.equals(NEITHER);
                Results.OF_DAMAGE.add("damage", seed, outcome, seconds);
                System.out.printf(
                        "%-4s  seed %d, %s, after %d s: %s%n",
                        outcome.equals(NEITHER) ? "NOT" : "ok",
                        seed,
                        what,
                        seconds,
                        said.exitCode() == 0 ? outcome : outcome + ", " + told(said));
            }
        }
        System.exit(allWell ? 0 : 1);
    }

    private static String outcome(Said said, Said good) {
        if (said.equals(good)) {
            return SAME;
        }
        if (said.exitCode() == 0 && said.withoutCounts().equals(good.withoutCounts())) {
            return LAST;
        }
        if (said.exitCode() == VERIFY_DISAGREES) {
            return FOUND;
        }
        return said.refused() ? REFUSED : NEITHER;
    }

    // Neighbours among seeds are given nearly the same first numbers by Random itself: always the same file.
    private static Random random(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    private static String told(Said said) {
        var lines = (said.err().isBlank() ? said.out() : said.err()).lines();
        return "exit code " + said.exitCode() + ", "
                + lines.filter(line -> line.startsWith("smolny:") || line.startsWith("NOT"))
                        .findFirst()
                        .orElse("no word");
    }

    private static Said asked(Path data) throws IOException, InterruptedException {
        var played = played(data);
        return played.exitCode() == 0 ? smolny(List.of("verify", "--run", RUN, "--data-dir", data.toString())) : played;
    }

    private static Said played(Path data, String... more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("play", "--burst", "--headless", "--exit-when-done", "--run", RUN));
        words.addAll(List.of("--data-dir", data.toString()));
        words.addAll(List.of(more));
        return smolny(words);
    }

    private static String damage(Path data, Random random) throws IOException {
        // Half of the logs are those of a broker that was killed: it looks for damage and mends it in its own way.
        boolean killed = random.nextBoolean() && Files.deleteIfExists(data.resolve("kafka/.kafka_cleanshutdown"));
        return (killed ? "broker killed, " : "") + damagedFile(data, random);
    }

    private static String damagedFile(Path data, Random random) throws IOException {
        List<Path> files;
        try (var all = Files.walk(data)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("logs")))
                    .filter(Damage::hasContent)
                    .sorted()
                    .toList();
        }
        // Half of the blows hit the log itself; the rest whatever comes.
        var log = files.stream()
                .filter(file -> file.toString().contains("smolny.events-"))
                .toList();
        var aimed = random.nextBoolean() ? log : files;
        var file = aimed.get(random.nextInt(aimed.size()));
        var name = data.relativize(file).toString();
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(6)) {
            case 0 -> {
                Files.delete(file);
                yield name + " removed";
            }
            case 1 -> {
                Files.write(file, Arrays.copyOf(bytes, at));
                yield name + " cut at " + at;
            }
            default -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
                yield name + " flipped at " + at;
            }
        };
    }

    private static boolean hasContent(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (var walked = Files.walk(from)) {
            all = walked.toList();
        }
        for (var each : all) {
            Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
        return to;
    }

    private static Said smolny(List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "smolny.cli.Smolny"));
        command.addAll(words);
        var out = Files.createTempFile("smolny-out", "");
        var err = Files.createTempFile("smolny-err", "");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        var said = new Said(
                ended ? process.exitValue() : -1,
                Files.readString(out, StandardCharsets.UTF_8),
                ended ? Files.readString(err, StandardCharsets.UTF_8) : "");
        Files.delete(out);
        Files.delete(err);
        return ended ? said : new Said(-1, "NOT   no end after 90 s", "");
    }
}
