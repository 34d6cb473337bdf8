package smolny.event;

import java.util.Locale;

/// The kinds of event, one constant for each record under [Happening].
///
/// The constants stand in the order of the union in `schemas/NightEvent.avsc`. New ones go to the end.
public enum Kind {
    SITTING_OPENED,
    SITTING_RECESSED,
    SITTING_RESUMED,
    SITTING_CLOSED,
    DEBATE_OPENED,
    DELEGATES_SEATED,
    DELEGATES_LEFT,
    DELEGATES_ARRIVED,
    PRESIDIUM_SEATED,
    SEATS_DECLINED,
    AGENDA_READ,
    FLOOR_TAKEN,
    FLOOR_YIELDED,
    MOTION_PROPOSED,
    MOTION_SUPPORTED,
    MOTION_TABLED,
    VOTE_OPENED,
    VOTES_CAST,
    VOTE_CLOSED,
    STATEMENT_MADE,
    DENUNCIATION_MADE,
    VOW_MADE,
    NOTE_TAKEN,
    HALL_REACTED,
    HECKLED,
    SHOT_FIRED,
    GUNFIRE_HEARD,
    WALKOUT_THREATENED,
    HESITATED,
    ENVOYS_SENT,
    DEFENDERS_LEFT,
    PLACE_TAKEN,
    NEWS_SENT,
    NEWS_RECEIVED,
    PROCESSION_FORMED,
    PROCESSION_SET_OUT,
    PROCESSION_HALTED,
    STANDOFF_EXCHANGED,
    PROCESSION_TURNED_BACK,
    PROCESSION_ARRIVED,
    COMMITTEE_FORMED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The name in scenario files and record headers, such as `vote-opened`.
    public String word() {
        return word;
    }
}
