package smolny.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
import smolny.projection.dispatches.Dispatch;
import smolny.projection.dispatches.Dispatches;
import smolny.projection.dispatches.Mission;
import smolny.projection.dispatches.Receipt;

final class MutableDispatches implements MutableFold {

    private static final class Envoy {
        int parties;
        final Set<String> to = new LinkedHashSet<>();
        long at;
        String event = "";

        Mission answer() {
            return new Mission(parties, new ArrayList<>(to), at, event);
        }
    }

    private final Map<String, Dispatch> sent = MutableFold.map();
    private final Map<String, Map<String, Receipt>> known = MutableFold.map();
    private final Map<String, Envoy> envoys = MutableFold.map();

    @Override
    public void apply(NightEvent event) {
        switch (event.happening()) {
            case News.Sent news -> {
                for (var receipts : known.values()) {
                    if (receipts.containsKey(news.news())) {
                        throw new ImpossibleHistory(event, "known before");
                    }
                }
                var dispatch = new Dispatch(
                        event.place(), news.to(), news.medium(), news.by(), event.occurredAt(), event.eventId());
                if (sent.put(news.news(), dispatch) != null) {
                    throw new ImpossibleHistory(event, "sent twice");
                }
            }
            case News.Received news -> received(event, news);
            case Envoys.Sent mission -> {
                var envoy = envoys.computeIfAbsent(event.place(), _ -> new Envoy());
                envoy.parties += mission.parties();
                envoy.to.addAll(mission.to());
                envoy.at = event.occurredAt();
                envoy.event = event.eventId();
            }
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
                    Committee.Formed _ -> {}
        }
    }

    private void received(NightEvent event, News.Received news) {
        var dispatch = sent.get(news.news());
        if (dispatch != null
                && (!dispatch.to().equals(event.place())
                        || (news.from() != null && !news.from().equals(dispatch.from()))
                        || event.occurredAt() < dispatch.at())) {
            throw new ImpossibleHistory(event, "not as it was sent");
        }
        var receipts = known.computeIfAbsent(event.place(), _ -> MutableFold.map());
        if (!receipts.containsKey(news.news())) {
            receipts.put(
                    news.news(),
                    dispatch == null
                            ? new Receipt(news.from(), news.medium(), null, event.occurredAt(), event.eventId())
                            : new Receipt(
                                    dispatch.from(),
                                    dispatch.medium(),
                                    dispatch.at(),
                                    event.occurredAt(),
                                    event.eventId()));
        }
    }

    @Override
    public Object answer() {
        return new Dispatches(
                MutableFold.roll(sent, dispatch -> dispatch),
                MutableFold.roll(known, receipts -> MutableFold.roll(receipts, receipt -> receipt)),
                MutableFold.roll(envoys, Envoy::answer));
    }
}
