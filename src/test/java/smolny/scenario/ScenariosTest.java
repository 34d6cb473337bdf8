package smolny.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import smolny.event.Actor;
import smolny.event.Certainty;
import smolny.event.Kind;
import smolny.event.NightEvent;
import smolny.event.Tally;
import smolny.event.Vote;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenariosTest {

    private static final String SOUND = TestFiles.text(TestFiles.TEST_NIGHT);

    private static final String HECKLING = """

                at: "1900-01-01 21:30"
                place: HALL
                kind: heckled
                by: bob
                intensity: 3
                causes: [ann-opens]
                evidence: {sources: [invented], fact: illustrative, minute: illustrative}
                narration: Bob shouts once more, and the hall is as loud as it was when he shouted before.
            """;

    @TempDir
    Path folder;

    @Test
    void the_night_of_petrograd_travels_with_the_program() {
        var scenario = Scenarios.builtIn("petrograd-1917");
        assertThat(scenario.night().id()).isEqualTo("petrograd-1917");
        assertThat(scenario.events()).hasSizeGreaterThan(133);
        assertThat(scenario).isEqualTo(Scenarios.read(TestFiles.PETROGRAD).scenario());
    }

    @Test
    void every_built_in_night_is_sound() {
        assertThat(Scenarios.builtIn()).isNotEmpty().allSatisfy(name -> assertThat(
                        Scenarios.builtIn(name).night().id())
                .isEqualTo(name));
    }

    @Test
    void events_come_as_they_are_written() {
        var events = TestFiles.read("night.yaml", SOUND).scenario().events();
        var event = events.get(13);
        assertThat(event.run()).isEmpty();
        assertThat(event.sequence()).isEqualTo(14);
        assertThat(event.eventId()).isEqualTo("reds-vote");
        // 1 January by a calendar 11 days behind, at a clock 30 minutes behind Greenwich.
        assertThat(event.occurredAt())
                .isEqualTo(Instant.parse("1900-01-12T20:45:00Z").toEpochMilli());
        assertThat(event.happening())
                .isEqualTo(new Vote.Cast("PEACE", new Actor("crowd", "REDS"), "REDS", new Tally(10, 0, 0)));
        assertThat(event.evidence().fact()).isEqualTo(Certainty.ILLUSTRATIVE);
        assertThat(events.get(10).causes()).containsExactly("ann-yields");
    }

    @Test
    void the_test_night_has_every_kind() {
        assertThat(TestFiles.read("night.yaml", SOUND).scenario().events().stream()
                        .map(event -> event.happening().kind())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))))
                .isEqualTo(EnumSet.allOf(Kind.class));
    }

    @Test
    void a_run_has_the_events_under_its_own_name() {
        var scenario = TestFiles.read("night.yaml", SOUND).scenario();
        assertThat(scenario.events("run-1")).extracting(NightEvent::run).containsOnly("run-1");
        assertThat(scenario.events("run-1").stream().map(event -> event.in("")).toList())
                .isEqualTo(scenario.events());
    }

    @Test
    void layout_remarks_and_the_order_of_fields_do_not_change_the_digest() {
        var relaid = SOUND.replace("title: A night for tests", "\ntitle:   'A night for tests' # indeed")
                .replace("    by: ann\n    present: 15\n", "    present: 15\n    by: {person: ann, faction: REDS}\n");
        assertThat(relaid).isNotEqualTo(SOUND);
        assertThat(digest(relaid)).isEqualTo(digest(SOUND)).matches("[0-9a-f]{64}");
    }

    @Test
    void whatever_is_told_differently_changes_the_digest() {
        var digests = new ArrayList<String>();
        digests.add(digest(SOUND));
        digests.add(digest(SOUND.replace("title: A night for tests", "title: A night for test")));
        digests.add(digest(SOUND.replace("latitude: 1.6", "latitude: 1.61")));
        digests.add(digest(SOUND.replace("hits: 0", "hits: 1")));
        digests.add(digest(SOUND.replace("    hits: 0\n", "")));
        digests.add(digest(SOUND.replace("Ann speaks.", "Ann spoke.")));
        digests.add(digest(SOUND.replaceFirst("minute: illustrative", "minute: inferred")));
        digests.add(digest(SOUND.replace("    causes: [ann-yields]\n", "")));
        digests.add(digest(SOUND.replace("by: {person: crowd, faction: REDS}", "by: crowd")));
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_built_in_night_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenarios.builtIn("../petrograd-1917"))
                .withMessage("scenario: \"../petrograd-1917\" (expected: petrograd-1917)");
    }

    @Test
    void what_is_no_file_is_refused_in_one_line() throws Exception {
        assertThat(TestFiles.lines(Scenarios.read(folder)))
                .containsExactly(folder + ": file: a directory (expected: a scenario file that can be read)");
        var missing = folder.resolve("nowhere.yaml");
        assertThat(TestFiles.lines(Scenarios.read(missing)))
                .containsExactly(missing + ": file: missing (expected: a scenario file that can be read)");
        var beneath = Files.createFile(folder.resolve("night.yaml")).resolve("more.yaml");
        assertThat(TestFiles.lines(Scenarios.read(beneath)))
                .singleElement()
                .asString()
                .startsWith(beneath + ": file: ");
    }

    @Test
    void a_device_or_a_pipe_is_not_even_opened() throws Exception {
        assertThat(TestFiles.lines(Scenarios.read(Path.of("/dev/zero"))))
                .containsExactly(
                        "/dev/zero: file: neither file nor directory (expected: a scenario file that can be read)");
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(TestFiles.lines(Scenarios.read(pipe)))
                .containsExactly(
                        pipe + ": file: neither file nor directory (expected: a scenario file that can be read)");
    }

    @Test
    @DisabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "root may read everything")
    void a_file_that_may_not_be_read_is_refused_in_one_line() throws Exception {
        var secret = Files.createFile(
                folder.resolve("secret.yaml"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("-w-------")));
        assertThat(TestFiles.lines(Scenarios.read(secret)))
                .containsExactly(secret + ": file: not readable for you (expected: a scenario file that can be read)");
    }

    @Test
    void sixty_thousand_events_are_read() {
        int hecklings = 60_000;
        var text = new StringBuilder(SOUND);
        for (int i = 0; i < hecklings; i++) {
            text.append("  - id: heckling-").append(i).append(HECKLING);
        }
        assertThat(TestFiles.read("night.yaml", text.toString()).scenario().events())
                .hasSize(42 + hecklings);
    }

    @Test
    void a_night_of_nothing_but_mistakes_is_told_in_bounded_space() {
        var text = SOUND + String.join("", Collections.nCopies(20_000, "  - {id: x, plac: HALL, causes: [anopens]}\n"));
        assertThat(TestFiles.lines(TestFiles.read("night.yaml", text))).hasSize(101);
    }

    private static String digest(String text) {
        return TestFiles.read("night.yaml", text).scenario().digest();
    }
}
