package smolny.terminal;

import org.jline.utils.AttributedString;
import smolny.event.Kind;

/// How loudly an event is told.
enum Weight {
    /// In passing.
    PLAIN,
    /// It bears on what follows.
    STRONG,
    /// After it the night is another one.
    TURNING;

    static Weight of(Kind kind) {
        return switch (kind) {
            case DELEGATES_LEFT, VOTE_CLOSED, PLACE_TAKEN, PROCESSION_TURNED_BACK -> TURNING;
            case SITTING_OPENED,
                    SITTING_RECESSED,
                    SITTING_RESUMED,
                    SITTING_CLOSED,
                    DELEGATES_ARRIVED,
                    PRESIDIUM_SEATED,
                    MOTION_PROPOSED,
                    MOTION_TABLED,
                    VOTE_OPENED,
                    SHOT_FIRED,
                    GUNFIRE_HEARD,
                    WALKOUT_THREATENED,
                    DEFENDERS_LEFT,
                    PROCESSION_SET_OUT,
                    PROCESSION_HALTED,
                    PROCESSION_ARRIVED,
                    COMMITTEE_FORMED -> STRONG;
            case DEBATE_OPENED,
                    DELEGATES_SEATED,
                    SEATS_DECLINED,
                    AGENDA_READ,
                    FLOOR_TAKEN,
                    FLOOR_YIELDED,
                    MOTION_SUPPORTED,
                    VOTES_CAST,
                    STATEMENT_MADE,
                    DENUNCIATION_MADE,
                    VOW_MADE,
                    NOTE_TAKEN,
                    HALL_REACTED,
                    HECKLED,
                    HESITATED,
                    ENVOYS_SENT,
                    NEWS_SENT,
                    NEWS_RECEIVED,
                    PROCESSION_FORMED,
                    STANDOFF_EXCHANGED -> PLAIN;
        };
    }

    AttributedString of(String text, Ink ink) {
        return switch (this) {
            case PLAIN -> ink.plain(text);
            case STRONG -> ink.strong(text);
            case TURNING -> ink.red(text);
        };
    }
}
