package smolny.broker;

import static smolny.broker.RegistryRoutes.on;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import smolny.broker.RegistryFact.CompatibilityAsked;
import smolny.broker.RegistryFact.SubjectCompatibilityAsked;

/// The calls of Confluent's REST API about what a registry holds its subjects to.
record RegistrySettingsRoutes(Registry registry) {

    /// Nothing here is ever read-only, and ids are never brought along from elsewhere.
    private static final Map<String, String> READ_WRITE = Map.of("mode", "READWRITE");

    void addTo(RoutesConfig routes) {
        routes.get("/config", on(call -> call.answer(levelNow(registry.answer(Subjects::compatibility)))));
        routes.put("/config", on(call -> askLevel(call, Optional.empty())));
        routes.get("/config/{subject}", on(this::levelOfSubject));
        routes.put("/config/{subject}", on(call -> askLevel(call, Optional.of(call.subject()))));

        routes.get("/mode", on(call -> call.answer(READ_WRITE)));
        routes.put("/mode", on(RegistrySettingsRoutes::askMode));
        routes.get("/mode/{subject}", on(call -> call.answer(READ_WRITE)));
    }

    private void levelOfSubject(RegistryCall call) throws IOException {
        var level = registry.answer(subjects -> call.isAskedFor("defaultToGlobal")
                ? subjects.compatibility(call.subject())
                : subjects.ownCompatibility(call.subject())
                        .orElseThrow(() -> RegistryError.noCompatibilityOf(call.subject())));
        call.answer(levelNow(level));
    }

    private void askLevel(RegistryCall call, Optional<String> subject) throws IOException {
        var asked = call.body().path("compatibility").asText();
        var level = Compatibility.named(asked).orElseThrow(() -> RegistryError.invalidCompatibility(asked));
        registry.remember(subject.<RegistryFact>map(name -> new SubjectCompatibilityAsked(name, level))
                .orElseGet(() -> new CompatibilityAsked(level)));
        call.answer(Map.of("compatibility", level.name()));
    }

    private static void askMode(RegistryCall call) throws IOException {
        var asked = call.body().path("mode").asText();
        if (!asked.equalsIgnoreCase("READWRITE")) {
            throw RegistryError.invalidMode(asked);
        }
        call.answer(READ_WRITE);
    }

    private static Map<String, String> levelNow(Compatibility level) {
        return Map.of("compatibilityLevel", level.name());
    }
}
