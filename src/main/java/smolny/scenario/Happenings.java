package smolny.scenario;

import static smolny.scenario.Type.ACTOR;
import static smolny.scenario.Type.ANY_NUMBER;
import static smolny.scenario.Type.CONTINGENTS;
import static smolny.scenario.Type.FACTION;
import static smolny.scenario.Type.FACTIONS;
import static smolny.scenario.Type.INTENSITY;
import static smolny.scenario.Type.LIST_OF_WORDS;
import static smolny.scenario.Type.METHOD;
import static smolny.scenario.Type.MOTION;
import static smolny.scenario.Type.NEWS;
import static smolny.scenario.Type.ONE_OR_MORE;
import static smolny.scenario.Type.OUTCOME;
import static smolny.scenario.Type.PLACE;
import static smolny.scenario.Type.PLACES;
import static smolny.scenario.Type.PROCESSION;
import static smolny.scenario.Type.RECEPTION;
import static smolny.scenario.Type.SIDE;
import static smolny.scenario.Type.SOME_CONTINGENTS;
import static smolny.scenario.Type.SOME_FACTIONS;
import static smolny.scenario.Type.STANDING;
import static smolny.scenario.Type.TALLY;
import static smolny.scenario.Type.TRUTH;
import static smolny.scenario.Type.VOTES;
import static smolny.scenario.Type.WORDS;

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
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;

/// What fields each kind of event has in a file: those of its record, under the same names.
final class Happenings {

    private Happenings() {}

