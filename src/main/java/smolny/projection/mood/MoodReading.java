package smolny.projection.mood;

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
import smolny.event.Reaction;
import smolny.event.Reception;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;
import smolny.projection.Projection;

/// What is the temper of the room?
public final class MoodReading implements Projection<Mood> {

    @Override
    public Mood initial() {
        return Mood.CALM;
    }

    @Override
    public Mood apply(Mood mood, NightEvent event) {
        return switch (event.happening()) {
            case Temper.Reacted reacted ->
                heard(
                        mood,
                        event,
                        reacted.reception().reaction(),
                        reacted.reception().intensity());
            case Temper.Heckled heckled -> heard(mood, event, Reaction.HECKLING, heckled.intensity());
            case Gunfire.Heard guns -> heard(mood, event, null, guns.intensity());
            case Speech.StatementMade made -> received(mood, event, made.reception());
            case News.Received news -> received(mood, event, news.reception());
            case Presidium.Seated seated -> received(mood, event, seated.reception());
            case Sitting.Opened _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Sitting.DebateOpened _,
                    Delegates.Seated _,
                    Delegates.Left _,
                    Delegates.Arrived _,
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
                    Speech.DenunciationMade _,
                    Speech.VowMade _,
                    Speech.NoteTaken _,
                    Gunfire.Fired _,
                    Walkout.Threatened _,
                    Walkout.Hesitated _,
                    Envoys.Sent _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    News.Sent _,
                    Procession.Formed _,
                    Procession.SetOut _,
                    Procession.Halted _,
                    Procession.StandoffExchanged _,
                    Procession.TurnedBack _,
                    Procession.Arrived _,
                    Committee.Formed _ -> timePasses(mood, event);
        };
    }

    private static Mood received(Mood mood, NightEvent event, @Nullable Reception reception) {
        return reception != null
                ? heard(mood, event, reception.reaction(), reception.intensity())
                : timePasses(mood, event);
    }

    private static Mood heard(Mood mood, NightEvent event, @Nullable Reaction reaction, int intensity) {
        return mood.after(event, new Heard(reaction, intensity, event.occurredAt(), event.eventId()));
    }

    private static Mood timePasses(Mood mood, NightEvent event) {
        return mood.forgetting(event).calmer(event);
    }
}
