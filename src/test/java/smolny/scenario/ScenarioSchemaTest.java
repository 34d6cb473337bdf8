package smolny.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import smolny.event.Kind;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioSchemaTest {

    private static final JsonNode SCHEMA = json(TestFiles.text(TestFiles.SCHEMA));
    private static final JsonNode DEFINITIONS = SCHEMA.get("$defs");

    /// What only the reader can see: JSON knows no quotes and no calendar, and its keys are always text.
    private static final Set<String> BEYOND_A_SCHEMA =
            Set.of("20-bare-no-as-id.yaml", "21-bare-date.yaml", "23-octal.yaml", "24-impossible-date.yaml");

    static List<Path> soundNights() {
        return List.of(TestFiles.PETROGRAD, TestFiles.TEST_NIGHT);
    }

    static List<Path> mistakesOfType() {
        return TestFiles.in(TestFiles.MISTAKES, ".yaml").stream()
                .filter(file -> file.getFileName().toString().matches("(1[789]|2[01234])-.*"))
                .filter(file -> !BEYOND_A_SCHEMA.contains(file.getFileName().toString()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("soundNights")
    void a_sound_night_conforms(Path file) {
        assertThat(conforms(TestFiles.text(file))).isTrue();
        assertThat(TestFiles.lines(Scenarios.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakesOfType")
    void a_mistake_of_type_is_one_to_the_schema_too(Path file) {
        assertThat(conforms(TestFiles.text(file))).isFalse();
    }

    @Test
    void schema_and_reader_know_the_same_kinds() {
        var words = Arrays.stream(Kind.values()).map(Kind::word).toList();
        assertThat(texts(event().at("/properties/kind/enum"))).isEqualTo(words);
        assertThat(event().get("allOf")).extracting(rule -> kindOf(rule)).containsExactlyElementsOf(words);
    }

    @ParameterizedTest
    @EnumSource
    void schema_and_reader_know_the_same_fields(Kind kind) {
        var asked = new AskedFields();
        Happenings.read(kind, asked);
        var rule = StreamSupport.stream(event().get("allOf").spliterator(), false)
                .filter(each -> kindOf(each).equals(kind.word()))
                .findFirst()
                .orElseThrow()
                .get("then");
        var types = rule.get("properties").properties().stream()
                .collect(toMap(Map.Entry::getKey, field -> typeOf(field.getValue()), (a, _) -> a, LinkedHashMap::new));
        assertThat(types).isEqualTo(asked.types);
        assertThat(texts(rule.get("required"))).isEqualTo(asked.required);
    }

    @Test
    void schema_and_reader_know_the_same_fields_of_a_night() {
        var text = TestFiles.text(TestFiles.TEST_NIGHT);
        assertThat(fieldsKnownAt(text.replaceFirst("title:", "odd: 1\ntitle:"))).isEqualTo(names(SCHEMA));
        assertThat(fieldsKnownAt(text.replace("daysBehind:", "odd: 1, daysBehind:")))
                .isEqualTo(names(DEFINITIONS.get("calendar")));
        assertThat(fieldsKnownAt(text.replace("assembly:", "odd: 1, assembly:")))
                .isEqualTo(names(DEFINITIONS.at("/listOfPlaces/additionalProperties")));
        assertThat(fieldsKnownAt(text.replace("name: the Reds", "odd: 1, name: the Reds")))
                .isEqualTo(names(DEFINITIONS.at("/listOfFactions/additionalProperties")));
        assertThat(fieldsKnownAt(text.replace("name: Ann,", "odd: 1, name: Ann,")))
                .isEqualTo(names(DEFINITIONS.at("/listOfPeople/additionalProperties")));
        assertThat(fieldsKnownAt(text.replace("name: peace", "odd: 1, name: peace")))
                .isEqualTo(names(DEFINITIONS.at("/listOfNamed/additionalProperties")));
        assertThat(fieldsKnownAt(text.replace("title: They talk", "odd: 1, title: They talk")))
                .isEqualTo(names(DEFINITIONS.get("chapter")));
        assertThat(fieldsKnownAt(text.replaceFirst("sources:", "odd: 1, sources:")))
                .isEqualTo(names(DEFINITIONS.get("evidence")));
        assertThat(fieldsKnownAt(text.replace("{reaction: uproar,", "{odd: 1, reaction: uproar,")))
                .isEqualTo(names(DEFINITIONS.get("reception")));
        assertThat(fieldsKnownAt(text.replaceFirst("tally: \\{", "tally: {odd: 1, ")))
                .isEqualTo(names(DEFINITIONS.get("tally")));
        assertThat(fieldsKnownAt(text.replace("{person: crowd,", "{odd: 1, person: crowd,")))
                .isEqualTo(names(DEFINITIONS.at("/actor/anyOf/1")));
    }

    static Stream<Type<?>> wordTypes() {
        return Stream.of(Type.STANDING, Type.METHOD, Type.OUTCOME, Type.SIDE, Type.REACTION, EvidenceReader.CERTAINTY);
    }

    @ParameterizedTest
    @MethodSource("wordTypes")
    void schema_and_reader_know_the_same_words(Type<?> type) {
        assertThat(String.join(", ", texts(DEFINITIONS.get(type.name()).get("enum"))))
                .isEqualTo(type.expected());
    }

    static Stream<Type<Integer>> numberTypes() {
        return Stream.of(Type.ANY_NUMBER, Type.ONE_OR_MORE, Type.INTENSITY, CalendarReader.DAYS_BEHIND);
    }

    @ParameterizedTest
    @MethodSource("numberTypes")
    void schema_and_reader_draw_the_same_bounds(Type<Integer> type) {
        var schema = DEFINITIONS.get(type.name());
        int least = schema.get("minimum").intValue();
        int most = schema.get("maximum").intValue();
        assertThat(IntStream.of(least - 1, least, most, most + 1).mapToObj(number -> read(type, number)))
                .containsExactly(null, least, most, null);
    }

    private static @Nullable Integer read(Type<Integer> type, int number) {
        var node = new Node.Scalar(1, 1, Integer.toString(number), true);
        return type.reader().read(node, "number", new Mentions(new Names(), new Mistakes("night.yaml")));
    }

    /// The fields that the reader says it knows where it has found an odd one.
    private static List<String> fieldsKnownAt(String text) {
        assertThat(TestFiles.lines(TestFiles.read("night.yaml", text))).isNotEmpty();
        var mistaken = (Reading.Mistaken) TestFiles.read("night.yaml", text);
        var expected = mistaken.mistakes().getFirst().expected();
        assertThat(expected).startsWith("one of ");
        return Arrays.stream(expected.substring("one of ".length()).split(", "))
                .sorted()
                .toList();
    }

    private static List<String> names(JsonNode object) {
        assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
        return object.get("properties").properties().stream()
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean conforms(String yaml) {
        return new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .validate(SCHEMA, AsOthersSeeIt.json(yaml))
                .isValid();
    }

    private static JsonNode event() {
        return DEFINITIONS.get("event");
    }

    private static String kindOf(JsonNode rule) {
        return rule.at("/if/properties/kind/const").asText();
    }

    /// The type a field refers to, whether or not it may be null.
    private static String typeOf(JsonNode field) {
        var reference = field.has("anyOf") ? field.at("/anyOf/0/$ref") : field.get("$ref");
        return reference.asText().replace("#/$defs/", "");
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
