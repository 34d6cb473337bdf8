package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Kafka's clients may rely on, whichever registry answers.
///
/// Each test has subjects of its own: a registry in use by others would do.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class RegistryContract {

    static final String SEAT = """
            {"type":"record","name":"Seat","namespace":"test","fields":[{"name":"row","type":"int"}]}""";

    /// Says the same as [#SEAT].
    private static final String SEAT_IN_OTHER_WORDS = """
            {
              "namespace": "test", "name": "Seat",
              "fields": [ { "type": {"type": "int"}, "name": "row" } ],
              "type": "record"
            }""";

    private static final String SEAT_WITH_OPTION = """
            {"type":"record","name":"Seat","namespace":"test","fields":[{"name":"row","type":"int"},\
            {"name":"taken","type":"boolean","default":false}]}""";

    private static final String SEAT_WITH_DEMAND = """
            {"type":"record","name":"Seat","namespace":"test","fields":[{"name":"row","type":"int"},\
            {"name":"taken","type":"boolean"}]}""";

    private final String subject = "seat-" + UUID.randomUUID() + "-value";

    /// The base that a client is given as its registry's URL.
    abstract String registryUrl();

    private RegistryClient registry() {
        return new RegistryClient(registryUrl());
    }

    @Test
    void a_registered_schema_is_found_by_its_id() {
        int id = register(subject, SEAT);

        var found = registry().get("/schemas/ids/" + id);

        assertThat(found.status()).isEqualTo(200);
        assertThat(schemaIn(found.body())).isEqualTo(new Schema.Parser().parse(SEAT));
    }

    @Test
    void a_schema_registered_twice_keeps_its_id_and_adds_no_version() {
        int id = register(subject, SEAT);

        assertThat(register(subject, SEAT)).isEqualTo(id);
        assertThat(registry().get("/subjects/" + subject + "/versions").body()).hasToString("[1]");
    }

    @Test
    void a_schema_is_found_again_whatever_its_spaces_and_the_order_of_its_attributes() {
        int id = register(subject, SEAT);

        var found = registry().post("/subjects/" + subject, schemaBody(SEAT_IN_OTHER_WORDS));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("id").asInt()).isEqualTo(id);
        assertThat(found.body().path("version").asInt()).isEqualTo(1);
        assertThat(found.body().path("subject").asText()).isEqualTo(subject);
    }

    @Test
    void two_subjects_with_one_schema_share_its_id() {
        var other = "other-" + subject;

        assertThat(register(other, SEAT)).isEqualTo(register(subject, SEAT));
        assertThat(registry().get("/subjects").body())
                .extracting(JsonNode::asText)
                .contains(subject, other);
    }

    @Test
    void every_subject_and_version_that_an_id_serves_is_told() {
        int id = register(subject, SEAT);

        assertThat(registry().get("/schemas/ids/" + id + "/versions").body()).anySatisfy(place -> {
            assertThat(place.path("subject").asText()).isEqualTo(subject);
            assertThat(place.path("version").asInt()).isEqualTo(1);
        });
    }

    @Test
    void versions_count_from_one_and_the_last_is_the_latest() {
        holdTo("BACKWARD");
        int first = register(subject, SEAT);
        int second = register(subject, SEAT_WITH_OPTION);

        assertThat(second).isNotEqualTo(first);
        assertThat(registry().get("/subjects/" + subject + "/versions").body()).hasToString("[1,2]");
        var latest = registry().get("/subjects/" + subject + "/versions/latest").body();
        assertThat(latest.path("id").asInt()).isEqualTo(second);
        assertThat(latest.path("version").asInt()).isEqualTo(2);
        assertThat(schemaIn(latest)).isEqualTo(new Schema.Parser().parse(SEAT_WITH_OPTION));
        assertThat(registry()
                        .get("/subjects/" + subject + "/versions/1")
                        .body()
                        .path("id")
                        .asInt())
                .isEqualTo(first);
    }

    @Test
    void the_bare_text_of_a_version_can_be_had() {
        register(subject, SEAT);

        var text = registry().get("/subjects/" + subject + "/versions/1/schema").body();

        assertThat(new Schema.Parser().parse(text.toString())).isEqualTo(new Schema.Parser().parse(SEAT));
    }

    @Test
    void what_is_not_there_is_told_apart() {
        register(subject, SEAT);

        assertThat(registry().get("/schemas/ids/1999999999")).matches(is(404, 40403), "no such id");
        assertThat(registry().get("/subjects/nobody/versions")).matches(is(404, 40401), "no such subject");
        assertThat(registry().get("/subjects/nobody/versions/1")).matches(is(404, 40401), "no such subject");
        assertThat(registry().get("/subjects/" + subject + "/versions/7")).matches(is(404, 40402), "no such version");
        assertThat(registry().post("/subjects/nobody", schemaBody(SEAT))).matches(is(404, 40401), "no such subject");
        assertThat(registry().post("/subjects/" + subject, schemaBody(SEAT_WITH_OPTION)))
                .matches(is(404, 40403), "no such schema");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        register(subject, SEAT);

        assertThat(registry().post("/subjects/" + subject + "/versions", schemaBody("{\"type\":\"rekord\"}")))
                .matches(is(422, 42201), "no schema");
        assertThat(registry().put("/config/" + subject, Map.of("compatibility", "SIDEWAYS")))
                .matches(is(422, 42203), "no level");
    }

    @Test
    void a_schema_that_cannot_read_what_is_written_is_refused_and_leaves_no_version() {
        register(subject, SEAT);
        holdTo("BACKWARD");

        var refused = registry().post("/subjects/" + subject + "/versions", schemaBody(SEAT_WITH_DEMAND));

        assertThat(refused).matches(is(409, 409), "incompatible");
        assertThat(registry().get("/subjects/" + subject + "/versions").body()).hasToString("[1]");
    }

    @Test
    void each_level_looks_its_own_way() {
        register(subject, SEAT_WITH_OPTION);

        holdTo("BACKWARD");
        assertThat(isCompatible(SEAT)).isTrue();
        register(subject, SEAT);
        assertThat(isCompatible(SEAT_WITH_DEMAND)).isFalse();
        holdTo("FORWARD");
        assertThat(isCompatible(SEAT_WITH_DEMAND)).isTrue();
        holdTo("FULL");
        assertThat(isCompatible(SEAT_WITH_DEMAND)).isFalse();
        assertThat(isCompatible(SEAT_WITH_OPTION)).isTrue();
        holdTo("NONE");
        assertThat(isCompatible("\"string\"")).isTrue();
    }

    @Test
    void a_level_asked_for_is_the_level_told() {
        register(subject, SEAT);

        holdTo("FULL_TRANSITIVE");

        assertThat(registry()
                        .get("/config/" + subject)
                        .body()
                        .path("compatibilityLevel")
                        .asText())
                .isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void the_registry_says_what_it_can_do() {
        assertThat(registry().get("/schemas/types").body())
                .extracting(JsonNode::asText)
                .contains("AVRO");
        assertThat(registry().get("/mode").body().path("mode").asText()).isEqualTo("READWRITE");
        assertThat(registry().get("/config").body().path("compatibilityLevel").asText())
                .isNotEmpty();
    }

    @Test
    void a_schema_may_build_on_another_subjects() {
        register(subject, SEAT);
        var hall = """
                {"type":"record","name":"Hall","namespace":"test","fields":\
                [{"name":"seats","type":{"type":"array","items":"test.Seat"}}]}""";
        var body = Map.of("schema", hall, "references", new Object[] {
            Map.of("name", "test.Seat", "subject", subject, "version", 1)
        });

        var registered = registry().post("/subjects/hall-" + subject + "/versions", body);

        assertThat(registered.status()).isEqualTo(200);
        var found = registry().get("/subjects/hall-" + subject + "/versions/1").body();
        assertThat(found.path("references")).hasSize(1);
        assertThat(found.path("references").get(0).path("subject").asText()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafbat-ui", "redpanda-console"})
    void the_interfaces_that_people_use_get_what_they_ask_for(String program) {
        int id = register(subject, SEAT);
        var schema =
                "{\"schemaType\":\"AVRO\",\"references\":[],\"schema\":" + TextNode.valueOf(SEAT_WITH_OPTION) + "}";

        RecordedCalls.of(program)
                .replay(
                        registry(),
                        Map.of("subject", subject, "id", String.valueOf(id)),
                        Map.of("schema", schema, "level", "{\"compatibility\":\"FULL\"}"));
    }

    private int register(String subject, String schema) {
        var registered = registry().post("/subjects/" + subject + "/versions", schemaBody(schema));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(200);
        return registered.body().path("id").asInt();
    }

    private void holdTo(String level) {
        assertThat(registry()
                        .put("/config/" + subject, Map.of("compatibility", level))
                        .status())
                .isEqualTo(200);
    }

    private boolean isCompatible(String schema) {
        var answer = registry().post("/compatibility/subjects/" + subject + "/versions/latest", schemaBody(schema));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("is_compatible").asBoolean();
    }

    private static Map<String, Object> schemaBody(String schema) {
        return Map.of("schema", schema);
    }

    private static Schema schemaIn(JsonNode answer) {
        return new Schema.Parser().parse(answer.path("schema").asText());
    }

    private static Predicate<RegistryClient.Answer> is(int status, int code) {
        return answer ->
                answer.status() == status && answer.body().path("error_code").asInt() == code;
    }
}