    static Happening read(Kind kind, Fields in) {
        return switch (kind) {
            case SITTING_OPENED -> new Sitting.Opened(in.required("by", ACTOR), in.optional("present", ONE_OR_MORE));
            case SITTING_RECESSED -> new Sitting.Recessed(in.required("by", ACTOR));
            case SITTING_RESUMED -> new Sitting.Resumed(in.required("by", ACTOR));
            case SITTING_CLOSED -> new Sitting.Closed(in.required("by", ACTOR));
            case DEBATE_OPENED ->
                new Sitting.DebateOpened(in.required("by", ACTOR), in.optional("present", ONE_OR_MORE));
            case DELEGATES_SEATED ->
                new Delegates.Seated(in.required("faction", FACTION), in.required("delegates", ONE_OR_MORE));
            case DELEGATES_LEFT ->
                new Delegates.Left(
                        in.required("faction", FACTION),
                        in.required("delegates", ONE_OR_MORE),
                        in.optional("by", ACTOR));
            case DELEGATES_ARRIVED ->
                new Delegates.Arrived(
                        in.required("faction", FACTION),
                        in.required("delegates", ONE_OR_MORE),
                        in.required("standing", STANDING),
                        in.optional("procession", PROCESSION));
            case PRESIDIUM_SEATED ->
                new Presidium.Seated(
                        in.required("chair", ACTOR),
                        in.required("seats", SOME_CONTINGENTS),
                        in.optional("reception", RECEPTION));
            case SEATS_DECLINED ->
                new Presidium.SeatsDeclined(
                        in.required("factions", SOME_FACTIONS),
                        in.required("declined", ANY_NUMBER),
                        in.required("reserved", ANY_NUMBER),
                        in.required("added", ANY_NUMBER));
            case AGENDA_READ -> new Agenda.Read(in.required("by", ACTOR), in.required("items", ONE_OR_MORE));
            case FLOOR_TAKEN -> new Floor.Taken(in.required("by", ACTOR));
            case FLOOR_YIELDED -> new Floor.Yielded(in.required("by", ACTOR));
            case MOTION_PROPOSED -> new Motion.Proposed(in.required("motion", MOTION), in.required("by", ACTOR));
            case MOTION_SUPPORTED ->
                new Motion.Supported(
                        in.required("motion", MOTION), in.required("by", ACTOR), in.optionalList("factions", FACTIONS));
            case MOTION_TABLED ->
                new Motion.Tabled(
                        in.required("motion", MOTION), in.required("by", ACTOR), in.optional("similarTo", MOTION));
            case VOTE_OPENED ->
                new Vote.Opened(in.required("motion", MOTION), in.required("method", METHOD), in.required("by", ACTOR));
            case VOTES_CAST ->
                new Vote.Cast(
                        in.required("motion", MOTION),
                        in.required("by", ACTOR),
                        in.required("faction", FACTION),
                        in.required("tally", VOTES));
            case VOTE_CLOSED ->
                new Vote.Closed(
                        in.required("motion", MOTION),
                        in.required("method", METHOD),
                        in.required("by", ACTOR),
                        in.optional("tally", TALLY),
                        in.required("outcome", OUTCOME));
            case STATEMENT_MADE ->
                new Speech.StatementMade(in.required("by", ACTOR), in.optional("reception", RECEPTION));
            case DENUNCIATION_MADE ->
                new Speech.DenunciationMade(in.required("by", ACTOR), in.required("against", FACTION));
            case VOW_MADE -> new Speech.VowMade(in.required("by", ACTOR));
            case NOTE_TAKEN -> new Speech.NoteTaken(in.required("by", ACTOR), in.required("impression", WORDS));
            case HALL_REACTED -> new Temper.Reacted(in.required("by", ACTOR), in.required("reception", RECEPTION));
            case HECKLED -> new Temper.Heckled(in.required("by", ACTOR), in.required("intensity", INTENSITY));
            case SHOT_FIRED ->
                new Gunfire.Fired(
                        in.required("by", ACTOR),
                        in.required("live", TRUTH),
                        in.optional("rounds", ONE_OR_MORE),
                        in.optional("hits", ANY_NUMBER));
            case GUNFIRE_HEARD -> new Gunfire.Heard(in.required("intensity", INTENSITY));
            case WALKOUT_THREATENED ->
                new Walkout.Threatened(in.required("by", ACTOR), in.required("faction", FACTION));
            case HESITATED ->
                new Walkout.Hesitated(in.required("factions", SOME_FACTIONS), in.required("moved", ANY_NUMBER));
            case ENVOYS_SENT ->
                new Envoys.Sent(
                        in.required("by", ACTOR), in.required("parties", ONE_OR_MORE), in.optionalList("to", PLACES));
            case DEFENDERS_LEFT ->
                new Siege.DefendersLeft(in.required("by", ACTOR), in.optional("people", ONE_OR_MORE));
            case PLACE_TAKEN -> new Siege.PlaceTaken(in.required("by", ACTOR));
            case NEWS_SENT ->
                new News.Sent(
                        in.required("news", NEWS),
                        in.required("by", ACTOR),
                        in.required("medium", WORDS),
                        in.required("to", PLACE));
            case NEWS_RECEIVED ->
                new News.Received(
                        in.required("news", NEWS),
                        in.required("by", ACTOR),
                        in.optional("medium", WORDS),
                        in.optional("from", PLACE),
                        in.optional("reception", RECEPTION));
            case PROCESSION_FORMED ->
                new Procession.Formed(
                        in.required("procession", PROCESSION),
                        in.required("joined", SOME_CONTINGENTS),
                        in.optional("absorbed", PROCESSION));
            case PROCESSION_SET_OUT ->
                new Procession.SetOut(
                        in.required("procession", PROCESSION),
                        in.optionalList("joined", CONTINGENTS),
                        in.required("people", ONE_OR_MORE),
                        in.required("to", PLACE),
                        in.optional("abreast", ONE_OR_MORE),
                        in.optionalList("provisions", LIST_OF_WORDS));
            case PROCESSION_HALTED ->
                new Procession.Halted(
                        in.required("procession", PROCESSION),
                        in.required("by", ACTOR),
                        in.optional("metresFromStart", ANY_NUMBER));
            case STANDOFF_EXCHANGED ->
                new Procession.StandoffExchanged(
                        in.required("procession", PROCESSION),
                        in.required("round", ONE_OR_MORE),
                        in.required("side", SIDE),
                        in.required("move", WORDS),
                        in.required("by", ACTOR));
            case PROCESSION_TURNED_BACK ->
                new Procession.TurnedBack(
                        in.required("procession", PROCESSION),
                        in.required("by", ACTOR),
                        in.optional("casualties", ANY_NUMBER));
            case PROCESSION_ARRIVED ->
                new Procession.Arrived(
                        in.required("procession", PROCESSION),
                        in.required("people", ONE_OR_MORE),
                        in.optional("provisionsDelivered", TRUTH));
            case COMMITTEE_FORMED ->
                new Committee.Formed(
                        in.required("committee", WORDS), in.required("by", ACTOR), in.optional("present", ONE_OR_MORE));
        };
    }
}
