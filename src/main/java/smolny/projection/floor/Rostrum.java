package smolny.projection.floor;

import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Floor;
import smolny.event.NightEvent;
import smolny.event.Sitting;
import smolny.projection.ImpossibleHistory;
import smolny.projection.Roll;

/// The floor of one assembly.
///
/// @param session whether it sits
/// @param presiding null when nobody is known to preside
/// @param turn who speaks now; null when the floor is free
/// @param byPerson speaking time of the turns that are over
/// @param byFaction the same by faction; who speaks for none is not in it
public record Rostrum(
        Session session,
        @Nullable Actor presiding,
        @Nullable Turn turn,
        Roll<Spoken> byPerson,
        Roll<Spoken> byFaction) {

    static final Rostrum EMPTY = new Rostrum(Session.NOT_OPENED, null, null, Roll.empty(), Roll.empty());

    /// Who speaks now; null when the floor is free.
    public @Nullable Actor speaker() {
        return turn != null ? turn.speaker() : null;
    }

    Rostrum after(NightEvent event, Floor.Taken taken) {
        expectOpen(event, taken.by().id() + " takes the floor");
        if (turn != null) {
            throw new ImpossibleHistory(
                    event,
                    taken.by().id() + " takes the floor, but " + turn.speaker().id() + " has it");
        }
        return new Rostrum(session, presiding, new Turn(taken.by(), event.occurredAt()), byPerson, byFaction);
    }

    Rostrum after(NightEvent event, Floor.Yielded yielded) {
        var by = yielded.by();
        if (turn == null || !turn.speaker().id().equals(by.id())) {
            throw new ImpossibleHistory(
                    event,
                    by.id() + " yields the floor, but "
                            + (turn != null ? turn.speaker().id() + " has it" : "nobody has it"));
        }
        // The clock only annotates: where it was written down backwards, the turn took no time.
        long millis = Math.max(0, event.occurredAt() - turn.since());
        var faction = turn.speaker().faction();
        return new Rostrum(
                session,
                presiding,
                null,
                spoken(byPerson, by.id(), millis),
                faction == null ? byFaction : spoken(byFaction, faction, millis));
    }

    Rostrum after(NightEvent event, Sitting.Opened opened) {
        if (session == Session.SITTING || session == Session.RECESSED) {
            throw new ImpossibleHistory(event, "the sitting opens, but it " + session.inWords());
        }
        return new Rostrum(Session.SITTING, opened.by(), turn, byPerson, byFaction);
    }

    Rostrum recessed(NightEvent event) {
        if (session != Session.SITTING) {
            throw new ImpossibleHistory(event, "the sitting is broken off, but it " + session.inWords());
        }
        return in(Session.RECESSED, presiding);
    }

    Rostrum resumed(NightEvent event) {
        if (session != Session.RECESSED) {
            throw new ImpossibleHistory(event, "the sitting goes on, but it " + session.inWords());
        }
        return in(Session.SITTING, presiding);
    }

    Rostrum closed(NightEvent event) {
        if (session != Session.SITTING && session != Session.RECESSED) {
            throw new ImpossibleHistory(event, "the sitting closes, but it " + session.inWords());
        }
        return in(Session.CLOSED, null);
    }

    Rostrum presidedOverBy(Actor chair) {
        return chair.equals(presiding) ? this : in(session, chair);
    }

    // A sitting whose opening nobody recorded may be taken for granted.
    void expectOpen(NightEvent event, String what) {
        if (session == Session.RECESSED || session == Session.CLOSED) {
            throw new ImpossibleHistory(event, what + ", but the sitting " + session.inWords());
        }
    }

    private static Roll<Spoken> spoken(Roll<Spoken> times, String who, long millis) {
        var line = times.line(who);
        return line.with(line.or(Spoken.NEVER).plus(millis));
    }

    private Rostrum in(Session next, @Nullable Actor chair) {
        return new Rostrum(next, chair, turn, byPerson, byFaction);
    }
}
