package smolny.dashboard;

import java.util.List;
import smolny.event.Altered;
import smolny.event.Evidence;
import smolny.event.Night;
import smolny.event.NightEvent;
import smolny.projection.Petrograd;
import smolny.topic.Run;

/// The night as somebody might write it down who wants to run code in the browsers of others.
final class Hostile {

    /// Sets `window.owned` where it is taken for markup.
    static final String MARKUP = "<img src=x onerror=window.owned=1>";

    private Hostile() {}

    static Night night() {
        var night = Petrograd.night();
        return new Night(
                night.id(),
                MARKUP + night.title(),
                night.calendar(),
                night.places().stream().map(Hostile::place).toList(),
                night.factions().stream()
                        .map(faction -> new Night.Faction(faction.id(), MARKUP + faction.name()))
                        .toList(),
                night.people().stream()
                        .map(person -> new Night.Person(person.id(), MARKUP + person.name(), person.faction()))
                        .toList(),
                named(night.motions()),
                named(night.processions()),
                named(night.news()),
                night.chapters().stream()
                        .map(chapter -> new Night.Chapter(chapter.id(), MARKUP + chapter.title(), chapter.from()))
                        .toList());
    }

    /// A run of the night under another title.
    static Run run(String id, String title) {
        var night = Petrograd.night();
        var titled = new Night(
                night.id(),
                title,
                night.calendar(),
                night.places(),
                night.factions(),
                night.people(),
                night.motions(),
                night.processions(),
                night.news(),
                night.chapters());
        return new Run(id, titled, "ab".repeat(32), null, null, "60x", 1, 158, Run.Status.STOPPED, 1, null, null, null);
    }

    static List<NightEvent> events() {
        return Petrograd.events().stream().map(Hostile::event).toList();
    }

    private static Night.Place place(Night.Place place) {
        return new Night.Place(
                place.id(), MARKUP + place.name(), place.latitude(), place.longitude(), MARKUP + place.assembly());
    }

    private static List<Night.Named> named(List<Night.Named> all) {
        return all.stream()
                .map(each -> new Night.Named(each.id(), MARKUP + each.name()))
                .toList();
    }

    private static NightEvent event(NightEvent event) {
        var told = event.evidence();
        var evidence = new Evidence(List.of(MARKUP), told.fact(), told.figures(), told.minute(), MARKUP);
        return Altered.told(Altered.attested(event, evidence), MARKUP + event.narration());
    }
}
