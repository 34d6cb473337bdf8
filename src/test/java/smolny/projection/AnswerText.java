package smolny.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import smolny.event.Actor;
import smolny.event.Night;
import smolny.projection.columns.Columns;
import smolny.projection.dispatches.Dispatches;
import smolny.projection.floor.Floors;
import smolny.projection.floor.Rostrum;
import smolny.projection.floor.Spoken;
import smolny.projection.hall.Assembly;
import smolny.projection.hall.Bench;
import smolny.projection.hall.Benches;
import smolny.projection.hall.Hall;
import smolny.projection.mood.Heard;
import smolny.projection.mood.Mood;
import smolny.projection.mood.Room;
import smolny.projection.threats.Parting;
import smolny.projection.threats.Threats;
import smolny.projection.threats.Unrest;
import smolny.projection.votes.Ballot;
import smolny.projection.votes.Votes;

/// Answers as lines for people who know the night; `~` stands before numbers that nobody attested.
final class AnswerText {

    private final Night night;

    AnswerText(Night night) {
        this.night = night;
    }

    List<String> lines(Object answer) {
        var lines = new ArrayList<String>();
        switch (answer) {
            case Hall hall -> hall.places().forEach((place, assembly) -> lines.addAll(assembly(place, assembly)));
            case Votes votes -> votes.motions().forEach((motion, ballot) -> lines.add(ballot(motion, ballot)));
            case Floors floors -> floors.places().forEach((place, rostrum) -> lines.add(rostrum(place, rostrum)));
            case Mood mood -> mood.places().forEach((place, room) -> lines.add(room(place, room)));
            case Columns columns ->
                columns.processions().forEach((name, column) -> lines.add(new ColumnText(this).line(name, column)));
            case Dispatches dispatches -> lines.addAll(new DispatchText(this).lines(dispatches));
            case Threats threats -> threats.places().forEach((place, unrest) -> lines.add(unrest(place, unrest)));
            default -> throw new AssertionError("no words for " + answer);
        }
        return lines;
    }

    private List<String> assembly(String place, Assembly assembly) {
        var lines = new ArrayList<String>();
        lines.add(place + " " + assembly.members().delegates() + ": " + benches(assembly.members()));
        if (assembly.guests().everTaken()) {
            lines.add(place + " guests " + assembly.guests().delegates() + ": " + benches(assembly.guests()));
        }
        if (assembly.left().size() > 0) {
            var left = new StringJoiner(", ", place + " left: ", "");
            assembly.left()
                    .forEach((faction, gone) -> left.add(faction + " " + chosen(gone.illustrative()) + gone.delegates()
                            + " (" + gone.event() + " " + clock(gone.at()) + ")"));
            lines.add(left.toString());
        }
        return lines;
    }

    private static String benches(Benches benches) {
        var all = new StringJoiner(", ");
        benches.factions().forEach((faction, bench) -> all.add(faction + " " + bench(bench)));
        return all.toString();
    }

    private static String bench(Bench bench) {
        var of = bench.came() != bench.delegates() ? " of " + bench.came() : "";
        return chosen(bench.illustrative()) + bench.delegates() + of;
    }

    private static String ballot(String motion, Ballot ballot) {
        var mover = ballot.movedBy();
        var text = new StringJoiner("; ");
        text.add(motion + " at " + ballot.place() + " " + words(ballot.stage()) + ", "
                + (mover != null ? "moved by " + mover.id() : "mover not recorded"));
        if (ballot.method() != null) {
            text.add(words(ballot.method()));
        }
        if (ballot.cast().votes() > 0 || ballot.announced() != null) {
            text.add(chosen(ballot.illustrative())
                    + ballot.tally()
                    + (ballot.present() != null ? " of " + ballot.present() + " present" : ""));
        }
        if (ballot.byFaction().size() > 0) {
            var cast = new StringJoiner(", ", "cast ", "");
            ballot.byFaction().forEach((faction, tally) -> cast.add(faction + " " + tally));
            text.add(cast.toString());
        }
        if (ballot.outcome() != null) {
            text.add(words(ballot.outcome()) + (ballot.uncounted() ? ", uncounted" : ""));
        }
        if (!ballot.supporters().isEmpty()) {
            text.add("supported by " + String.join(", ", ballot.supporters()));
        }
        if (ballot.similarTo() != null) {
            text.add("much like " + ballot.similarTo());
        }
        return text.toString();
    }

    private String rostrum(String place, Rostrum rostrum) {
        var text = new StringJoiner("; ", place + " " + words(rostrum.session()) + ": ", "");
        text.add(rostrum.presiding() != null ? rostrum.presiding().id() + " presides" : "nobody presides");
        var turn = rostrum.turn();
        text.add(turn != null ? name(turn.speaker()) + " speaks since " + clock(turn.since()) : "the floor is free");
        if (rostrum.byPerson().size() > 0) {
            text.add("spoke " + spoken(rostrum.byPerson()));
            text.add("for " + spoken(rostrum.byFaction()));
        }
        return text.toString();
    }

    private static String spoken(Roll<Spoken> roll) {
        var all = new StringJoiner(", ");
        roll.forEach((who, spoken) -> all.add(who + " " + spoken.millis() / 60_000 + " min"
                + (spoken.turns() > 1 ? " in " + spoken.turns() + " turns" : "")));
        return all.toString();
    }

    private String room(String place, Room room) {
        var text = new StringJoiner("; ", place + " " + String.format(Locale.ROOT, "%+d", room.temper()) + ": ", "");
        var last = room.last();
        text.add(last != null ? "last " + heard(last) : "nothing heard");
        var recent = new StringJoiner(", ", "recent ", "");
        room.recent().forEach(heard -> recent.add(heard(heard)));
        text.add(room.recent().isEmpty() ? "quiet for ten minutes" : recent.toString());
        return text.add("guns " + room.guns()).toString();
    }

    private String heard(Heard heard) {
        var reaction = heard.reaction();
        return (reaction != null ? words(reaction) : "guns") + " " + heard.intensity() + " " + clock(heard.at());
    }

    private String unrest(String place, Unrest unrest) {
        var text = new StringJoiner("; ", place + " ", "");
        text.add("threats " + unrest.threats() + (unrest.moved() != null ? ", moved " + unrest.moved() : ""));
        unrest.factions().forEach((faction, parting) -> text.add(faction + " " + parting(parting)));
        return text.toString();
    }

    private String parting(Parting parting) {
        var text = new StringJoiner(", ");
        if (parting.threatenedAt() != null) {
            text.add("threatened " + parting.threats() + " since " + clock(parting.threatenedAt()));
        }
        if (parting.hesitatedAt() != null) {
            text.add("hesitated " + clock(parting.hesitatedAt()));
        }
        if (parting.goneAt() != null) {
            var between = parting.between();
            text.add(chosen(parting.illustrative()) + parting.gone() + " gone " + clock(parting.goneAt())
                    + (between != null ? " after " + between / 60_000 + " min" : ""));
        }
        return text.toString();
    }

    String clock(long at) {
        return night.calendar().clock(at);
    }

    private static String name(Actor actor) {
        return actor.faction() != null ? actor.id() + " (" + actor.faction() + ")" : actor.id();
    }

    static String chosen(boolean illustrative) {
        return illustrative ? "~" : "";
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
