package smolny.projection;

import java.util.AbstractList;
import java.util.List;
import smolny.event.Actor;
import smolny.event.Certainty;
import smolny.event.Delegates;
import smolny.event.Evidence;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Happening;
import smolny.event.NightEvent;
import smolny.event.Reaction;
import smolny.event.Reception;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Standing;
import smolny.event.Temper;

/// The night of 25-26 October 1917, and then a sitting that was invented and does not end: speeches, heckles, guns,
/// and delegates who go and come back. Nothing in it is impossible, and its answers are those of the night in size.
public final class LongNight extends AbstractList<NightEvent> {

    private static final int NIGHT = Petrograd.events().size();
    private static final long GAP_MILLIS = 1_000;
    private static final Evidence INVENTED =
            new Evidence(List.of("invented"), Certainty.ILLUSTRATIVE, null, Certainty.ILLUSTRATIVE, null);
    private static final List<Actor> SPEAKERS = List.of(
            new Actor("kamenev", "BOLSHEVIK"),
            new Actor("martov", "MENSHEVIK_INT"),
            new Actor("kapelinsky", "MENSHEVIK_INT"));

    private final int count;

    /// @param count how many events
    public LongNight(int count) {
        this.count = count;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public NightEvent get(int index) {
        if (index < NIGHT) {
            return Petrograd.events().get(index);
        }
        int number = index - NIGHT;
        return new NightEvent(
                "",
                index + 1L,
                "invented-" + (index + 1),
                Petrograd.events().getLast().occurredAt() + (number + 1) * GAP_MILLIS,
                "SML",
                number == 0 ? List.of() : List.of("invented-" + index),
                INVENTED,
                "The sitting goes on and on; event " + (index + 1) + " of it was invented so that the log grows long.",
                number == 0 ? new Sitting.Opened(SPEAKERS.getFirst(), null) : happening(number - 1));
    }

    private static Happening happening(int number) {
        int turn = number / 8;
        var speaker = SPEAKERS.get(turn % SPEAKERS.size());
        int some = 1 + turn % 5;
        return switch (number % 8) {
            case 0 -> new Floor.Taken(speaker);
            case 1 -> new Speech.StatementMade(speaker, new Reception(Reaction.APPLAUSE, some));
            case 2 -> new Temper.Heckled(SPEAKERS.get((turn + 1) % SPEAKERS.size()), some);
            case 3 -> new Delegates.Left("BOLSHEVIK", some, null);
            case 4 -> new Gunfire.Heard(some);
            case 5 -> new Floor.Yielded(speaker);
            case 6 -> new Delegates.Arrived("BOLSHEVIK", some, Standing.MEMBER, null);
            default -> new Temper.Reacted(speaker, new Reception(Reaction.AGITATION, some));
        };
    }
}
