package smolny.event;

import java.util.List;

/// Go-betweens.
public sealed interface Envoys extends Happening {

    /// Parties of go-betweens leave the place of the event.
    ///
    /// @param parties how many, at least 1
    /// @param to the places they are bound for
    record Sent(Actor by, int parties, List<String> to) implements Envoys {

        public Sent {
            Expect.atLeast("parties", 1, parties);
            to = List.copyOf(to);
        }

        @Override
        public Kind kind() {
            return Kind.ENVOYS_SENT;
        }
    }
}
