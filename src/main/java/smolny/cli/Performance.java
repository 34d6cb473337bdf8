package smolny.cli;

import java.time.InstantSource;
import picocli.CommandLine.Model.CommandSpec;
import smolny.player.Connection;
import smolny.player.Outcome;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.PlayRefused;
import smolny.player.TimeSource;
import smolny.stream.Projecting;
import smolny.terminal.Watching;
import smolny.topic.TopicCreation;

/// One playing of a night with all the parts that belong to it. They meet only in Kafka.
final class Performance {

    private final CommandSpec command;
    private final Cluster cluster;
    private final Plan plan;
    private final CleanStop stop;

    Performance(CommandSpec command, Cluster cluster, Plan plan, CleanStop stop) {
        this.command = command;
        this.cluster = cluster;
        this.plan = plan;
        this.stop = stop;
    }
}
