package smolny.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.topic.Layout;

/// How topics are laid out that are not there yet. Options bear the names that Kafka's own tools use.
final class TopicOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "Partitions of topics that have to be created, unless others are there: they get as many as those"
                            + " have. Default: ${DEFAULT-VALUE}")
    int partitions;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            description = "Replicas of topics that have to be created. Default: what the cluster gives by itself")
    @Nullable
    Integer replicas;

    @Option(names = "--no-create-topics", description = "Create no topics: name those that are missing, and end.")
    boolean creatingNone;

    /// @throws Refusal when a number makes no sense
    Layout layout() {
        try {
            return new Layout(
                    partitions, replicas == null ? OptionalInt.empty() : OptionalInt.of(replicas), !creatingNone);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(command, impossible);
        }
    }
}
