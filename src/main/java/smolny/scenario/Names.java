package smolny.scenario;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smolny.event.Night.Person;

/// The ids that a night lists, so that every mention of one can be checked.
final class Names {

    private final Map<Listed, Set<String>> ids = new EnumMap<>(Listed.class);
    private final Map<String, String> factionOf = new HashMap<>();

    void list(Listed what, Set<String> listed) {
        ids.put(what, listed);
    }

    void know(Person person) {
        if (person.faction() != null) {
            factionOf.put(person.id(), person.faction());
        }
    }

    /// All ids of one sort; null when their list could not be read, and nothing can be said about a mention.
    @Nullable
    Set<String> of(Listed what) {
        return ids.get(what);
    }

    /// The faction of a person; null for those who belong to none.
    @Nullable
    String factionOf(String person) {
        return factionOf.get(person);
    }
}
