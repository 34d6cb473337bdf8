package smolny.scenario;

import java.util.ArrayList;
import java.util.List;

/// What came of reading a scenario file: a night that can be played, or what is wrong with it. Never a bit of both.
public sealed interface Reading {

    /// The night.
    ///
    /// @throws IllegalArgumentException naming every mistake, when there are any
    Scenario scenario();

    /// Nothing is wrong.
    record Sound(Scenario scenario) implements Reading {}

    /// The file cannot be played as it stands.
    ///
    /// @param mistakes at least one, in the order of the file
    /// @param unlisted how many more there are
    record Mistaken(List<Mistake> mistakes, int unlisted) implements Reading {

        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }

        @Override
        public Scenario scenario() {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), lines()));
        }

        /// One line for each mistake, and one for those that are not listed.
        public List<String> lines() {
            var lines = new ArrayList<String>();
            mistakes.forEach(mistake -> lines.add(mistake.toString()));
            if (unlisted > 0) {
                lines.add(mistakes.getFirst().file() + ": " + unlisted + " more not listed");
            }
            return List.copyOf(lines);
        }
    }
}
