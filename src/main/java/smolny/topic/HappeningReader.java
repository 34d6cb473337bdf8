package smolny.topic;

import java.io.IOException;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Happening;
import smolny.event.Kind;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.Outcome;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Side;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Standing;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.VoteMethod;
import smolny.event.Walkout;

/// Every kind of event from Avro: which branch of the union it is, then its fields.
final class HappeningReader {

    private static final Kind[] KINDS = Kind.values();
    private static final Standing[] STANDINGS = Standing.values();
    private static final VoteMethod[] METHODS = VoteMethod.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Side[] SIDES = Side.values();

    private HappeningReader() {}

    static Happening read(FieldReader in) throws IOException {
        return switch (KINDS[in.branch(KINDS.length)]) {
            case SITTING_OPENED -> new Sitting.Opened(in.actor(), in.optionalNumber());
            case SITTING_RECESSED -> new Sitting.Recessed(in.actor());
            case SITTING_RESUMED -> new Sitting.Resumed(in.actor());
            case SITTING_CLOSED -> new Sitting.Closed(in.actor());
            case DEBATE_OPENED -> new Sitting.DebateOpened(in.actor(), in.optionalNumber());

            case DELEGATES_SEATED -> new Delegates.Seated(in.text(), in.number());
            case DELEGATES_LEFT -> new Delegates.Left(in.text(), in.number(), in.optionalActor());
            case DELEGATES_ARRIVED ->
                new Delegates.Arrived(in.text(), in.number(), in.choice(STANDINGS), in.optionalText());

            case PRESIDIUM_SEATED -> new Presidium.Seated(in.actor(), in.contingents(), in.optionalReception());
            case SEATS_DECLINED -> new Presidium.SeatsDeclined(in.texts(), in.number(), in.number(), in.number());

            case AGENDA_READ -> new Agenda.Read(in.actor(), in.number());
            case FLOOR_TAKEN -> new Floor.Taken(in.actor());
            case FLOOR_YIELDED -> new Floor.Yielded(in.actor());

            case MOTION_PROPOSED -> new Motion.Proposed(in.text(), in.actor());
            case MOTION_SUPPORTED -> new Motion.Supported(in.text(), in.actor(), in.texts());
            case MOTION_TABLED -> new Motion.Tabled(in.text(), in.actor(), in.optionalText());

            case VOTE_OPENED -> new Vote.Opened(in.text(), in.choice(METHODS), in.actor());
            case VOTES_CAST -> new Vote.Cast(in.text(), in.actor(), in.text(), in.tally());
            case VOTE_CLOSED ->
                new Vote.Closed(in.text(), in.choice(METHODS), in.actor(), in.optionalTally(), in.choice(OUTCOMES));

            case STATEMENT_MADE -> new Speech.StatementMade(in.actor(), in.optionalReception());
            case DENUNCIATION_MADE -> new Speech.DenunciationMade(in.actor(), in.text());
            case VOW_MADE -> new Speech.VowMade(in.actor());
            case NOTE_TAKEN -> new Speech.NoteTaken(in.actor(), in.text());

            case HALL_REACTED -> new Temper.Reacted(in.actor(), in.reception());
            case HECKLED -> new Temper.Heckled(in.actor(), in.number());

            case SHOT_FIRED -> new Gunfire.Fired(in.actor(), in.flag(), in.optionalNumber(), in.optionalNumber());
            case GUNFIRE_HEARD -> new Gunfire.Heard(in.number());

            case WALKOUT_THREATENED -> new Walkout.Threatened(in.actor(), in.text());
            case HESITATED -> new Walkout.Hesitated(in.texts(), in.number());

            case ENVOYS_SENT -> new Envoys.Sent(in.actor(), in.number(), in.texts());
            case DEFENDERS_LEFT -> new Siege.DefendersLeft(in.actor(), in.optionalNumber());
            case PLACE_TAKEN -> new Siege.PlaceTaken(in.actor());

            case NEWS_SENT -> new News.Sent(in.text(), in.actor(), in.text(), in.text());
            case NEWS_RECEIVED ->
                new News.Received(in.text(), in.actor(), in.optionalText(), in.optionalText(), in.optionalReception());

            case PROCESSION_FORMED -> new Procession.Formed(in.text(), in.contingents(), in.optionalText());
            case PROCESSION_SET_OUT ->
                new Procession.SetOut(
                        in.text(), in.contingents(), in.number(), in.text(), in.optionalNumber(), in.texts());
            case PROCESSION_HALTED -> new Procession.Halted(in.text(), in.actor(), in.optionalNumber());
            case STANDOFF_EXCHANGED ->
                new Procession.StandoffExchanged(in.text(), in.number(), in.choice(SIDES), in.text(), in.actor());
            case PROCESSION_TURNED_BACK -> new Procession.TurnedBack(in.text(), in.actor(), in.optionalNumber());
            case PROCESSION_ARRIVED -> new Procession.Arrived(in.text(), in.number(), in.optionalFlag());

            case COMMITTEE_FORMED -> new Committee.Formed(in.text(), in.actor(), in.optionalNumber());
        };
    }
}
