package smolny.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import smolny.event.Actor;
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

/// Other speakers for one variation: those of each faction who take the floor change places, all night long.
///
/// One comes for another everywhere, so whoever yields the floor is whoever took it.
final class Speakers {

    private final Map<String, String> others;

    private Speakers(Map<String, String> others) {
        this.others = others;
    }

    static Speakers of(Scenario scenario, Random random) {
        var byFaction = new LinkedHashMap<String, Set<String>>();
        var known = new HashSet<String>();
        for (var event : scenario.events()) {
            if (event.happening() instanceof Floor.Taken(var by) && by.faction() != null && known.add(by.id())) {
                byFaction
                        .computeIfAbsent(by.faction(), _ -> new LinkedHashSet<>())
                        .add(by.id());
            }
        }
        var others = new HashMap<String, String>();
        for (var speakers : byFaction.values()) {
            var shuffled = new ArrayList<>(speakers);
            Collections.shuffle(shuffled, random);
            var other = shuffled.iterator();
            speakers.forEach(speaker -> others.put(speaker, other.next()));
        }
        return new Speakers(others);
    }

    /// What happens, with the speakers of this variation.
    Happening in(Happening happening) {
        return switch (happening) {
            case Floor.Taken(var by) -> new Floor.Taken(other(by));
            case Floor.Yielded(var by) -> new Floor.Yielded(other(by));
            case Motion.Proposed(var motion, var by) -> new Motion.Proposed(motion, other(by));
            case Motion.Supported(var motion, var by, var factions) ->
                new Motion.Supported(motion, other(by), factions);
            case Motion.Tabled(var motion, var by, var similar) -> new Motion.Tabled(motion, other(by), similar);
            case Speech.StatementMade(var by, var reception) -> new Speech.StatementMade(other(by), reception);
            case Speech.DenunciationMade(var by, var against) -> new Speech.DenunciationMade(other(by), against);
            case Speech.VowMade(var by) -> new Speech.VowMade(other(by));
            case Walkout.Threatened(var by, var faction) -> new Walkout.Threatened(other(by), faction);
            case Delegates.Seated _,
                    Delegates.Left _,
                    Delegates.Arrived _,
                    Sitting.Opened _,
                    Sitting.DebateOpened _,
                    Procession.Formed _,
                    Procession.SetOut _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Presidium.Seated _,
                    Presidium.SeatsDeclined _,
                    Agenda.Read _,
                    Vote.Opened _,
                    Vote.Cast _,
                    Vote.Closed _,
                    Speech.NoteTaken _,
                    Temper.Reacted _,
                    Temper.Heckled _,
                    Gunfire.Fired _,
                    Gunfire.Heard _,
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

    private Actor other(Actor actor) {
        return new Actor(others.getOrDefault(actor.id(), actor.id()), actor.faction());
    }
}
