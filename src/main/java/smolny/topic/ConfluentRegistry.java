package smolny.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/// A client of Confluent's REST API. Remembers for good what it has learnt: an id never changes its schema.
final class ConfluentRegistry implements SchemaRegistry {

    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final long LONGEST_ANSWER_BYTES = 4 << 20;
    private static final int NO_SUCH_SCHEMA = 40403;

    private final String url;
    private final JsonMapper json = new JsonMapper();
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private @Nullable HttpClient http;

    private record Registration(String subject, Schema schema) {}

    ConfluentRegistry(URI url) {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
            throw new IllegalArgumentException("schema registry: " + withoutUser(url)
                    + " (expected: an http or https URL such as http://localhost:8081, without user or query)");
        }
        String text = url.toString();
        this.url = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public int register(String subject, Schema schema) {
        // Two threads may both ask; the answer is the same.
        Integer known = ids.get(new Registration(subject, schema));
        if (known != null) {
            return known;
        }
        String body = json.createObjectNode().put("schema", schema.toString()).toString();
        var question = to("/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions")
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body))
                .build();
        String expected = "{\"id\": a number}";
        var answer = answerTo(question, expected);
        if (answer.statusCode() != 200) {
            throw failure(question, "HTTP " + answer.statusCode() + " " + reason(answer), expected);
        }
        JsonNode id = parsed(answer).path("id");
        if (!id.isInt()) {
            throw failure(question, shortened(answer.body()), expected);
        }
        ids.put(new Registration(subject, schema), id.intValue());
        schemas.putIfAbsent(id.intValue(), schema);
        return id.intValue();
    }

    @Override
    public Optional<Schema> byId(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var question = to("/schemas/ids/" + id).GET().build();
        String expected = "{\"schema\": an Avro schema}";
        var answer = answerTo(question, expected);
        if (answer.statusCode() == 404 && parsed(answer).path("error_code").intValue() == NO_SUCH_SCHEMA) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw failure(question, "HTTP " + answer.statusCode() + " " + reason(answer), expected);
        }
        try {
            Schema schema =
                    new Schema.Parser().parse(parsed(answer).path("schema").asText());
            schemas.put(id, schema);
            return Optional.of(schema);
        } catch (AvroRuntimeException noSchema) {
            throw failure(question, shortened(answer.body()), expected);
        }
    }

    /// Made for the first question: it takes a fifth of a second, and many a client is only there to check its URL.
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
        }
        return http;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", JSON + ", application/json");
    }

    private HttpResponse<String> answerTo(HttpRequest question, String expected) {
        try {
            return http().send(question, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER_BYTES));
        } catch (IOException e) {
            String why = e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
            throw new RegistryFailure(message(question, "no answer, " + why, expected), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryFailure(message(question, "interrupted", expected), e);
        }
    }

    private JsonNode parsed(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            return json.missingNode();
        }
    }

    /// What the registry itself says is wrong.
    private String reason(HttpResponse<String> answer) {
        String message = parsed(answer).path("message").asText();
        return shortened(message.isEmpty() ? answer.body() : message);
    }

    private static RegistryFailure failure(HttpRequest question, String found, String expected) {
        return new RegistryFailure(message(question, found, expected), null);
    }

    private static String message(HttpRequest question, String found, String expected) {
        return "schema registry, " + question.method() + " " + question.uri() + ": " + found + " (expected: " + expected
                + ")";
    }

    /// One line of at most 120 characters, whatever came.
    private static String shortened(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (line.isEmpty()) {
            return "an empty answer";
        }
        return line.length() <= 120 ? line : line.substring(0, 117) + "...";
    }

    /// A message must not give a password away.
    private static String withoutUser(URI url) {
        String user = url.getRawUserInfo();
        return user == null ? url.toString() : url.toString().replace(user + "@", "***@");
    }
}
