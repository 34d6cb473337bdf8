package smolny.projection.hall;

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
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;
import smolny.projection.Projection;

/// Who is still in the hall?
public final class HallPresence implements Projection<Hall> {

    @Override
    public Hall initial() {
        return Hall.EMPTY;
    }

    @Override
    public Hall apply(Hall hall, NightEvent event) {
        return switch (event.happening()) {
            case Delegates.Seated seated ->
                hall.with(event.place(), hall.at(event.place()).after(event, seated));
            case Delegates.Left left ->
                hall.with(event.place(), hall.at(event.place()).after(event, left));
            case Delegates.Arrived arrived ->
                hall.with(event.place(), hall.at(event.place()).after(event, arrived));
            case Sitting.Opened opened -> counted(hall, event, opened.present());
            case Sitting.DebateOpened opened -> counted(hall, event, opened.present());
            case Procession.Formed formed -> formed(hall, event, formed);
            case Procession.SetOut setOut -> setOut(hall, event, setOut);
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
                    Committee.Formed _ -> hall;
        };
    }

    private static Hall counted(Hall hall, NightEvent event, @Nullable Integer present) {
        if (present != null) {
            hall.at(event.place()).expectPresent(event, present);
        }
        return hall;
    }

    private static Hall formed(Hall hall, NightEvent event, Procession.Formed formed) {
        // Those of a procession that ends here come from the road, not from these benches.
        if (formed.absorbed() == null) {
            hall.at(event.place()).expectGone(event, formed.joined());
        }
        return hall;
    }

    private static Hall setOut(Hall hall, NightEvent event, Procession.SetOut setOut) {
        hall.at(event.place()).expectGone(event, setOut.joined());
        return hall;
    }
}
