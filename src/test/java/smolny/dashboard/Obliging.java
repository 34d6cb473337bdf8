package smolny.dashboard;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;

/// No player at all: answers commands by itself, as tests of the server want it.
final class Obliging implements Players {

    private final Queue<Command> asked = new ConcurrentLinkedQueue<>();

    /// The commands that have come, in order.
    Queue<Command> asked() {
        return asked;
    }

    @Override
    public CommandOutcome ask(String run, Command command, Duration patience) {
        asked.add(command);
        return switch (command.verb()) {
            case "unheard" -> throw new NoPlayer("no player answers");
            case "rate" -> CommandOutcome.refused(command, "rate: -1 (expected: more than 0)");
            default -> CommandOutcome.done(command);
        };
    }
}
