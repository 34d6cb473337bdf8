package smolny.projection.columns;

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
import smolny.projection.Projection;

/// Where are the processions, and how large?
public final class ColumnMarch implements Projection<Columns> {

    @Override
    public Columns initial() {
        return Columns.NONE;
    }

    @Override
    public Columns apply(Columns columns, NightEvent event) {
        return switch (event.happening()) {
            case Procession.Formed formed -> formed(columns, event, formed);
            case Procession.SetOut setOut -> setOut(columns, event, setOut);
            case Procession.Halted halted ->
                columns.with(
                        halted.procession(),
                        known(columns, event, halted.procession()).after(event, halted));
            case Procession.StandoffExchanged exchanged ->
                columns.with(
                        exchanged.procession(),
                        known(columns, event, exchanged.procession()).after(event, exchanged));
            case Procession.TurnedBack turned ->
                columns.with(
                        turned.procession(),
                        known(columns, event, turned.procession()).after(event, turned));
            case Procession.Arrived arrived ->
                columns.with(
                        arrived.procession(),
                        known(columns, event, arrived.procession()).after(event, arrived));
            case Delegates.Arrived delegates -> cameIn(columns, event, delegates);
            case Gunfire.Fired fired -> fired(columns, event, fired);
            case Sitting.Opened _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Sitting.DebateOpened _,
                    Delegates.Seated _,
                    Delegates.Left _,
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
                    Gunfire.Heard _,
                    Walkout.Threatened _,
                    Walkout.Hesitated _,
                    Envoys.Sent _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    News.Sent _,
                    News.Received _,
                    Committee.Formed _ -> columns;
        };
    }

    private static Columns formed(Columns columns, NightEvent event, Procession.Formed formed) {
        var name = formed.procession();
        var after = columns.with(name, knownOrNew(columns, event, name).after(event, formed));
        var absorbed = formed.absorbed();
        return absorbed == null
                ? after
                : after.with(absorbed, known(after, event, absorbed).dissolvedInto(event, formed, absorbed));
    }

    private static Columns setOut(Columns columns, NightEvent event, Procession.SetOut setOut) {
        var name = setOut.procession();
        return columns.with(name, knownOrNew(columns, event, name).after(event, setOut));
    }

    private static Columns cameIn(Columns columns, NightEvent event, Delegates.Arrived delegates) {
        var procession = delegates.procession();
        if (procession == null) {
            return columns;
        }
        var column = known(columns, event, procession);
        MarchingOrders.expectAmongThem(column, event, delegates);
        // The first to come in bring their procession to its end; the others find it there.
        return column.arrivedAt(event.place())
                ? columns
                : columns.with(procession, column.arrivedWith(event, procession));
    }

    private static Columns fired(Columns columns, NightEvent event, Gunfire.Fired fired) {
        return columns.mapped(event, (column, shot) -> column.haltedAt(shot.place()) ? column.after(fired) : column);
    }

    private static Column knownOrNew(Columns columns, NightEvent event, String procession) {
        var column = columns.processions().get(procession);
        return column != null ? column : Column.empty(event);
    }

    private static Column known(Columns columns, NightEvent event, String procession) {
        var column = columns.processions().get(procession);
        if (column == null) {
            throw new ImpossibleHistory(event, procession + " is on no record before this");
        }
        return column;
    }
}
