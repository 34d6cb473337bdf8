package smolny.projection.threats;

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

/// Who threatened to leave, and who went?
public final class WalkoutWatch implements Projection<Threats> {

    @Override
    public Threats initial() {
        return Threats.NONE;
    }

    @Override
    public Threats apply(Threats threats, NightEvent event) {
        return switch (event.happening()) {
            case Walkout.Threatened threatened ->
                threats.with(event.place(), threats.at(event.place()).after(event, threatened));
            case Walkout.Hesitated hesitated ->
                threats.with(event.place(), threats.at(event.place()).after(event, hesitated));
            case Delegates.Left left ->
                threats.with(event.place(), threats.at(event.place()).after(event, left));
            case Sitting.Opened _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Sitting.DebateOpened _,
                    Delegates.Seated _,
                    Delegates.Arrived _,
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
                    Committee.Formed _ -> threats;
        };
    }
}
