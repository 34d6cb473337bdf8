package smolny.broker;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smolny.broker.RegistryFact.SchemaRegistered;
import smolny.broker.Subjects.Version;

/// The calls of Confluent's REST API about schemas that Kafka's clients and user interfaces make, over one registry.
record RegistryRoutes(Registry registry) {

    void addTo(RoutesConfig routes) {
        routes.get("/", on(call -> call.answer(Map.of())));
        routes.get("/schemas/types", on(call -> call.answer(List.of("AVRO"))));

        routes.get("/subjects", on(this::subjects));
        routes.post("/subjects/{subject}", on(this::lookUp));
        routes.post("/subjects/{subject}/versions", on(this::register));
        routes.get("/subjects/{subject}/versions", on(this::versions));
        routes.get("/subjects/{subject}/versions/{version}", on(call -> call.answer(describe(version(call)))));
        routes.get("/subjects/{subject}/versions/{version}/schema", on(call -> sendText(call, version(call))));
        routes.get("/subjects/{subject}/versions/{version}/referencedby", on(this::referencedBy));

        routes.get("/schemas/ids/{id}", on(this::byId));
        routes.get(
                "/schemas/ids/{id}/schema",
                on(call -> sendText(call, withId(call).getFirst())));
        routes.get("/schemas/ids/{id}/subjects", on(this::subjectsOfId));
        routes.get("/schemas/ids/{id}/versions", on(this::versionsOfId));

        routes.post("/compatibility/subjects/{subject}/versions", on(this::compareWithAll));
        routes.post("/compatibility/subjects/{subject}/versions/{version}", on(this::compareWithOne));
    }

    interface Answerer {
        void answer(RegistryCall call) throws IOException;
    }

    static Handler on(Answerer answerer) {
        return http -> answerer.answer(new RegistryCall(http));
    }

    private void subjects(RegistryCall call) throws IOException {
        var prefix =
                Optional.ofNullable(call.http().queryParam("subjectPrefix")).orElse("");
        call.answer(registry.answer(Subjects::names).stream()
                .filter(name -> name.startsWith(prefix))
                .toList());
    }

    private void register(RegistryCall call) throws IOException {
        call.answer(
                Map.of("id", registry.register(call.subject(), call.schema()).id()));
    }

    private void lookUp(RegistryCall call) throws IOException {
        var text = call.schema();
        call.answer(describe(registry.answer(subjects -> {
            requireSubject(subjects, call.subject());
            return subjects.find(call.subject(), text).orElseThrow(RegistryError::schemaNotFound);
        })));
    }

    private void versions(RegistryCall call) throws IOException {
        call.answer(registry.answer(subjects -> requireSubject(subjects, call.subject())).stream()
                .map(version -> version.fact().version())
                .toList());
    }

    private void referencedBy(RegistryCall call) throws IOException {
        int used = version(call).fact().version();
        call.answer(registry.answer(subjects -> subjects.buildingOn(call.subject(), used)
                .map(version -> version.fact().id())
                .distinct()
                .toList()));
    }

    private void byId(RegistryCall call) throws IOException {
        var found = new LinkedHashMap<String, Object>();
        describeText(found, withId(call).getFirst().fact());
        call.answer(found);
    }

    private void subjectsOfId(RegistryCall call) throws IOException {
        call.answer(withId(call).stream()
                .map(version -> version.fact().subject())
                .distinct()
                .toList());
    }

    private void versionsOfId(RegistryCall call) throws IOException {
        call.answer(withId(call).stream()
                .map(version -> {
                    var place = new LinkedHashMap<String, Object>();
                    place.put("subject", version.fact().subject());
                    place.put("version", version.fact().version());
                    return place;
                })
                .toList());
    }

    private void compareWithAll(RegistryCall call) throws IOException {
        var text = call.schema();
        answerObjections(
                call,
                registry.answer(
                        subjects -> subjects.objections(call.subject(), text, subjects.versionsOf(call.subject()))));
    }

    private void compareWithOne(RegistryCall call) throws IOException {
        var text = call.schema();
        boolean latest = call.http().pathParam("version").equals("latest");
        answerObjections(call, registry.answer(subjects -> {
            // A subject's first schema quarrels with nothing: clients ask before they register.
            var beside = latest && subjects.versionsOf(call.subject()).isEmpty()
                    ? List.<Version>of()
                    : List.of(call.version(subjects));
            return subjects.objections(call.subject(), text, beside);
        }));
    }

    private static void answerObjections(RegistryCall call, List<String> objections) throws IOException {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("is_compatible", objections.isEmpty());
        if (call.isAskedFor("verbose")) {
            answer.put("messages", objections);
        }
        call.answer(answer);
    }

    private Version version(RegistryCall call) {
        return registry.answer(call::version);
    }

    private List<Version> withId(RegistryCall call) {
        int id = call.id();
        var found = registry.answer(subjects -> subjects.withId(id));
        if (found.isEmpty()) {
            throw RegistryError.idNotFound(String.valueOf(id));
        }
        return found;
    }

    private static List<Version> requireSubject(Subjects subjects, String subject) {
        var versions = subjects.versionsOf(subject);
        if (versions.isEmpty()) {
            throw RegistryError.subjectNotFound(subject);
        }
        return versions;
    }

    private static void sendText(RegistryCall call, Version version) {
        call.http().result(version.fact().text().schema());
    }

    private static Map<String, Object> describe(Version version) {
        var described = new LinkedHashMap<String, Object>();
        described.put("subject", version.fact().subject());
        described.put("version", version.fact().version());
        described.put("id", version.fact().id());
        describeText(described, version.fact());
        return described;
    }

    private static void describeText(Map<String, Object> described, SchemaRegistered fact) {
        described.put("schema", fact.text().schema());
        if (!fact.text().references().isEmpty()) {
            described.put("references", fact.text().references());
        }
    }
}
