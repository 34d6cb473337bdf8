package smolny.projection.dispatches;

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
import smolny.projection.ImpossibleHistory;
import smolny.projection.Projection;

/// What does each place know, and since when?
public final class NewsSpread implements Projection<Dispatches> {

    @Override
    public Dispatches initial() {
        return Dispatches.NONE;
    }

    @Override
    public Dispatches apply(Dispatches dispatches, NightEvent event) {
        return switch (event.happening()) {
            case News.Sent sent -> sent(dispatches, event, sent);
            case News.Received received -> received(dispatches, event, received);
            case Envoys.Sent envoys -> envoys(dispatches, event, envoys);
            case Sitting.Opened _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Sitting.DebateOpened _,
                    Delegates.Seated _,
                    Delegates.Left _,
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
                    Walkout.Threatened _,
                    Walkout.Hesitated _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    Procession.Formed _,
                    Procession.SetOut _,
                    Procession.Halted _,
                    Procession.StandoffExchanged _,
                    Procession.TurnedBack _,
                    Procession.Arrived _,
                    Committee.Formed _ -> dispatches;
        };
    }

    private static Dispatches sent(Dispatches dispatches, NightEvent event, News.Sent news) {
        var before = dispatches.sent().get(news.news());
        if (before != null) {
            throw new ImpossibleHistory(event, news.news() + " is sent, but was sent before with " + before.event());
        }
        dispatches.known().forEach((place, known) -> {
            var receipt = known.get(news.news());
            if (receipt != null) {
                throw new ImpossibleHistory(
                        event, news.news() + " is sent, but came to " + place + " before with " + receipt.event());
            }
        });
        var dispatch =
                new Dispatch(event.place(), news.to(), news.medium(), news.by(), event.occurredAt(), event.eventId());
        return new Dispatches(dispatches.sent().with(news.news(), dispatch), dispatches.known(), dispatches.envoys());
    }

    private static Dispatches received(Dispatches dispatches, NightEvent event, News.Received news) {
        var dispatch = dispatches.sent().get(news.news());
        if (dispatch != null) {
            expectTheSame(dispatch, event, news);
        }
        var here = dispatches.knownAt(event.place());
        // What a place knows already is no news to it.
        if (here.has(news.news())) {
            return dispatches;
        }
        var receipt = Receipt.of(dispatch, event, news);
        var known = dispatches.known().with(event.place(), here.with(news.news(), receipt));
        return new Dispatches(dispatches.sent(), known, dispatches.envoys());
    }

    private static void expectTheSame(Dispatch dispatch, NightEvent event, News.Received news) {
        if (!dispatch.to().equals(event.place())) {
            throw new ImpossibleHistory(
                    event, news.news() + " comes to " + event.place() + ", but was sent to " + dispatch.to());
        }
        if (news.from() != null && !news.from().equals(dispatch.from())) {
            throw new ImpossibleHistory(
                    event, news.news() + " comes from " + news.from() + ", but was sent from " + dispatch.from());
        }
        if (event.occurredAt() < dispatch.at()) {
            throw new ImpossibleHistory(
                    event,
                    news.news() + " comes " + (dispatch.at() - event.occurredAt()) + " ms before it was sent with "
                            + dispatch.event());
        }
    }

    private static Dispatches envoys(Dispatches dispatches, NightEvent event, Envoys.Sent envoys) {
        var mission = dispatches.envoys().line(event.place());
        var after = mission.with(mission.or(Mission.NONE).plus(event, envoys));
        return new Dispatches(dispatches.sent(), dispatches.known(), after);
    }
}
