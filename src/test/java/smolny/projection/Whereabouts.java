package smolny.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import smolny.projection.columns.Columns;
import smolny.projection.columns.Stage;
import smolny.projection.hall.Hall;

/// Where people are: in a hall or on the road.
final class Whereabouts {

    private Whereabouts() {}

    /// How many of each faction there are.
    static Map<String, Integer> of(Hall hall, Columns columns) {
        Map<String, Integer> found = new HashMap<>();
        hall.places().forEach((_, assembly) -> {
            for (var benches : List.of(assembly.members(), assembly.guests())) {
                benches.factions().forEach((faction, bench) -> found.merge(faction, bench.delegates(), Integer::sum));
            }
        });
        columns.processions().forEach((_, column) -> {
            // A procession that has arrived has gone apart: its people may sit in a hall again.
            if (column.stage() != Stage.ARRIVED) {
                column.makeUp().forEach((faction, people) -> found.merge(faction, people, Integer::sum));
            }
        });
        return found;
    }
}
