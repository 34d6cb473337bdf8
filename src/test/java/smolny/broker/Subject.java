package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/// The schemas of a seat in the hall, as a registry keeps them under one name.
record Subject(RegistryClient registry, String name) {

    static final String SEAT = """
            {"type":"record","name":"Seat","namespace":"test","fields":[{"name":"row","type":"int"}]}""";

    /// Says the same as [#SEAT].
    static final String SEAT_IN_OTHER_WORDS = """
            {
              "namespace": "test", "name": "Seat",
              "fields": [ { "type": {"type": "int"}, "name": "row" } ],
              "type": "record"
            }""";

    static final String SEAT_WITH_OPTION = """
            {"type":"record","name":"Seat","namespace":"test","fields":[{"name":"row","type":"int"},\
            {"name":"taken","type":"boolean","default":false}]}""";

    static final String SEAT_WITH_DEMAND = """
            {"type":"record","name":"Seat","namespace":"test","fields":[{"name":"row","type":"int"},\
            {"name":"taken","type":"boolean"}]}""";

    /// What the registry says of the subject.
    ///
    /// @param path such as `/versions`
    RegistryClient.Answer get(String path) {
        return registry.get("/subjects/" + name + path);
    }

    RegistryClient.Answer find(String schema) {
        return registry.post("/subjects/" + name, Map.of("schema", schema));
    }

    RegistryClient.Answer offer(String schema) {
        return registry.post("/subjects/" + name + "/versions", Map.of("schema", schema));
    }

    /// Offers a schema that must be taken.
    ///
    /// @return its id
    int register(String schema) {
        var registered = offer(schema);
        assertThat(registered.status()).as(registered.toString()).isEqualTo(200);
        return registered.body().path("id").asInt();
    }

    void holdTo(String level) {
        var held = registry.put("/config/" + name, Map.of("compatibility", level));
        assertThat(held.status()).isEqualTo(200);
    }

    boolean isCompatible(String schema) {
        var answer = registry.post("/compatibility/subjects/" + name + "/versions/latest", Map.of("schema", schema));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("is_compatible").asBoolean();
    }
}
