package smolny.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Contingent;
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
import smolny.event.Standing;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;
import smolny.projection.ImpossibleHistory;
import smolny.projection.hall.Assembly;
import smolny.projection.hall.Departure;
import smolny.projection.hall.Hall;

final class MutableHall implements MutableFold {

    private static final class Gone {
        int delegates;
        long at;
        String event = "";
        long sequence;
        boolean illustrative;

        Departure answer() {
            return new Departure(delegates, at, event, sequence, illustrative);
        }
    }

    private static final class Place {
        final MutableBenches members = new MutableBenches();
        final MutableBenches guests = new MutableBenches();
        final Map<String, Gone> left = MutableFold.map();

        Assembly answer() {
            return new Assembly(members.answer(), guests.answer(), MutableFold.roll(left, Gone::answer));
        }
    }

    private final Map<String, Place> places = MutableFold.map();

    @Override
    public void apply(NightEvent event) {
        switch (event.happening()) {
            case Delegates.Seated seated -> at(event).members.seat(event, seated);
            case Delegates.Left left -> leave(event, left);
            case Delegates.Arrived arrived -> arrive(event, arrived);
            case Sitting.Opened opened -> expectPresent(event, opened.present());
            case Sitting.DebateOpened opened -> expectPresent(event, opened.present());
            case Procession.Formed formed -> {
                if (formed.absorbed() == null) {
                    expectGone(event, formed.joined());
                }
            }
            case Procession.SetOut setOut -> expectGone(event, setOut.joined());
            case Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Presidium.Seated _,
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
                    Procession.Halted _,
                    Procession.StandoffExchanged _,
                    Procession.TurnedBack _,
                    Procession.Arrived _,
                    Committee.Formed _ -> {}
        }
    }

    private void leave(NightEvent event, Delegates.Left left) {
        var place = at(event);
        if (place.members.everTakenBy(left.faction()) || !place.guests.everTakenBy(left.faction())) {
            place.members.leave(event, left);
        } else {
            place.guests.leave(event, left);
        }
        var gone = place.left.computeIfAbsent(left.faction(), _ -> new Gone());
        gone.delegates += left.delegates();
        gone.at = event.occurredAt();
        gone.event = event.eventId();
        gone.sequence = event.sequence();
        gone.illustrative |= event.evidence().illustrative();
    }

    private void arrive(NightEvent event, Delegates.Arrived arrived) {
        if (arrived.standing() == Standing.MEMBER) {
            at(event).members.comeBack(event, arrived);
        } else {
            at(event).guests.join(event, arrived.faction(), arrived.delegates());
        }
    }

    private void expectPresent(NightEvent event, @Nullable Integer present) {
        var place = places.get(event.place());
        if (present != null && place != null && place.members.everTaken() && place.members.delegates() != present) {
            throw new ImpossibleHistory(event, "another number is present");
        }
    }

    private void expectGone(NightEvent event, List<Contingent> joined) {
        var place = places.get(event.place());
        if (place != null) {
            for (var contingent : joined) {
                if (contingent.people() > place.members.gone(contingent.faction())) {
                    throw new ImpossibleHistory(event, "more march than have left");
                }
            }
        }
    }

    private Place at(NightEvent event) {
        return places.computeIfAbsent(event.place(), _ -> new Place());
    }

    @Override
    public Object answer() {
        return new Hall(MutableFold.roll(places, Place::answer));
    }
}
