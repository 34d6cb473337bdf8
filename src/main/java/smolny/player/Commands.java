package smolny.player;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;

/// The commands to the runs of one player: each is carried out once, whoever sent it and however often, and each gets
/// an outcome.
final class Commands {

    /// As many as anybody can still ask for again.
    private static final int REMEMBERED = 10_000;

    /// A way that takes no longer than this is gone to its end before the next command is looked at.
    private static final long SHORT_WAY_NANOS = 50_000_000;

    private static final String BURST = "burst";

    private final Desk desk;
    private final Transport transport;
    private final Helm helm;
    private final NightClock clock;
    private final Map<String, CommandOutcome> outcomes = new LinkedHashMap<>();
    private final List<CommandOutcome> untold = new ArrayList<>();
    private @Nullable Command underWay;
    private long setOut;

    Commands(Desk desk, Transport transport, NightClock clock) {
        this.desk = desk;
        this.transport = transport;
        this.helm = new Helm(transport);
        this.clock = clock;
    }

    /// The next order that may be looked at now; null when there is none.
    @Nullable
    Order next() {
        boolean busy = underWay != null && clock.nanos() - setOut < SHORT_WAY_NANOS;
        return busy ? null : desk.next();
    }

    /// Carries an order to the present run out, or refuses it.
    void obey(Order order) {
        var command = order.command();
        if (command == null) {
            untold.add(CommandOutcome.unreadable(String.valueOf(order.refusal())));
        } else if (outcomes.containsKey(command.id())) {
            untold.add(outcomes.get(command.id()));
        } else if (order.refusal() != null) {
            ended(CommandOutcome.refused(command, order.refusal()));
        } else if (underWay == null || !underWay.id().equals(command.id())) {
            obey(command);
        }
    }

    /// The transport is where a command sent it.
    void arrived() {
        if (underWay != null) {
            ended(CommandOutcome.done(underWay));
            underWay = null;
        }
    }

    /// The outcomes since this was last asked, in order.
    List<CommandOutcome> news() {
        var news = List.copyOf(untold);
        untold.clear();
        return news;
    }

    private void obey(Command command) {
        long way = transport.heading().way();
        try {
            helm.obey(command);
        } catch (IllegalArgumentException refused) {
            ended(CommandOutcome.refused(command, String.valueOf(refused.getMessage())));
            return;
        }
        boolean another = transport.heading().way() != way;
        if (another && underWay != null) {
            ended(CommandOutcome.refused(
                    underWay,
                    underWay.verb() + ": cut short at event " + transport.sent() + " by another command (expected: none"
                            + " on the way)"));
            underWay = null;
        }
        if (another && transport.hurrying() && !command.verb().equals(BURST)) {
            underWay = command;
            setOut = clock.nanos();
        } else {
            ended(CommandOutcome.done(command));
        }
    }

    private void ended(CommandOutcome outcome) {
        untold.add(outcome);
        outcomes.put(outcome.id(), outcome);
        if (outcomes.size() > REMEMBERED) {
            outcomes.remove(outcomes.keySet().iterator().next());
        }
    }
}
