package smolny.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutatedNightsTest {

    private static final int NIGHTS_A_SEED = 500;

    /// Pieces of YAML that change what stands around them.
    private static final List<String> SEEDS_OF_TROUBLE = List.of(
            "&a ",
            "*a",
            "!!int ",
            "!x ",
            "<<: ",
            "? ",
            "- ",
            "---\n",
            "...\n",
            "|\n",
            ">\n",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "#",
            ":",
            ": ",
            ",",
            "%",
            "@",
            "`",
            "\t",
            "\r",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "~",
            "null",
            "yes",
            "\"\\uD800\"",
            "\"\\U00110000\"",
            "\"\\x00\"",
            "1e400",
            ".inf",
            "-1",
            "99999999999999999999",
            "\n",
            "\n  ");

    @ParameterizedTest
    @ValueSource(longs = {1, 1905, 1917, 1789})
    void a_mutated_night_is_sound_or_every_mistake_in_it_has_a_place(long seed) throws Exception {
        var random = new Random(seed);
        var night = Files.readAllBytes(TestFiles.TEST_NIGHT);
        int sound = 0;
        for (int i = 0; i < NIGHTS_A_SEED; i++) {
            var mutated = mutated(night, random);
            switch (Scenarios.parse("night.yaml", mutated)) {
                case Reading.Sound _ -> sound++;
                case Reading.Mistaken mistaken -> expectPlaces(mistaken, mutated, "seed " + seed + ", night " + i);
            }
            expectLittleWork(mutated);
        }
        // Some change only a word of a narration, most break something.
        assertThat(sound).isBetween(1, NIGHTS_A_SEED / 2);
    }

    private static void expectPlaces(Reading.Mistaken mistaken, byte[] night, String which) {
        int lines = new String(night, UTF_8).split("\n|\r|\u0085|\u2028|\u2029", -1).length;
        assertThat(mistaken.mistakes()).as(which).isNotEmpty().allSatisfy(mistake -> {
            assertThat(mistake.line()).isBetween(1, lines);
            assertThat(mistake.column()).isPositive();
            assertThat(mistake.found().length() + mistake.expected().length()).isLessThan(1_000);
            assertThat(Letters.firstUnprintable(mistake.toString())).isNegative();
        });
    }

    /// Nothing in a file can stand for more than its own length: that is what bounds the time.
    private static void expectLittleWork(byte[] night) {
        try {
            var root = NodeReader.read(SourceText.of(night), new Mistakes("night.yaml"));
            assertThat(root == null ? 0 : nodes(root)).isLessThanOrEqualTo(night.length);
        } catch (Unreadable _) {
            // Then there is nothing to count.
        }
    }

    private static int nodes(Node node) {
        return switch (node) {
            case Node.Scalar _ -> 1;
            case Node.Sequence sequence ->
                1 + sequence.items().stream().mapToInt(MutatedNightsTest::nodes).sum();
            case Node.Mapping mapping ->
                1
                        + mapping.entries().stream()
                                .mapToInt(entry -> 1 + nodes(entry.value()))
                                .sum();
        };
    }

    private static byte[] mutated(byte[] night, Random random) {
        var mutated = night;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            mutated = mutatedOnce(mutated, random);
        }
        return mutated;
    }

    private static byte[] mutatedOnce(byte[] night, Random random) {
        int from = random.nextInt(night.length);
        int to = Math.min(night.length, from + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> spliced(night, from, to, new byte[0]);
            case 1 -> spliced(night, to, to, Arrays.copyOfRange(night, from, to));
            case 2 -> spliced(night, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 3 -> spliced(night, from, from + 1, new byte[] {(byte) ('a' + random.nextInt(26))});
            default ->
                spliced(
                        night,
                        from,
                        from,
                        SEEDS_OF_TROUBLE
                                .get(random.nextInt(SEEDS_OF_TROUBLE.size()))
                                .getBytes(UTF_8));
        };
    }

    private static byte[] spliced(byte[] night, int from, int to, byte[] middle) {
        var spliced = Arrays.copyOf(night, from + middle.length + night.length - to);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(night, to, spliced, from + middle.length, night.length - to);
        return spliced;
    }
}
