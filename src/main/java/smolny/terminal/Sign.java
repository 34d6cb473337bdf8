package smolny.terminal;

import smolny.event.Kind;

/// What a kind of event does to the night, for the one column in which the eye looks for it.
enum Sign {
    /// Changes nothing that is kept in view.
    NONE,
    GOES,
    COMES,
    ASKS,
    DECIDES,
    MARCHES,
    GUNS;

    static Sign of(Kind kind) {
        return switch (kind) {
            case DELEGATES_LEFT, DEFENDERS_LEFT -> GOES;
            case DELEGATES_SEATED, DELEGATES_ARRIVED, PRESIDIUM_SEATED -> COMES;
            case MOTION_PROPOSED, VOTE_OPENED, VOTES_CAST -> ASKS;
            case MOTION_TABLED, VOTE_CLOSED, PLACE_TAKEN, COMMITTEE_FORMED -> DECIDES;
            case PROCESSION_FORMED,
                    PROCESSION_SET_OUT,
                    PROCESSION_HALTED,
                    STANDOFF_EXCHANGED,
                    PROCESSION_TURNED_BACK,
                    PROCESSION_ARRIVED -> MARCHES;
            case SHOT_FIRED, GUNFIRE_HEARD -> GUNS;
            case SITTING_OPENED,
                    SITTING_RECESSED,
                    SITTING_RESUMED,
                    SITTING_CLOSED,
                    DEBATE_OPENED,
                    SEATS_DECLINED,
                    AGENDA_READ,
                    FLOOR_TAKEN,
                    FLOOR_YIELDED,
                    MOTION_SUPPORTED,
                    STATEMENT_MADE,
                    DENUNCIATION_MADE,
                    VOW_MADE,
                    NOTE_TAKEN,
                    HALL_REACTED,
                    HECKLED,
                    WALKOUT_THREATENED,
                    HESITATED,
                    ENVOYS_SENT,
                    NEWS_SENT,
                    NEWS_RECEIVED -> NONE;
        };
    }

    /// The mark for it: one column, blank for [#NONE].
    String mark(Marks marks) {
        return switch (this) {
            case NONE -> " ";
            case GOES -> marks.goes();
            case COMES -> marks.comes();
            case ASKS -> marks.asks();
            case DECIDES -> marks.decides();
            case MARCHES -> marks.marches();
            case GUNS -> marks.guns();
        };
    }
}
