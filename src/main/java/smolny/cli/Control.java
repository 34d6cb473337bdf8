package smolny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smolny.control.Reply;
import smolny.control.Steering;
import smolny.topic.Command;
import smolny.topic.Run;

/// `smolny control VERB`: steers a run from outside its player, through Kafka like everybody else.
@CommandLine.Command(
        name = "control",
        description = "Tells the player of a run what to do, and what it said to that.",
        mixinStandardHelpOptions = true,
        footer = {"", "Nothing is done until the player has said so. It waits at most 2 s to hear that."})
final class Control implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Spec
    CommandSpec spec;

    @Mixin
    KafkaOptions kafka;

    @Mixin
    SteeredRun run;

    @Parameters(
            index = "0",
            paramLabel = "VERB",
            completionCandidates = Verbs.class,
            description = "What to do; see the list below.")
    String verb;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGUMENT", description = "What the verb needs.")
    List<String> arguments = new ArrayList<>();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "An id for the command: a player carries out the same id only once. Default: a new one")
    @Nullable
    String id;

    @Option(names = "--output", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}")
    Output output;

    /// Every verb in the help, with what it means.
    static void explained(CommandLine all) {
        var control = Objects.requireNonNull(all.getSubcommands().get("control"), "control");
        var usage = control.getCommandSpec().usageMessage();
        var footer = new ArrayList<>(List.of("", "Verbs:"));
        footer.addAll(Verbs.lines());
        footer.addAll(List.of(usage.footer()));
        usage.footer(footer.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        var command = command();
        try (var cluster = Cluster.wherePlayed(kafka)
                .orElseThrow(() -> new Refusal(
                        spec,
                        "data-dir: " + kafka.dataPath()
                                + " (expected: one that is played on; start with: smolny play)"))) {
            var found = run.find(cluster);
            try (var steering = Steering.start(cluster.clients(), cluster.topics())) {
                return tell(found, steering.reply(found.id(), command, PATIENCE));
            }
        }
    }

    private Command command() {
        try {
            return id == null ? Steering.command(verb, arguments) : new Command(id, verb, arguments);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(spec, impossible);
        }
    }

    private int tell(Run found, Reply reply) {
        var outcome = reply.outcome();
        switch (output) {
            case TEXT -> {
                if (!outcome.done()) {
                    throw new Refusal(spec, String.valueOf(outcome.reason()));
                }
                spec.commandLine().getOut().println(sentence(found, reply));
            }
            case JSON -> spec.commandLine().getOut().println(json(found, reply));
        }
        return outcome.done() ? 0 : Faults.USER;
    }

    private static String sentence(Run found, Reply reply) {
        var words = new ArrayList<>(List.of(reply.outcome().verb()));
        words.addAll(reply.outcome().arguments());
        var playhead = reply.playhead();
        var calendar = found.night().calendar();
        var next = playhead.continuedBy();
        return "done: " + String.join(" ", words) + ", run " + found.id()
                + (next == null
                        ? ", event " + playhead.sequence() + ", " + calendar.date(playhead.nightTime()) + " "
                                + calendar.clock(playhead.nightTime())
                        : ", goes on as run " + next);
    }

    private static String json(Run found, Reply reply) {
        var outcome = reply.outcome();
        var playhead = reply.playhead();
        var told = JsonNodeFactory.instance.objectNode();
        told.put("run", found.id())
                .put("continuedBy", playhead.continuedBy())
                .put("id", outcome.id())
                .put("verb", outcome.verb());
        var arguments = told.putArray("arguments");
        outcome.arguments().forEach(arguments::add);
        return told.put("result", outcome.result().name())
                .put("reason", outcome.reason())
                .put("state", playhead.state().name())
                .put("sequence", playhead.sequence())
                .put("nightTime", playhead.nightTime())
                .toPrettyString();
    }
}
