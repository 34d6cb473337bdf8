package smolny.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// People move through the town together.
public sealed interface Procession extends Happening {

    /// People fall in at the place of the event. Those who join later come with further events of this kind.
    ///
    /// @param joined who falls in now
    /// @param absorbed a procession that ends because its people fall in here; null when there is none
    record Formed(
            String procession,
            List<Contingent> joined,
            @Nullable String absorbed) implements Procession {

        public Formed {
            Expect.text("procession", procession);
            joined = List.copyOf(joined);
            Expect.someOf("joined", joined);
            Expect.text("absorbed", absorbed);
        }

        @Override
        public Kind kind() {
            return Kind.PROCESSION_FORMED;
        }
    }

    /// A procession leaves the place of the event.
    ///
    /// @param joined who falls in as it leaves; empty when it was formed before
    /// @param people its size on leaving, at least 1
    /// @param abreast how many walk side by side; null when that is not known
    /// @param provisions what it carries
    record SetOut(
            String procession,
            List<Contingent> joined,
            int people,
            String to,
            @Nullable Integer abreast,
            List<String> provisions)
            implements Procession {

        public SetOut {
            Expect.text("procession", procession);
            joined = List.copyOf(joined);
            Expect.atLeast("people", 1, people);
            Expect.text("to", to);
            Expect.atLeast("abreast", 1, abreast);
            provisions = List.copyOf(provisions);
        }

        @Override
        public Kind kind() {
            return Kind.PROCESSION_SET_OUT;
        }
    }

    /// A procession is stopped at the place of the event.
    ///
    /// @param by who stops it
    /// @param metresFromStart how far it got; null when that is not known
    record Halted(String procession, Actor by, @Nullable Integer metresFromStart) implements Procession {

        public Halted {
            Expect.text("procession", procession);
            Expect.atLeast("metresFromStart", 0, metresFromStart);
        }

        @Override
        public Kind kind() {
            return Kind.PROCESSION_HALTED;
        }
    }

    /// One move in a stand-off between a halted procession and those who halted it.
    ///
    /// @param round 1 for the first move, no gaps
    /// @param move in a word or two
    record StandoffExchanged(String procession, int round, Side side, String move, Actor by) implements Procession {

        public StandoffExchanged {
            Expect.text("procession", procession);
            Expect.atLeast("round", 1, round);
            Expect.text("move", move);
        }

        @Override
        public Kind kind() {
            return Kind.STANDOFF_EXCHANGED;
        }
    }

    /// A procession wheels round.
    ///
    /// @param casualties null when nobody counted
    record TurnedBack(String procession, Actor by, @Nullable Integer casualties) implements Procession {

        public TurnedBack {
            Expect.text("procession", procession);
            Expect.atLeast("casualties", 0, casualties);
        }

        @Override
        public Kind kind() {
            return Kind.PROCESSION_TURNED_BACK;
        }
    }

    /// A procession reaches the place of the event, which is where it began if it turned back.
    ///
    /// @param people its size on arrival, at least 1
    /// @param provisionsDelivered null when it carried none
    record Arrived(String procession, int people, @Nullable Boolean provisionsDelivered) implements Procession {

        public Arrived {
            Expect.text("procession", procession);
            Expect.atLeast("people", 1, people);
        }

        @Override
        public Kind kind() {
            return Kind.PROCESSION_ARRIVED;
        }
    }
}
