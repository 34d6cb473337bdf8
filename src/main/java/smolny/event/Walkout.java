package smolny.event;

import java.util.List;

/// A faction is about to go, or says so.
public sealed interface Walkout extends Happening {

    /// Somebody announces that a faction will leave.
    ///
    /// @param faction who would leave
    record Threatened(Actor by, String faction) implements Walkout {

        public Threatened {
            Expect.text("faction", faction);
        }

        @Override
        public Kind kind() {
            return Kind.WALKOUT_THREATENED;
        }
    }

    /// Those who threatened to leave stay seated.
    ///
    /// @param factions who hesitate
    /// @param moved how many get up all the same
    record Hesitated(List<String> factions, int moved) implements Walkout {

        public Hesitated {
            factions = List.copyOf(factions);
            Expect.someOf("factions", factions);
            Expect.atLeast("moved", 0, moved);
        }

        @Override
        public Kind kind() {
            return Kind.HESITATED;
        }
    }
}
