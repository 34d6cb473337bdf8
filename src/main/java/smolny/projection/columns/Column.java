package smolny.projection.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Contingent;
import smolny.event.Gunfire;
import smolny.event.NightEvent;
import smolny.event.Procession;
import smolny.projection.Roll;

/// One procession.
///
/// @param makeUp people by faction; empty once it is dissolved into another
/// @param stage what it does
/// @param since when it began to, in milliseconds since 1970-01-01T00:00Z
/// @param place where it is; on the road, where it was last
/// @param origin where it formed or set out
/// @param destination where it is bound for, its origin once it turned back; null while it forms
/// @param standoff its latest stand-off; null when nothing has stopped it
/// @param provisions what it carries
/// @param delivered whether they reached those they were meant for; null when that is open, or when it carries none
/// @param abreast how many walk side by side; null when that is not known
/// @param illustrative whether any number behind its size was chosen rather than attested
public record Column(
        Roll<Integer> makeUp,
        Stage stage,
        long since,
        String place,
        String origin,
        @Nullable String destination,
        @Nullable Standoff standoff,
        List<String> provisions,
        @Nullable Boolean delivered,
        @Nullable Integer abreast,
        boolean illustrative) {

    public Column {
        provisions = List.copyOf(provisions);
    }

    static Column empty(NightEvent event) {
        return new Column(
                Roll.empty(),
                Stage.FORMING,
                event.occurredAt(),
                event.place(),
                event.place(),
                null,
                null,
                List.of(),
                null,
                null,
                false);
    }

    /// How many walk in it.
    public int people() {
        return makeUp.sum(people -> people);
    }

    /// Whether it is stopped at a place.
    boolean haltedAt(String somewhere) {
        return stage == Stage.HALTED && place.equals(somewhere);
    }

    /// Whether it has reached a place.
    boolean arrivedAt(String somewhere) {
        return stage == Stage.ARRIVED && place.equals(somewhere);
    }

    Column after(NightEvent event, Procession.Formed formed) {
        MarchingOrders.expectStanding(this, event, formed.procession(), "more people fall in");
        boolean again = stage == Stage.ARRIVED;
        return with(
                joinedBy(formed.joined()),
                again ? Stage.FORMING : stage,
                again ? event.occurredAt() : since,
                again ? null : destination,
                standoff,
                delivered,
                illustrative || event.evidence().illustrative());
    }

    Column after(NightEvent event, Procession.SetOut setOut) {
        MarchingOrders.expectStanding(this, event, setOut.procession(), "it sets out");
        var column = new Column(
                joinedBy(setOut.joined()),
                Stage.UNDER_WAY,
                event.occurredAt(),
                event.place(),
                origin,
                setOut.to(),
                standoff,
                setOut.provisions(),
                null,
                setOut.abreast(),
                illustrative || event.evidence().illustrative());
        MarchingOrders.expectPeople(column, event, setOut.procession(), "set out", setOut.people());
        return column;
    }

    Column after(NightEvent event, Procession.Halted halted) {
        MarchingOrders.expectStage(Stage.UNDER_WAY, this, event, halted.procession(), "it is halted");
        var facing = new Standoff(event.place(), halted.by(), halted.metresFromStart(), 0, null, 0, null);
        return in(Stage.HALTED, event, destination, facing, delivered);
    }

    Column after(NightEvent event, Procession.StandoffExchanged move) {
        MarchingOrders.expectStage(Stage.HALTED, this, event, move.procession(), "a stand-off goes on");
        MarchingOrders.expectNextRound(this, event, move);
        return facing(standoff != null ? standoff.after(move) : null);
    }

    Column after(NightEvent event, Procession.TurnedBack turned) {
        MarchingOrders.expectStage(Stage.HALTED, this, event, turned.procession(), "it turns back");
        MarchingOrders.expectHere(this, event, turned.procession(), "it turns back");
        return in(Stage.TURNED_BACK, event, origin, standoff != null ? standoff.after(turned) : null, delivered);
    }

    Column after(NightEvent event, Procession.Arrived arrived) {
        MarchingOrders.expectOnTheRoadTo(event, this, arrived.procession());
        MarchingOrders.expectPeople(this, event, arrived.procession(), "arrive", arrived.people());
        return in(Stage.ARRIVED, event, destination, standoff, arrived.provisionsDelivered());
    }

    Column arrivedWith(NightEvent event, String procession) {
        MarchingOrders.expectOnTheRoadTo(event, this, procession);
        return in(Stage.ARRIVED, event, destination, standoff, delivered);
    }

    Column after(Gunfire.Fired fired) {
        return facing(standoff != null ? standoff.after(fired) : null);
    }

    Column dissolvedInto(NightEvent event, Procession.Formed formed, String procession) {
        MarchingOrders.expectStanding(this, event, procession, "its people fall in with " + formed.procession());
        MarchingOrders.expectAllOf(this, event, formed.joined(), procession);
        return with(Roll.empty(), Stage.DISSOLVED, event.occurredAt(), destination, standoff, delivered, illustrative);
    }

    private Roll<Integer> joinedBy(List<Contingent> joined) {
        var more = makeUp;
        for (var contingent : joined) {
            var line = more.line(contingent.faction());
            more = line.with(line.or(0) + contingent.people());
        }
        return more;
    }

    private Column in(
            Stage next,
            NightEvent event,
            @Nullable String boundFor,
            @Nullable Standoff facing,
            @Nullable Boolean reached) {
        return new Column(
                makeUp,
                next,
                event.occurredAt(),
                event.place(),
                origin,
                boundFor,
                facing,
                provisions,
                reached,
                abreast,
                illustrative);
    }

    private Column facing(@Nullable Standoff facing) {
        return with(makeUp, stage, since, destination, facing, delivered, illustrative);
    }

    private Column with(
            Roll<Integer> people,
            Stage next,
            long nextSince,
            @Nullable String boundFor,
            @Nullable Standoff facing,
            @Nullable Boolean reached,
            boolean chosen) {
        return new Column(
                people, next, nextSince, place, origin, boundFor, facing, provisions, reached, abreast, chosen);
    }
}
