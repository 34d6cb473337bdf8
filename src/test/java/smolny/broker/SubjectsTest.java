package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.broker.RegistryFact.CompatibilityAsked;
import smolny.broker.RegistryFact.SchemaRegistered;
import smolny.broker.RegistryFact.SubjectCompatibilityAsked;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubjectsTest {

    private static final String NARROW = record("");
    private static final String WITH_DEFAULT = record(",{\"name\":\"taken\",\"type\":\"boolean\",\"default\":false}");
    private static final String WITH_DEMAND = record(",{\"name\":\"taken\",\"type\":\"boolean\"}");

    private final Subjects subjects = new Subjects();

    @Test
    void ids_count_over_all_subjects_and_versions_within_one() {
        register("hall", NARROW);
        register("votes", "\"string\"");

        assertThat(subjects.decide("hall", text(WITH_DEFAULT)))
                .isEqualTo(new SchemaRegistered("hall", 2, 3, text(WITH_DEFAULT)));
    }

    @Test
    void attributes_that_avro_does_not_know_may_stand_in_any_order_but_count() {
        var fields = "\"type\":\"record\",\"name\":\"Seat\",\"fields\":[]";
        register("hall", "{%s,\"by\":\"us\",\"for\":\"you\"}".formatted(fields));

        assertThat(subjects.find("hall", text("{\"for\":\"you\",%s,\"by\":\"us\"}".formatted(fields))))
                .isPresent();
        assertThat(subjects.find("hall", text("{\"for\":\"them\",%s,\"by\":\"us\"}".formatted(fields))))
                .isEmpty();
    }

    @Test
    void a_schema_that_only_reads_better_is_another_schema() {
        register("hall", NARROW);

        var documented = NARROW.replace("\"fields\"", "\"doc\":\"A place to sit.\",\"fields\"");

        assertThat(subjects.decide("hall", text(documented)).id()).isEqualTo(2);
    }

    @Test
    void only_transitive_levels_look_further_back_than_the_latest() {
        // Version 2 drops the field, version 3 may bring it back with another type only if version 1 is forgotten.
        var changed = record(",{\"name\":\"taken\",\"type\":\"string\",\"default\":\"no\"}");
        register("hall", WITH_DEMAND);
        register("hall", NARROW);

        assertThat(subjects.decide("hall", text(changed)).version()).isEqualTo(3);
        subjects.apply(new SubjectCompatibilityAsked("hall", Compatibility.BACKWARD_TRANSITIVE));
        assertThatThrownBy(() -> subjects.decide("hall", text(changed)))
                .isInstanceOf(RegistryError.class)
                .hasMessageContaining("TYPE_MISMATCH")
                .hasMessageContaining("/fields/1/type");
    }

    @Test
    void a_subjects_own_level_outweighs_the_common_one() {
        register("hall", NARROW);
        subjects.apply(new CompatibilityAsked(Compatibility.NONE));

        assertThat(subjects.decide("hall", text(WITH_DEMAND)).version()).isEqualTo(2);
        subjects.apply(new SubjectCompatibilityAsked("hall", Compatibility.BACKWARD));
        assertThatThrownBy(() -> subjects.decide("hall", text(WITH_DEMAND))).isInstanceOf(RegistryError.class);
    }

    @Test
    void a_reference_must_lead_somewhere() {
        var reference = new SchemaText.Reference("test.Seat", "seats", 1);
        var text = new SchemaText("{\"type\":\"array\",\"items\":\"test.Seat\"}", List.of(reference));

        assertThatThrownBy(() -> subjects.decide("hall", text))
                .isInstanceOf(RegistryError.class)
                .hasMessageContaining("subject \"seats\" and version 1");
        register("seats", NARROW);
        subjects.apply(subjects.decide("hall", text));
        assertThat(subjects.buildingOn("seats", 1).map(version -> version.fact().id()))
                .containsExactly(2);
    }

    private void register(String subject, String schema) {
        subjects.apply(subjects.decide(subject, text(schema)));
    }

    private static SchemaText text(String schema) {
        return new SchemaText(schema, List.of());
    }

    private static String record(String furtherField) {
        return """
                {"type":"record","name":"Seat","namespace":"test","fields":[{"name":"row","type":"int"}%s]}""".formatted(furtherField);
    }
}
