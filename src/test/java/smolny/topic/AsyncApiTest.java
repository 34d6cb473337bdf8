package smolny.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `docs/asyncapi.yaml` tells of the topics what the code does with them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsyncApiTest {

    private static final Path DOCS = Path.of("docs");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Topics TOPICS = Topics.of("smolny.", new InMemoryRegistry());

    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        api = JSON.valueToTree(yaml.load(Files.readString(DOCS.resolve("asyncapi.yaml"))));
    }

    @Test
    void every_topic_is_a_channel_and_every_channel_a_topic_in_one_operation() {
        var names = TOPICS.all().stream().map(Topic::name).toList();
        assertThat(api.path("channels").findValuesAsText("address")).containsExactlyElementsOf(names);
        var used = new ArrayList<String>();
        for (var operation : api.path("operations")) {
            used.add(resolved(operation.path("channel")).path("address").asText());
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void what_only_others_write_is_received_and_all_else_is_sent() {
        for (var operation : api.path("operations")) {
            var topic = resolved(operation.path("channel")).path("address").asText();
            boolean written = !topic.equals(TOPICS.control().name());
            assertThat(operation.path("action").asText()).as(topic).isEqualTo(written ? "send" : "receive");
        }
    }

    @Test
    void schemas_are_the_published_ones() throws IOException {
        for (var topic : TOPICS.all()) {
            var payload = message(topic).path("payload");
            var schema = TOPICS.schema(topic);
            if (schema.isEmpty()) {
                assertThat(payload.isMissingNode()).as(topic.name()).isTrue();
            } else {
                var file = DOCS.resolve(payload.path("schema").path("$ref").asText());
                assertThat(JSON.readTree(Files.readString(file)))
                        .as(topic.name())
                        .isEqualTo(JSON.readTree(schema.get()));
            }
        }
    }

    @Test
    void topics_are_kept_as_they_are_created() {
        for (var topic : TOPICS.all()) {
            var kafka = resolved(channel(topic).path("bindings")).path("kafka");
            var kept = kafka.path("topicConfiguration");
            assertThat(kept.path("cleanup.policy").path(0).asText())
                    .as(topic.name())
                    .isEqualTo(topic.cleanup() == Cleanup.COMPACT ? "compact" : "delete");
            assertThat(kept.path("retention.ms").asInt()).isEqualTo(-1);
            assertThat(kafka.path("partitions").asInt()).isEqualTo(Layout.USUAL.partitions());
        }
    }

    @Test
    void an_event_bears_the_headers_that_are_named() {
        var event = RandomRecords.of(7).eventOfEveryKind().getFirst();
        var borne = EventHeaders.forScenario("petrograd-1917").of(event, 0);
        var named = resolved(message(TOPICS.events()).path("headers")).path("properties");
        assertThat(named.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(borne.stream().map(Header::key).toList());
        for (var header : borne) {
            var fixed = named.path(header.key()).path("const");
            if (!fixed.isMissingNode()) {
                assertThat(fixed.asText()).isEqualTo(new String(header.value(), UTF_8));
            }
        }
    }

    private static JsonNode channel(Topic<?, ?> topic) {
        for (var channel : api.path("channels")) {
            if (channel.path("address").asText().equals(topic.name())) {
                return channel;
            }
        }
        throw new AssertionError("no channel " + topic.name());
    }

    private static JsonNode message(Topic<?, ?> topic) {
        return resolved(channel(topic).path("messages").elements().next());
    }

    private static JsonNode resolved(JsonNode reference) {
        var found = api.at(reference.path("$ref").asText().replaceFirst("^#", ""));
        assertThat(found.isMissingNode()).as(reference.toString()).isFalse();
        return found;
    }
}
