package smolny.terminal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import smolny.event.Night;

/// What the night calls its places, factions, people and motions. What it does not list goes by its id.
final class Names {

    private final Night night;
    private final Map<String, String> places;
    private final Map<String, String> assemblies = new HashMap<>();
    private final Map<String, String> factions;
    private final Map<String, String> people;
    private final Map<String, String> motions;
    private final Map<String, String> processions;
    private final Map<String, String> news;

    Names(Night night) {
        this.night = night;
        places = named(night.places(), Night.Place::id, Night.Place::name);
        for (var place : night.places()) {
            assemblies.put(place.id(), place.assembly() != null ? place.assembly() : place.name());
        }
        factions = named(night.factions(), Night.Faction::id, Night.Faction::name);
        people = named(night.people(), Night.Person::id, Night.Person::name);
        motions = named(night.motions(), Night.Named::id, Night.Named::name);
        processions = named(night.processions(), Night.Named::id, Night.Named::name);
        news = named(night.news(), Night.Named::id, Night.Named::name);
    }

    Night night() {
        return night;
    }

    String place(String id) {
        return places.getOrDefault(id, id);
    }

    /// What sits at a place, or the place's own name where nothing does.
    String assembly(String place) {
        return assemblies.getOrDefault(place, place);
    }

    String faction(String id) {
        return factions.getOrDefault(id, id);
    }

    String person(String id) {
        return people.getOrDefault(id, id);
    }

    String motion(String id) {
        return motions.getOrDefault(id, id);
    }

    String procession(String id) {
        return processions.getOrDefault(id, id);
    }

    String news(String id) {
        return news.getOrDefault(id, id);
    }

    private static <T> Map<String, String> named(List<T> things, Function<T, String> id, Function<T, String> name) {
        var names = new HashMap<String, String>();
        for (T thing : things) {
            names.put(id.apply(thing), name.apply(thing));
        }
        return names;
    }
}
