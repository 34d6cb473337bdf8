package smolny.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is to preside over the assembly at the place of the event.
public sealed interface Presidium extends Happening {

    /// A new board takes the platform and presides from now on.
    ///
    /// @param chair who leads it
    /// @param seats how many each faction has on it
    /// @param reception how the hall takes it; null when that is not known
    record Seated(
            Actor chair, List<Contingent> seats, @Nullable Reception reception) implements Presidium {

        public Seated {
            seats = List.copyOf(seats);
            Expect.someOf("seats", seats);
        }

        @Override
        public Kind kind() {
            return Kind.PRESIDIUM_SEATED;
        }
    }

    /// Factions refuse the seats offered to them.
    ///
    /// @param factions who refuse
    /// @param declined how many seats are refused
    /// @param reserved how many are held open
    /// @param added how many are added on the spot
    record SeatsDeclined(List<String> factions, int declined, int reserved, int added) implements Presidium {

        public SeatsDeclined {
            factions = List.copyOf(factions);
            Expect.someOf("factions", factions);
            Expect.atLeast("declined", 0, declined);
            Expect.atLeast("reserved", 0, reserved);
            Expect.atLeast("added", 0, added);
        }

        @Override
        public Kind kind() {
            return Kind.SEATS_DECLINED;
        }
    }
}
