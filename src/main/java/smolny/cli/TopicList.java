package smolny.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// `smolny topics`: what can be subscribed to. Asks no broker: the list is declared, and creation follows it.
@Command(
        name = "topics",
        description = "Lists the topics with their keys, schemas and settings.",
        mixinStandardHelpOptions = true)
final class TopicList implements Callable<Integer> {

    /// Nothing is asked of a registry before a value is written or read.
    private static final URI NOWHERE = URI.create("http://localhost");

    @Spec
    CommandSpec spec;

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "smolny.",
            description = "What all topic names begin with. Default: ${DEFAULT-VALUE}")
    String prefix;

    @Option(
            names = "--output",
            defaultValue = "text",
            description = "text, or json with the whole schemas. Default: ${DEFAULT-VALUE}")
    Output output;

    @Override
    public Integer call() throws JsonProcessingException {
        Topics topics;
        try {
            topics = Topics.of(prefix, SchemaRegistry.at(NOWHERE));
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(spec, impossible);
        }
        switch (output) {
            case TEXT -> print(topics);
            case JSON -> spec.commandLine().getOut().println(list(topics).toPrettyString());
        }
        return 0;
    }

    private void print(Topics topics) throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        var form = "%-26s  %-8s  %-17s  %-8s  %s%n";
        out.printf(form, "TOPIC", "KEY", "VALUE", "CLEANUP", "SUBJECT");
        for (var entry : list(topics)) {
            out.printf(
                    form,
                    entry.path("topic").asText(),
                    entry.path("key").asText(),
                    entry.path("schema").path("name").asText("as found"),
                    entry.path("cleanup").asText(),
                    entry.path("subject").asText("-"));
        }
        out.println("Nothing is deleted for age (retention.ms=-1). Values are Avro in Confluent's framing.");
    }

    private static ArrayNode list(Topics topics) throws JsonProcessingException {
        var json = new ObjectMapper();
        var list = JsonNodeFactory.instance.arrayNode();
        for (var topic : topics.all()) {
            var entry = list.addObject()
                    .put("topic", topic.name())
                    .put("key", topic.equals(topics.deadLetters()) ? "as found" : "run id")
                    .put("cleanup", topic.cleanup().name().toLowerCase(Locale.ROOT));
            var schema = topics.schema(topic);
            if (schema.isPresent()) {
                entry.put("subject", topic.name() + "-value");
                entry.set("schema", json.readTree(schema.get()));
            }
        }
        return list;
    }
}
