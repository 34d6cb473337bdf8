package smolny.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import smolny.broker.RegistryFact.CompatibilityAsked;
import smolny.broker.RegistryFact.SchemaRegistered;
import smolny.broker.RegistryFact.SubjectCompatibilityAsked;

/// Which schemas belong to which subjects, and what a new one must be compatible with.
///
/// It decides and remembers but neither reads nor writes anything. Not for several threads at once.
final class Subjects {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedMap<String, List<Version>> versions = new TreeMap<>();
    private final SortedMap<Integer, List<Version>> byId = new TreeMap<>();
    private final SortedMap<String, Compatibility> levels = new TreeMap<>();
    private Compatibility level = Compatibility.BACKWARD;

    /// A registered schema, parsed.
    ///
    /// @param meaning what two texts of the same schema have in common, whatever their spaces and order of
    ///     attributes
    record Version(SchemaRegistered fact, Schema schema, JsonNode meaning) {

        boolean means(JsonNode other, List<SchemaText.Reference> references) {
            return meaning.equals(other) && fact.text().references().equals(references);
        }
    }

    /// What registering a text adds that the subject does not have yet.
    ///
    /// @throws RegistryError if the text is no schema, or quarrels with the subject's earlier ones
    SchemaRegistered decide(String subject, SchemaText text) {
        var schema = parse(text);
        var objections = compatibility(subject).objections(schema, schemas(subject));
        if (!objections.isEmpty()) {
            throw RegistryError.incompatible(String.join("; ", objections));
        }
        var meaning = meaning(schema);
        int id = byId.values().stream()
                .map(List::getFirst)
                .filter(version -> version.means(meaning, text.references()))
                .map(version -> version.fact().id())
                .findFirst()
                .orElse(byId.isEmpty() ? 1 : byId.lastKey() + 1);
        return new SchemaRegistered(subject, versionsOf(subject).size() + 1, id, text);
    }

    /// Takes a fact in, one just decided or one read again from the journal.
    ///
    /// @throws RegistryError if it cannot have happened here
    void apply(RegistryFact fact) {
        switch (fact) {
            case SchemaRegistered registered -> {
                var schema = parse(registered.text());
                var version = new Version(registered, schema, meaning(schema));
                versions.computeIfAbsent(registered.subject(), first -> new ArrayList<>())
                        .add(version);
                byId.computeIfAbsent(registered.id(), first -> new ArrayList<>())
                        .add(version);
            }
            case CompatibilityAsked asked -> level = asked.level();
            case SubjectCompatibilityAsked asked -> levels.put(asked.subject(), asked.level());
        }
    }

    List<String> names() {
        return List.copyOf(versions.sequencedKeySet());
    }

    /// The versions of a subject, oldest first; empty if there is no such subject.
    List<Version> versionsOf(String subject) {
        return List.copyOf(Objects.requireNonNullElse(versions.get(subject), List.of()));
    }

    /// Every version of any subject that has this id, first registered first; empty if none has.
    List<Version> withId(int id) {
        return List.copyOf(Objects.requireNonNullElse(byId.get(id), List.of()));
    }

    /// Everything that builds on one version of a subject, by id.
    Stream<Version> buildingOn(String subject, int version) {
        return byId.values().stream().flatMap(List::stream).filter(later -> later.fact().text().references().stream()
                .anyMatch(used -> used.subject().equals(subject) && used.version() == version));
    }

    /// The version of a subject that has the same meaning as the text.
    ///
    /// @throws RegistryError if the text is no schema
    Optional<Version> find(String subject, SchemaText text) {
        var meaning = meaning(parse(text));
        return versionsOf(subject).stream()
                .filter(version -> version.means(meaning, text.references()))
                .findFirst();
    }

    /// What stands against a schema beside some versions of a subject, by the subject's level.
    ///
    /// @throws RegistryError if the text is no schema
    List<String> objections(String subject, SchemaText text, List<Version> beside) {
        return compatibility(subject)
                .objections(parse(text), beside.stream().map(Version::schema).toList());
    }

    Compatibility compatibility() {
        return level;
    }

    Compatibility compatibility(String subject) {
        return Objects.requireNonNullElse(levels.get(subject), level);
    }

    /// The subject's own level, if it was given one.
    Optional<Compatibility> ownCompatibility(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    private List<Schema> schemas(String subject) {
        return versionsOf(subject).stream().map(Version::schema).toList();
    }

    private Schema parse(SchemaText text) {
        try {
            var parser = new Schema.Parser();
            learn(text.references(), parser);
            return parser.parse(text.schema());
        } catch (AvroRuntimeException e) {
            throw RegistryError.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    private void learn(List<SchemaText.Reference> references, Schema.Parser parser) {
        for (var reference : references) {
            if (parser.getTypes().containsKey(reference.name())) {
                continue;
            }
            var used = versionsOf(reference.subject()).stream()
                    .filter(version -> version.fact().version() == reference.version())
                    .findFirst()
                    .orElseThrow(() ->
                            RegistryError.invalidSchema("no schema reference found for subject \"%s\" and version %d"
                                    .formatted(reference.subject(), reference.version())));
            learn(used.fact().text().references(), parser);
            parser.parse(used.fact().text().schema());
        }
    }

    /// Avro writes a parsed schema in one way only, except that attributes it does not know keep their order: two JSON
    /// trees are equal even then.
    private static JsonNode meaning(Schema schema) {
        try {
            return JSON.readTree(schema.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote no JSON: " + schema, e);
        }
    }
}
