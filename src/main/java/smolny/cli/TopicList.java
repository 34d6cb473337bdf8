package smolny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `smolny topics`: what can be subscribed to. Asks no broker: the list is declared, and creation follows it.
@Command(
        name = "topics",
        description = "Lists the topics with their keys, schemas and settings.",
        mixinStandardHelpOptions = true)
final class TopicList implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--topic-prefix", paramLabel = "PREFIX", defaultValue = "smolny.", description = "What all topic names begin with. Default: ${DEFAULT-VALUE}")
    String prefix;

    @Option(names = "--output", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}")
    Output output;

    @Override
    public Integer call() {
        JsonNodeFactory.instance.arrayNode();
        return 0;
    }
}
