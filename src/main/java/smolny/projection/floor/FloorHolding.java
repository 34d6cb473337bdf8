package smolny.projection.floor;

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

/// Who presides, who speaks, and for how long?
public final class FloorHolding implements Projection<Floors> {

    @Override
    public Floors initial() {
        return Floors.NONE;
    }

    @Override
    public Floors apply(Floors floors, NightEvent event) {
        return switch (event.happening()) {
            case Floor.Taken taken ->
                floors.with(event.place(), floors.at(event.place()).after(event, taken));
            case Floor.Yielded yielded ->
                floors.with(event.place(), floors.at(event.place()).after(event, yielded));
            case Sitting.Opened opened ->
                floors.with(event.place(), floors.at(event.place()).after(event, opened));
            case Sitting.Recessed _ ->
                floors.with(event.place(), floors.at(event.place()).recessed(event));
            case Sitting.Resumed _ ->
                floors.with(event.place(), floors.at(event.place()).resumed(event));
            case Sitting.Closed _ ->
                floors.with(event.place(), floors.at(event.place()).closed(event));
            case Presidium.Seated seated -> presided(floors, event, seated);
            case Sitting.DebateOpened _ -> debated(floors, event);
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
                    Committee.Formed _ -> floors;
        };
    }

    private static Floors presided(Floors floors, NightEvent event, Presidium.Seated seated) {
        return floors.with(event.place(), floors.at(event.place()).presidedOverBy(seated.chair()));
    }

    private static Floors debated(Floors floors, NightEvent event) {
        floors.at(event.place()).expectOpen(event, "a debate begins");
        return floors;
    }
}
