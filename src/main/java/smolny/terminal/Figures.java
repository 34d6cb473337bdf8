package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import smolny.event.Agenda;
import smolny.event.Certainty;
import smolny.event.Committee;
import smolny.event.Contingent;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Evidence;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.NightEvent;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Reception;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Standing;
import smolny.event.Tally;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;

/// What an event says beyond its narration: who, how many, how loud. Each figure bears its own mark.
final class Figures {

    private final Names names;
    private final Marks marks;

    Figures(Names names, Marks marks) {
        this.names = names;
        this.marks = marks;
    }

    /// A few words, such as `Mensheviks −68*`; empty when the narration has said it all.
    String of(NightEvent event) {
        var evidence = event.evidence();
        return switch (event.happening()) {
            case Sitting.Opened opened -> present(opened.present(), evidence);
            case Sitting.DebateOpened opened -> present(opened.present(), evidence);
            case Sitting.Recessed _, Sitting.Resumed _, Sitting.Closed _ -> "";
            case Delegates.Seated seated ->
                faction(seated.faction()) + Paragraph.TIE + counted("+", seated.delegates(), evidence);
            case Delegates.Left left ->
                faction(left.faction()) + Paragraph.TIE + counted(marks.minus(), left.delegates(), evidence);
            case Delegates.Arrived arrived -> arrived(arrived, evidence);
            case Presidium.Seated seated -> some(contingents(seated.seats(), evidence), heard(seated.reception()));
            case Presidium.SeatsDeclined seats -> declined(seats, evidence);
            case Agenda.Read read -> counted(read.items(), evidence) + " points";
            case Floor.Taken _, Floor.Yielded _ -> "";
            case Motion.Proposed proposed -> "moved" + motion(proposed.motion());
            case Motion.Supported supported -> list(supported.factions(), names::faction);
            case Motion.Tabled tabled -> "not put to the vote" + motion(tabled.motion());
            case Vote.Opened opened -> Words.of(opened.method()) + motion(opened.motion());
            case Vote.Cast cast ->
                faction(cast.faction()) + ": " + tally(cast.tally(), evidence).replace(" ", Paragraph.TIE);
            case Vote.Closed closed -> closed(closed, evidence);
            case Speech.StatementMade made -> heard(made.reception());
            case Speech.DenunciationMade made -> "against " + names.faction(made.against());
            case Speech.VowMade _ -> "";
            case Speech.NoteTaken note -> note.impression();
            case Temper.Reacted reacted -> heard(reacted.reception());
            case Temper.Heckled heckled -> "heckling " + loud(heckled.intensity());
            case Gunfire.Fired fired -> fired(fired, evidence);
            case Gunfire.Heard heard -> "guns " + loud(heard.intensity());
            case Walkout.Threatened threatened -> faction(threatened.faction()) + " threaten to leave";
            case Walkout.Hesitated hesitated -> counted(hesitated.moved(), evidence) + " get up";
            case Envoys.Sent sent -> "to " + list(sent.to(), names::place);
            case Siege.DefendersLeft left ->
                left.people() == null ? "" : counted(marks.minus(), left.people(), evidence);
            case Siege.PlaceTaken _ -> names.place(event.place());
            case News.Sent sent -> sent.medium() + " to " + names.place(sent.to());
            case News.Received received -> received(received);
            case Procession.Formed formed -> contingents(formed.joined(), evidence);
            case Procession.SetOut out -> setOut(out, evidence);
            case Procession.Halted halted -> halted(halted, evidence);
            case Procession.StandoffExchanged exchanged -> "round " + exchanged.round();
            case Procession.TurnedBack back ->
                back.casualties() == null ? "" : counted(back.casualties(), evidence) + " casualties";
            case Procession.Arrived arrived -> counted(arrived.people(), evidence) + " people";
            case Committee.Formed formed -> some(formed.committee(), present(formed.present(), evidence));
        };
    }

    private String present(@Nullable Integer present, Evidence evidence) {
        return present == null ? "" : counted(present, evidence) + " present";
    }

    private String arrived(Delegates.Arrived arrived, Evidence evidence) {
        String guests = arrived.standing() == Standing.GUEST ? ", as guests" : "";
        return faction(arrived.faction()) + Paragraph.TIE + counted("+", arrived.delegates(), evidence) + guests;
    }

    private String declined(Presidium.SeatsDeclined seats, Evidence evidence) {
        return counted(seats.declined(), evidence) + " declined, " + counted(seats.reserved(), evidence)
                + " held open, " + counted(seats.added(), evidence) + " added";
    }

    private String closed(Vote.Closed closed, Evidence evidence) {
        var tally = closed.tally();
        String votes = tally == null ? "nobody counted" : tally(tally, evidence);
        return Words.of(closed.outcome()) + ", " + votes + motion(closed.motion());
    }

    private String fired(Gunfire.Fired fired, Evidence evidence) {
        String rounds = fired.rounds() == null ? "" : counted(fired.rounds(), evidence) + " ";
        String hits = fired.hits() == null ? "" : counted(fired.hits(), evidence) + " hits";
        return some(rounds + (fired.live() ? "live" : "blank"), hits);
    }

    private String received(News.Received received) {
        String way = (received.medium() == null ? "" : received.medium())
                + (received.from() == null ? "" : " from " + names.place(received.from()));
        return some(way.strip(), heard(received.reception()));
    }

    private String setOut(Procession.SetOut out, Evidence evidence) {
        String abreast = out.abreast() == null ? "" : counted(out.abreast(), evidence) + " abreast";
        return some(
                counted(out.people(), evidence) + " people to " + names.place(out.to()),
                abreast,
                Words.list(out.provisions()));
    }

    private String halted(Procession.Halted halted, Evidence evidence) {
        var metres = halted.metresFromStart();
        return metres == null ? "" : "after " + counted(metres, evidence) + " m";
    }

    private String heard(@Nullable Reception reception) {
        return reception == null ? "" : Words.of(reception.reaction()) + " " + loud(reception.intensity());
    }

    private String contingents(List<Contingent> contingents, Evidence evidence) {
        return list(contingents, one -> names.faction(one.faction()) + " " + counted(one.people(), evidence));
    }

    private String tally(Tally tally, Evidence evidence) {
        return before(evidence) + Words.of(tally) + marks.behind(evidence.ofFigures());
    }

    private String counted(int figure, Evidence evidence) {
        return counted("", figure, evidence);
    }

    private String counted(String sign, int figure, Evidence evidence) {
        return before(evidence) + sign + figure + marks.behind(evidence.ofFigures());
    }

    // Nobody measured an intensity, in any night.
    private String loud(int intensity) {
        return intensity + "/5" + marks.illustrative();
    }

    // Without a word on its figures they are as certain as the fact, which has its mark already.
    private String before(Evidence evidence) {
        var figures = evidence.figures();
        return figures == null || figures == Certainty.ILLUSTRATIVE ? "" : marks.before(figures);
    }

    private String faction(String id) {
        return Words.capital(names.faction(id));
    }

    private String motion(String id) {
        return " (" + names.motion(id) + ")";
    }

    private static <T> String list(List<T> things, Function<T, String> name) {
        return Words.list(things.stream().map(name).toList());
    }

    private static String some(String... parts) {
        var said = new ArrayList<String>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                said.add(part);
            }
        }
        return Words.list(said);
    }
}
