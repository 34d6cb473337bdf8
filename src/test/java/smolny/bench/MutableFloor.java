package smolny.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.NightEvent;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;
import smolny.projection.ImpossibleHistory;
import smolny.projection.floor.Floors;
import smolny.projection.floor.Rostrum;
import smolny.projection.floor.Session;
import smolny.projection.floor.Spoken;
import smolny.projection.floor.Turn;

final class MutableFloor implements MutableFold {

    private static final class Time {
        int turns;
        long millis;

        void add(long more) {
            turns++;
            millis += more;
        }

        Spoken answer() {
            return new Spoken(turns, millis);
        }
    }

    private static final class Place {
        Session session = Session.NOT_OPENED;

        @Nullable
        Actor presiding;

        @Nullable
        Actor speaker;

        long since;
        final Map<String, Time> byPerson = MutableFold.map();
        final Map<String, Time> byFaction = MutableFold.map();

        Rostrum answer() {
            return new Rostrum(
                    session,
                    presiding,
                    speaker != null ? new Turn(speaker, since) : null,
                    MutableFold.roll(byPerson, Time::answer),
                    MutableFold.roll(byFaction, Time::answer));
        }
    }

    private final Map<String, Place> places = MutableFold.map();

    @Override
    public void apply(NightEvent event) {
        switch (event.happening()) {
            case Floor.Taken taken -> {
                var place = open(event);
                if (place.speaker != null) {
                    throw new ImpossibleHistory(event, "occupied");
                }
                place.speaker = taken.by();
                place.since = event.occurredAt();
            }
            case Floor.Yielded yielded -> {
                var place = at(event);
                if (place.speaker == null
                        || !place.speaker.id().equals(yielded.by().id())) {
                    throw new ImpossibleHistory(event, "not the speaker");
                }
                long millis = Math.max(0, event.occurredAt() - place.since);
                place.byPerson
                        .computeIfAbsent(yielded.by().id(), _ -> new Time())
                        .add(millis);
                if (place.speaker.faction() != null) {
                    place.byFaction
                            .computeIfAbsent(place.speaker.faction(), _ -> new Time())
                            .add(millis);
                }
                place.speaker = null;
            }
            case Sitting.Opened opened -> {
                var place = at(event);
                if (place.session == Session.SITTING || place.session == Session.RECESSED) {
                    throw new ImpossibleHistory(event, "opened twice");
                }
                place.session = Session.SITTING;
                place.presiding = opened.by();
            }
            case Sitting.Recessed _ -> change(event, Session.SITTING, Session.RECESSED);
            case Sitting.Resumed _ -> change(event, Session.RECESSED, Session.SITTING);
            case Sitting.Closed _ -> {
                var place = at(event);
                if (place.session != Session.SITTING && place.session != Session.RECESSED) {
                    throw new ImpossibleHistory(event, "not open");
                }
                place.session = Session.CLOSED;
                place.presiding = null;
            }
            case Presidium.Seated seated -> at(event).presiding = seated.chair();
            case Sitting.DebateOpened _ -> open(event);
            case Delegates.Seated _,
                    Delegates.Left _,
                    Delegates.Arrived _,
                    Presidium.SeatsDeclined _,
                    Agenda.Read _,
                    Motion.Proposed _,
                    Motion.Supported _,
                    Motion.Tabled _,
                    Vote.Opened _,
                    Vote.Cast _,
                    Vote.Closed _,
                    Speech.StatementMade _,
                    Speech.DenunciationMade _,
                    Speech.VowMade _,
                    Speech.NoteTaken _,
                    Temper.Reacted _,
                    Temper.Heckled _,
                    Gunfire.Fired _,
                    Gunfire.Heard _,
                    Walkout.Threatened _,
                    Walkout.Hesitated _,
                    Envoys.Sent _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    News.Sent _,
                    News.Received _,
                    Procession.Formed _,
                    Procession.SetOut _,
                    Procession.Halted _,
                    Procession.StandoffExchanged _,
                    Procession.TurnedBack _,
                    Procession.Arrived _,
                    Committee.Formed _ -> {}
        }
    }

    private void change(NightEvent event, Session from, Session to) {
        var place = at(event);
        if (place.session != from) {
            throw new ImpossibleHistory(event, "not " + from);
        }
        place.session = to;
    }

    private Place open(NightEvent event) {
        var place = at(event);
        if (place.session == Session.RECESSED || place.session == Session.CLOSED) {
            throw new ImpossibleHistory(event, "not open");
        }
        return place;
    }

    private Place at(NightEvent event) {
        return places.computeIfAbsent(event.place(), _ -> new Place());
    }

    @Override
    public Object answer() {
        return new Floors(MutableFold.roll(places, Place::answer));
    }
}
