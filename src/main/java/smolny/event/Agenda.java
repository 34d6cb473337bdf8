package smolny.event;

/// What an assembly sets itself to deal with.
public sealed interface Agenda extends Happening {

    /// The points of the day are read out.
    ///
    /// @param items how many points, at least 1
    record Read(Actor by, int items) implements Agenda {

        public Read {
            Expect.atLeast("items", 1, items);
        }

        @Override
        public Kind kind() {
            return Kind.AGENDA_READ;
        }
    }
}
