package smolny.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import smolny.event.Reaction;
import smolny.event.Reception;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;
import smolny.projection.mood.Heard;
import smolny.projection.mood.Mood;
import smolny.projection.mood.Room;

final class MutableMood implements MutableFold {

    private static final long MEMORY_MILLIS = 10 * 60 * 1000;

    private static final class Place {
        int temper;

        @Nullable
        Heard last;

        final ArrayDeque<Heard> recent = new ArrayDeque<>();
        int guns;

        void calm() {
            temper -= Integer.signum(temper);
        }

        void forget(long now) {
            if (!recent.isEmpty() && (old(recent.getFirst(), now) || old(recent.getLast(), now))) {
                recent.removeIf(heard -> old(heard, now));
            }
        }

        private static boolean old(Heard heard, long now) {
            long ago = now - heard.at();
            return ago < 0 || ago > MEMORY_MILLIS;
        }

        Room answer() {
            return new Room(temper, last, new ArrayList<>(recent), guns);
        }
    }

    private final Map<String, Place> places = MutableFold.map();

    @Override
    public void apply(NightEvent event) {
        for (var place : places.values()) {
            place.forget(event.occurredAt());
        }
        switch (event.happening()) {
            case Temper.Reacted reacted -> received(event, reacted.reception());
            case Temper.Heckled heckled -> heard(event, Reaction.HECKLING, heckled.intensity());
            case Gunfire.Heard guns -> heard(event, null, guns.intensity());
            case Speech.StatementMade made -> received(event, made.reception());
            case News.Received news -> received(event, news.reception());
            case Presidium.Seated seated -> received(event, seated.reception());
            case Sitting.Opened _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Sitting.DebateOpened _,
                    Delegates.Seated _,
                    Delegates.Left _,
                    Delegates.Arrived _,
                    Presidium.SeatsDeclined _,
                    Agenda.Read _,
                    Floor.Taken _,
                    Floor.Yielded _,
                    Motion.Proposed _,
                    Motion.Supported _,
                    Motion.Tabled _,
                    Vote.Opened _,
                    Vote.Cast _,
                    Vote.Closed _,
                    Speech.DenunciationMade _,
                    Speech.VowMade _,
                    Speech.NoteTaken _,
                    Gunfire.Fired _,
                    Walkout.Threatened _,
                    Walkout.Hesitated _,
                    Envoys.Sent _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    News.Sent _,
                    Procession.Formed _,
                    Procession.SetOut _,
                    Procession.Halted _,
                    Procession.StandoffExchanged _,
                    Procession.TurnedBack _,
                    Procession.Arrived _,
                    Committee.Formed _ -> timePasses(event);
        }
    }

    private void received(NightEvent event, @Nullable Reception reception) {
        if (reception != null) {
            heard(event, reception.reaction(), reception.intensity());
        } else {
            timePasses(event);
        }
    }

    private void heard(NightEvent event, @Nullable Reaction reaction, int intensity) {
        var place = places.computeIfAbsent(event.place(), _ -> new Place());
        switch (reaction) {
            case null -> {
                place.temper = -2;
                place.guns++;
            }
            case APPLAUSE -> place.temper = intensity;
            case UPROAR, HECKLING, BOOING, RIFT, COLD_SILENCE -> place.temper = -intensity;
            case AGITATION, ORDER_RESTORED -> place.calm();
        }
        place.last = new Heard(reaction, intensity, event.occurredAt(), event.eventId());
        place.recent.add(place.last);
        if (place.recent.size() > 50) {
            place.recent.removeFirst();
        }
    }

    private void timePasses(NightEvent event) {
        var place = places.get(event.place());
        if (place != null && place.last != null && event.occurredAt() - place.last.at() > MEMORY_MILLIS) {
            place.calm();
        }
    }

    @Override
    public Object answer() {
        return new Mood(MutableFold.roll(places, Place::answer));
    }
}
