package smolny.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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

/// Other numbers of delegates for one variation: more take their seats than in the scenario, and some of those who came
/// in addition go with their faction. Nobody is missed anywhere, so whatever was possible stays possible.
final class Counts {

    private static final int ONE_MORE_FOR = 4;

    private final Random random;
    private final Map<String, Map<String, Integer>> more = new HashMap<>();

    Counts(Random random) {
        this.random = random;
    }

    /// What happens at a place, with the numbers of this variation. To be asked in the order of the events.
    Happening in(String place, Happening happening) {
        return switch (happening) {
            case Delegates.Seated(var faction, int delegates) -> seated(place, faction, delegates);
            case Delegates.Left(var faction, int delegates, var by) ->
                new Delegates.Left(faction, delegates + going(place, faction), by);
            case Sitting.Opened(var by, var present) -> new Sitting.Opened(by, present(place, present));
            case Sitting.DebateOpened(var by, var present) -> new Sitting.DebateOpened(by, present(place, present));
            case Delegates.Arrived _,
                    Procession.Formed _,
                    Procession.SetOut _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Presidium.Seated _,
                    Presidium.SeatsDeclined _,
                    Agenda.Read _,
                    Floor.Taken _,
                    Floor.Yielded _,
                    Motion.Proposed _,
                    Motion.Supported _,
                    Motion.Tabled _,
                    Vote.Opened _,
                    Vote.Cast _,
                    Vote.Closed _,
                    Speech.StatementMade _,
                    Speech.DenunciationMade _,
                    Speech.VowMade _,
                    Speech.NoteTaken _,
                    Temper.Reacted _,
                    Temper.Heckled _,
                    Gunfire.Fired _,
                    Gunfire.Heard _,
                    Walkout.Threatened _,
                    Walkout.Hesitated _,
                    Envoys.Sent _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    News.Sent _,
                    News.Received _,
                    Procession.Halted _,
                    Procession.StandoffExchanged _,
                    Procession.TurnedBack _,
                    Procession.Arrived _,
                    Committee.Formed _ -> happening;
        };
    }

    private Happening seated(String place, String faction, int delegates) {
        int extra = random.nextInt(delegates / ONE_MORE_FOR + 2);
        at(place).put(faction, extra);
        return new Delegates.Seated(faction, delegates + extra);
    }

    private int going(String place, String faction) {
        int there = at(place).getOrDefault(faction, 0);
        int going = random.nextInt(there + 1);
        at(place).put(faction, there - going);
        return going;
    }

    private @Nullable Integer present(String place, @Nullable Integer present) {
        return present == null
                ? null
                : Integer.valueOf(present
                        + at(place).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
    }

    private Map<String, Integer> at(String place) {
        return more.computeIfAbsent(place, _ -> new HashMap<>());
    }
}
