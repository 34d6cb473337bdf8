package smolny.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.NightEvent;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;
import smolny.projection.threats.Parting;
import smolny.projection.threats.Threats;
import smolny.projection.threats.Unrest;

final class MutableThreats implements MutableFold {

    private static final class Faction {
        int threats;

        @Nullable
        Long threatenedAt;

        @Nullable
        Long hesitatedAt;

        int gone;

        @Nullable
        Long goneAt;

        boolean illustrative;

        Parting answer() {
            return new Parting(threats, threatenedAt, hesitatedAt, gone, goneAt, illustrative);
        }
    }

    private static final class Place {
        int threats;

        @Nullable
        Integer moved;

        final Map<String, Faction> factions = MutableFold.map();

        Faction of(String faction) {
            return factions.computeIfAbsent(faction, _ -> new Faction());
        }

        Unrest answer() {
            return new Unrest(threats, moved, MutableFold.roll(factions, Faction::answer));
        }
    }

    private final Map<String, Place> places = MutableFold.map();

    @Override
    public void apply(NightEvent event) {
        switch (event.happening()) {
            case Walkout.Threatened threatened -> {
                var place = at(event);
                place.threats++;
                var faction = place.of(threatened.faction());
                faction.threats++;
                if (faction.threatenedAt == null) {
                    faction.threatenedAt = event.occurredAt();
                }
            }
            case Walkout.Hesitated hesitated -> {
                var place = at(event);
                place.moved = hesitated.moved();
                for (var faction : hesitated.factions()) {
                    place.of(faction).hesitatedAt = event.occurredAt();
                }
            }
            case Delegates.Left left -> {
                var faction = at(event).of(left.faction());
                faction.gone += left.delegates();
                faction.illustrative |= event.evidence().illustrative();
                if (faction.goneAt == null) {
                    faction.goneAt = event.occurredAt();
                }
            }
            case Sitting.Opened _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Sitting.DebateOpened _,
                    Delegates.Seated _,
                    Delegates.Arrived _,
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
                    Envoys.Sent _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    News.Sent _,
                    News.Received _,
                    Procession.Formed _,
                    Procession.SetOut _,
                    Procession.Halted _,
                    Procession.StandoffExchanged _,
                    Procession.TurnedBack _,
                    Procession.Arrived _,
                    Committee.Formed _ -> {}
        }
    }

    private Place at(NightEvent event) {
        return places.computeIfAbsent(event.place(), _ -> new Place());
    }

    @Override
    public Object answer() {
        return new Threats(MutableFold.roll(places, Place::answer));
    }
}
