package smolny.projection;

import java.io.Serial;
import smolny.event.NightEvent;

/// An event that cannot be true after what went before: the log is at fault, not the program.
public final class ImpossibleHistory extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final long sequence;
    private final String why;

    /// @param why what contradicts what, such as `11 of MENSHEVIK leave, but 10 are seated`
    public ImpossibleHistory(NightEvent event, String why) {
        super("event " + event.sequence() + " (" + event.eventId() + "): " + why);
        this.sequence = event.sequence();
        this.why = why;
    }

    /// Sequence of the event that cannot be true.
    public long sequence() {
        return sequence;
    }

    /// What contradicts what, without naming the event.
    public String why() {
        return why;
    }
}
