package smolny.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import smolny.event.Actor;
import smolny.event.NightEvent;
import smolny.event.Outcome;
import smolny.event.Reaction;
import smolny.event.Reception;
import smolny.event.Side;
import smolny.event.Tally;
import smolny.event.VoteMethod;

/// A night thrown together from a seed: few people, few places, much that cannot be true.
final class RandomNight {

    private static final List<String> PLACES = List.of("HALL", "DUMA", "GATE");
    private static final List<String> FACTIONS = List.of("REDS", "BLUES", "GREENS");
    private static final List<String> MOTIONS = List.of("PEACE", "TALKS");
    private static final List<String> MARCHES = List.of("MARCH", "WALK");
    private static final List<String> NEWS = List.of("FALL", "RISING");
    private static final List<Actor> PEOPLE = List.of(InventedNight.ADA, InventedNight.BELA, InventedNight.NOBODY_S);

    private final Random random;

    private RandomNight(long seed) {
        random = new Random(seed);
    }

    static List<NightEvent> of(long seed, int events) {
        var night = new RandomNight(seed);
        var all = new ArrayList<NightEvent>();
        for (int i = 1; i <= events; i++) {
            var told = night.something().at(night.oneOf(PLACES)).minute(i + night.random.nextInt(4));
            all.add((night.random.nextInt(5) == 0 ? told.illustrative() : told).as(i));
        }
        return all;
    }

    private Told something() {
        return switch (random.nextInt(30)) {
            case 0, 1 -> InventedNight.seated(oneOf(FACTIONS), some());
            case 2, 3 -> InventedNight.leave(oneOf(FACTIONS), some());
            case 4 -> InventedNight.comeBack(oneOf(FACTIONS), some());
            case 5 -> InventedNight.comeAsGuests(oneOf(FACTIONS), some(), null);
            case 6 -> InventedNight.comeAsGuests(oneOf(FACTIONS), some(), oneOf(MARCHES));
            case 7 -> InventedNight.moves(oneOf(MOTIONS));
            case 8 -> InventedNight.supports(oneOf(PEOPLE), oneOf(MOTIONS), oneOf(FACTIONS));
            case 9 -> InventedNight.tables(oneOf(MOTIONS), oneOf(MOTIONS));
            case 10 -> InventedNight.voteOpens(oneOf(MOTIONS), VoteMethod.ROLL_CALL);
            case 11, 12 -> InventedNight.vote(oneOf(MOTIONS), oneOf(FACTIONS), some(), 0, 1);
            case 13 -> InventedNight.voteCloses(oneOf(MOTIONS), VoteMethod.ROLL_CALL, tally(), Outcome.ADOPTED);
            case 14 -> InventedNight.takesFloor(oneOf(PEOPLE));
            case 15 -> InventedNight.yieldsFloor(oneOf(PEOPLE));
            case 16 -> InventedNight.opens(oneOf(PEOPLE), null);
            case 17 -> InventedNight.chairTaken(oneOf(PEOPLE), null);
            case 18 -> InventedNight.reacts(oneOf(List.of(Reaction.values())), some());
            case 19 -> InventedNight.gunsHeard(some());
            case 20 -> InventedNight.says(oneOf(PEOPLE), new Reception(Reaction.APPLAUSE, some()));
            case 21 -> InventedNight.threatens(oneOf(PEOPLE), oneOf(FACTIONS));
            case 22 -> InventedNight.hesitate(0, oneOf(FACTIONS));
            case 23 -> InventedNight.sends(oneOf(NEWS), oneOf(PLACES));
            case 24 -> InventedNight.hears(oneOf(NEWS), null);
            case 25 -> InventedNight.fallIn(oneOf(MARCHES), null, InventedNight.people(oneOf(FACTIONS), some()));
            case 26 -> InventedNight.setsOut(oneOf(MARCHES), some(), oneOf(PLACES));
            case 27 -> InventedNight.halted(oneOf(MARCHES));
            case 28 -> InventedNight.standoff(oneOf(MARCHES), 1, Side.CORDON, "refuse");
            default -> InventedNight.shots(some());
        };
    }

    private int some() {
        return 1 + random.nextInt(5);
    }

    private Tally tally() {
        return new Tally(random.nextInt(3), random.nextInt(3), random.nextInt(2));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
