package smolny.broker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import smolny.broker.Subjects.Version;

/// One call as the client made it: what it asks is read here, and said back in its own format.
record RegistryCall(Context http) {

    static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    /// Far above any schema that a person could read.
    static final int BODY_LIMIT = 1 << 20;

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    String subject() {
        return http.pathParam("subject");
    }

    /// The version that the path names, by number or as the latest.
    ///
    /// @throws RegistryError if it is no version, or the subject has no such version
    Version version(Subjects subjects) {
        var asked = http.pathParam("version");
        boolean latest = asked.equals("latest") || asked.equals("-1");
        int number = latest ? 0 : parseVersion(asked);
        var versions = subjects.versionsOf(subject());
        if (versions.isEmpty()) {
            throw RegistryError.subjectNotFound(subject());
        }
        if (latest) {
            return versions.getLast();
        }
        if (number > versions.size()) {
            throw RegistryError.versionNotFound(number);
        }
        return versions.get(number - 1);
    }

    /// A schema's id as the path names it.
    ///
    /// @throws RegistryError if no schema can have that id
    int id() {
        try {
            return Integer.parseInt(http.pathParam("id"));
        } catch (NumberFormatException e) {
            throw RegistryError.idNotFound(http.pathParam("id"));
        }
    }

    /// The schema that the body carries.
    ///
    /// @throws RegistryError if there is none, or one that is not Avro
    SchemaText schema() throws IOException {
        var body = body();
        var type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryError.invalidSchema("schemaType '%s' (expected: AVRO)".formatted(type));
        }
        var schema = body.path("schema");
        if (!schema.isTextual() || schema.asText().isBlank()) {
            throw RegistryError.invalidSchema("empty (expected: Avro's JSON as a string in the field schema)");
        }
        if (body.path("id").asInt(-1) >= 0 || body.path("version").asInt(-1) >= 0) {
            throw RegistryError.idsAreGiven(subject());
        }
        var references = new ArrayList<SchemaText.Reference>();
        for (var reference : body.path("references")) {
            references.add(new SchemaText.Reference(
                    reference.path("name").asText(),
                    reference.path("subject").asText(),
                    reference.path("version").asInt()));
        }
        return new SchemaText(schema.asText(), references);
    }

    /// The body, a JSON object.
    ///
    /// @throws RegistryError if it is something else, or too large
    JsonNode body() throws IOException {
        // Not Javalin's own limit: that one believes the Content-Length, which a chunked body does not have.
        var bytes = http.bodyInputStream().readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            throw RegistryError.tooLarge(BODY_LIMIT);
        }
        try {
            var body = JSON.readTree(bytes);
            if (body.isObject()) {
                return body;
            }
        } catch (IOException e) {
            throw RegistryError.malformed("Malformed JSON: " + e.getMessage());
        }
        throw RegistryError.malformed("Malformed request (expected: a JSON object)");
    }

    boolean isAskedFor(String flag) {
        return Boolean.parseBoolean(http.queryParam(flag));
    }

    void answer(Object answer) throws IOException {
        http.result(JSON.writeValueAsString(answer));
    }

    private static int parseVersion(String asked) {
        try {
            int number = Integer.parseInt(asked);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw RegistryError.invalidVersion(asked);
        }
        throw RegistryError.invalidVersion(asked);
    }
}
