package smolny.projection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Contingent;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.Outcome;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Reaction;
import smolny.event.Reception;
import smolny.event.Side;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Standing;
import smolny.event.Tally;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.VoteMethod;
import smolny.event.Walkout;

/// Words to tell a night in that never was: Ada and Bela, the Reds and the Blues, a hall, a gate and a square.
public final class InventedNight {

    public static final Actor ADA = new Actor("ada", "REDS");
    public static final Actor BELA = new Actor("bela", "BLUES");
    public static final Actor NOBODY_S = new Actor("cleo", null);

    private InventedNight() {}

    /// What was told before, and more.
    public static Told[] told(Told[] before, Told... more) {
        return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(Told[]::new);
    }

    public static Told seated(String faction, int delegates) {
        return Told.of(new Delegates.Seated(faction, delegates));
    }

    public static Told leave(String faction, int delegates) {
        return Told.of(new Delegates.Left(faction, delegates, null));
    }

    public static Told comeBack(String faction, int delegates) {
        return Told.of(new Delegates.Arrived(faction, delegates, Standing.MEMBER, null));
    }

    public static Told comeAsGuests(String faction, int delegates, @Nullable String procession) {
        return Told.of(new Delegates.Arrived(faction, delegates, Standing.GUEST, procession));
    }

    public static Told opens(Actor by, @Nullable Integer present) {
        return Told.of(new Sitting.Opened(by, present));
    }

    public static Told debateOpens(@Nullable Integer present) {
        return Told.of(new Sitting.DebateOpened(ADA, present));
    }

    public static Told brokenOff() {
        return Told.of(new Sitting.Recessed(ADA));
    }

    public static Told goesOn() {
        return Told.of(new Sitting.Resumed(ADA));
    }

    public static Told closes() {
        return Told.of(new Sitting.Closed(ADA));
    }

    public static Told chairTaken(Actor by, @Nullable Reception reception) {
        return Told.of(new Presidium.Seated(by, List.of(new Contingent("REDS", 3)), reception));
    }

    public static Told takesFloor(Actor by) {
        return Told.of(new Floor.Taken(by));
    }

    public static Told yieldsFloor(Actor by) {
        return Told.of(new Floor.Yielded(by));
    }

    public static Told moves(String motion) {
        return Told.of(new Motion.Proposed(motion, ADA));
    }

    public static Told supports(Actor by, String motion, String... factions) {
        return Told.of(new Motion.Supported(motion, by, List.of(factions)));
    }

    public static Told tables(String motion, @Nullable String similarTo) {
        return Told.of(new Motion.Tabled(motion, ADA, similarTo));
    }

    public static Told voteOpens(String motion, VoteMethod method) {
        return Told.of(new Vote.Opened(motion, method, ADA));
    }

    public static Told vote(String motion, String faction, int yes, int no, int abstain) {
        return Told.of(new Vote.Cast(motion, ADA, faction, new Tally(yes, no, abstain)));
    }

    public static Told voteCloses(String motion, VoteMethod method, @Nullable Tally tally, Outcome outcome) {
        return Told.of(new Vote.Closed(motion, method, ADA, tally, outcome));
    }

    public static Told reacts(Reaction reaction, int intensity) {
        return Told.of(new Temper.Reacted(NOBODY_S, new Reception(reaction, intensity)));
    }

    public static Told heckles(int intensity) {
        return Told.of(new Temper.Heckled(BELA, intensity));
    }

    public static Told gunsHeard(int intensity) {
        return Told.of(new Gunfire.Heard(intensity));
    }

    public static Told shots(@Nullable Integer rounds) {
        return Told.of(new Gunfire.Fired(BELA, true, rounds, null));
    }

    public static Told says(Actor by, @Nullable Reception reception) {
        return Told.of(new Speech.StatementMade(by, reception));
    }

    public static Told threatens(Actor by, String faction) {
        return Told.of(new Walkout.Threatened(by, faction));
    }

    public static Told hesitate(int moved, String... factions) {
        return Told.of(new Walkout.Hesitated(List.of(factions), moved));
    }

    public static Told envoysSent(int parties, String... to) {
        return Told.of(new Envoys.Sent(ADA, parties, List.of(to)));
    }

    public static Told sends(String news, String to) {
        return Told.of(new News.Sent(news, ADA, "telephone", to));
    }

    public static Told hears(String news, @Nullable String from) {
        return Told.of(new News.Received(news, BELA, null, from, null));
    }

    public static Told fallIn(String procession, @Nullable String absorbed, Contingent... joined) {
        return Told.of(new Procession.Formed(procession, List.of(joined), absorbed));
    }

    public static Told setsOut(String procession, int people, String to, Contingent... joined) {
        return Told.of(new Procession.SetOut(procession, List.of(joined), people, to, 4, List.of("bread")));
    }

    public static Told halted(String procession) {
        return Told.of(new Procession.Halted(procession, BELA, 190));
    }

    public static Told standoff(String procession, int round, Side side, String move) {
        return Told.of(new Procession.StandoffExchanged(procession, round, side, move, ADA));
    }

    public static Told turnsBack(String procession, @Nullable Integer casualties) {
        return Told.of(new Procession.TurnedBack(procession, ADA, casualties));
    }

    public static Told reaches(String procession, int people) {
        return Told.of(new Procession.Arrived(procession, people, false));
    }

    public static Contingent people(String faction, int people) {
        return new Contingent(faction, people);
    }
}
