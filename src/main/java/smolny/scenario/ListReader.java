package smolny.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Night.Faction;
import smolny.event.Night.Named;
import smolny.event.Night.Person;
import smolny.event.Night.Place;

/// Reads what a night lists under ids: its places, factions, people, motions, processions and news.
final class ListReader {

    static final Type<Double> LATITUDE = degrees("latitude", 90);
    static final Type<Double> LONGITUDE = degrees("longitude", 180);

    private final Form night;
    private final Names names;
    private final Mentions mentions;

    /// @param names told of every id that is read
    ListReader(Form night, Names names, Mentions mentions) {
        this.night = night;
        this.names = names;
        this.mentions = mentions;
    }

    List<Place> places() {
        var node = night.need("places", "a mapping of ids to places");
        // Without the list, nothing can be said about what the events mention.
        return node == null
                ? List.of()
                : read(
                        Listed.PLACE,
                        node,
                        (id, fields) -> new Place(
                                id,
                                fields.required("name", Type.WORDS),
                                fields.required("latitude", LATITUDE),
                                fields.required("longitude", LONGITUDE),
                                fields.optional("assembly", Type.WORDS)));
    }

    List<Faction> factions() {
        return read(
                Listed.FACTION,
                night.take("factions"),
                (id, fields) -> new Faction(id, fields.required("name", Type.WORDS)));
    }

    /// Comes after the factions, which the people mention.
    List<Person> people() {
        var people = read(
                Listed.PERSON,
                night.take("people"),
                (id, fields) ->
                        new Person(id, fields.required("name", Type.WORDS), fields.optional("faction", Type.FACTION)));
        people.forEach(names::know);
        return people;
    }

    List<Named> named(Listed what) {
        return read(
                what, night.take(what.section()), (id, fields) -> new Named(id, fields.required("name", Type.WORDS)));
    }

    private interface Entry<T> {
        T read(String id, Fields fields);
    }

    private <T> List<T> read(Listed what, @Nullable Node node, Entry<T> entry) {
        var ids = new LinkedHashSet<String>();
        var all = new ArrayList<T>();
        if (node == null) {
            names.list(what, ids);
            return all;
        }
        if (!(node instanceof Node.Mapping section)) {
            mentions.values().wrong(node, what.section(), "a mapping of ids");
            return all;
        }
        for (var each : section.entries()) {
            var id = each.key().text();
            ids.add(id);
            mentions.values().name(each.key(), what.section());
            var form = mentions.form(each.value(), what.section() + "." + Shown.bare(id), "name and more");
            if (form != null) {
                all.add(entry.read(id, new FormFields(form, mentions)));
                form.nothingElse();
            }
        }
        names.list(what, ids);
        return all;
    }

    private static Type<Double> degrees(String name, int most) {
        return new Type<>(name, "degrees from -" + most + " to " + most, 0.0, (node, field, in) -> in.values()
                .degrees(node, field, most));
    }
}
