package smolny.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who and where: everything about a night that is not an event. A subscriber draws names, places and chapters from it.
///
/// @param id the scenario's name, such as `petrograd-1917`
/// @param title for people to read
/// @param factions in the order in which they are to be shown, from left to right of the hall
/// @param chapters in the order of the night
public record Night(
        String id,
        String title,
        NightCalendar calendar,
        List<Place> places,
        List<Faction> factions,
        List<Person> people,
        List<Named> motions,
        List<Named> processions,
        List<Named> news,
        List<Chapter> chapters) {

    public Night {
        places = List.copyOf(places);
        factions = List.copyOf(factions);
        people = List.copyOf(people);
        motions = List.copyOf(motions);
        processions = List.copyOf(processions);
        news = List.copyOf(news);
        chapters = List.copyOf(chapters);
    }

    /// A place on the map.
    ///
    /// @param latitude degrees north
    /// @param longitude degrees east
    /// @param assembly what sits there; null when nothing does
    public record Place(
            String id,
            String name,
            double latitude,
            double longitude,
            @Nullable String assembly) {}

    /// A party, a body or a side.
    public record Faction(String id, String name) {}

    /// A person, or a body that acts as one.
    ///
    /// @param faction null for those who belong to none
    public record Person(String id, String name, @Nullable String faction) {}

    /// Something the events refer to by id: a motion, a procession, a piece of news.
    public record Named(String id, String name) {}

    /// A stretch of the night.
    ///
    /// @param from sequence of its first event
    public record Chapter(String id, String title, long from) {}
}
