package smolny.topic;

import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Happening;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;

/// Every kind of event to Avro: its place in the union, then its fields.
///
/// Record patterns, not accessors: a field added to a kind does not compile until it is written.
final class HappeningWriter {

    private HappeningWriter() {}

    @SuppressWarnings("EnumOrdinal") // The union lists its branches in the order of the kinds; a test keeps it so.
    static void write(Happening happening, FieldWriter out) {
        out.branch(happening.kind().ordinal());
        switch (happening) {
            case Sitting.Opened(var by, var present) -> out.actor(by).optionalNumber(present);
            case Sitting.Recessed(var by) -> out.actor(by);
            case Sitting.Resumed(var by) -> out.actor(by);
            case Sitting.Closed(var by) -> out.actor(by);
            case Sitting.DebateOpened(var by, var present) -> out.actor(by).optionalNumber(present);

            case Delegates.Seated(var faction, var delegates) ->
                out.text(faction).number(delegates);
            case Delegates.Left(var faction, var delegates, var by) ->
                out.text(faction).number(delegates).optionalActor(by);
            case Delegates.Arrived(var faction, var delegates, var standing, var procession) ->
                out.text(faction).number(delegates).choice(standing).optionalText(procession);

            case Presidium.Seated(var chair, var seats, var reception) ->
                out.actor(chair).contingents(seats).optionalReception(reception);
            case Presidium.SeatsDeclined(var factions, var declined, var reserved, var added) ->
                out.texts(factions).number(declined).number(reserved).number(added);

            case Agenda.Read(var by, var items) -> out.actor(by).number(items);
            case Floor.Taken(var by) -> out.actor(by);
            case Floor.Yielded(var by) -> out.actor(by);

            case Motion.Proposed(var motion, var by) -> out.text(motion).actor(by);
            case Motion.Supported(var motion, var by, var factions) ->
                out.text(motion).actor(by).texts(factions);
            case Motion.Tabled(var motion, var by, var similarTo) ->
                out.text(motion).actor(by).optionalText(similarTo);

            case Vote.Opened(var motion, var method, var by) ->
                out.text(motion).choice(method).actor(by);
            case Vote.Cast(var motion, var by, var faction, var tally) ->
                out.text(motion).actor(by).text(faction).tally(tally);
            case Vote.Closed(var motion, var method, var by, var tally, var outcome) ->
                out.text(motion).choice(method).actor(by).optionalTally(tally).choice(outcome);

            case Speech.StatementMade(var by, var reception) -> out.actor(by).optionalReception(reception);
            case Speech.DenunciationMade(var by, var against) -> out.actor(by).text(against);
            case Speech.VowMade(var by) -> out.actor(by);
            case Speech.NoteTaken(var by, var impression) -> out.actor(by).text(impression);

            case Temper.Reacted(var by, var reception) -> out.actor(by).reception(reception);
            case Temper.Heckled(var by, var intensity) -> out.actor(by).number(intensity);

            case Gunfire.Fired(var by, var live, var rounds, var hits) ->
                out.actor(by).flag(live).optionalNumber(rounds).optionalNumber(hits);
            case Gunfire.Heard(var intensity) -> out.number(intensity);

            case Walkout.Threatened(var by, var faction) -> out.actor(by).text(faction);
            case Walkout.Hesitated(var factions, var moved) ->
                out.texts(factions).number(moved);

            case Envoys.Sent(var by, var parties, var to) ->
                out.actor(by).number(parties).texts(to);
            case Siege.DefendersLeft(var by, var people) -> out.actor(by).optionalNumber(people);
            case Siege.PlaceTaken(var by) -> out.actor(by);

            case News.Sent(var news, var by, var medium, var to) ->
                out.text(news).actor(by).text(medium).text(to);
            case News.Received(var news, var by, var medium, var from, var reception) ->
                out.text(news).actor(by).optionalText(medium).optionalText(from).optionalReception(reception);

            case Procession.Formed(var procession, var joined, var absorbed) ->
                out.text(procession).contingents(joined).optionalText(absorbed);
            case Procession.SetOut(var procession, var joined, var people, var to, var abreast, var provisions) ->
                out.text(procession)
                        .contingents(joined)
                        .number(people)
                        .text(to)
                        .optionalNumber(abreast)
                        .texts(provisions);
            case Procession.Halted(var procession, var by, var metresFromStart) ->
                out.text(procession).actor(by).optionalNumber(metresFromStart);
            case Procession.StandoffExchanged(var procession, var round, var side, var move, var by) ->
                out.text(procession).number(round).choice(side).text(move).actor(by);
            case Procession.TurnedBack(var procession, var by, var casualties) ->
                out.text(procession).actor(by).optionalNumber(casualties);
            case Procession.Arrived(var procession, var people, var provisionsDelivered) ->
                out.text(procession).number(people).optionalFlag(provisionsDelivered);

            case Committee.Formed(var committee, var by, var present) ->
                out.text(committee).actor(by).optionalNumber(present);
        }
    }
}
