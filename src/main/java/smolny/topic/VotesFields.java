package smolny.topic;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Outcome;
import smolny.event.Tally;
import smolny.event.VoteMethod;
import smolny.projection.Roll;
import smolny.projection.hall.Benches;
import smolny.projection.votes.Ballot;
import smolny.projection.votes.Stage;
import smolny.projection.votes.Votes;

/// How does each vote stand?
final class VotesFields implements AnswerFields<Votes> {

    private static final VoteMethod[] METHODS = VoteMethod.values();
    private static final Stage[] STAGES = Stage.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    @Override
    public void write(Votes votes, FieldWriter out) {
        out.roll(votes.motions(), VotesFields::writeBallot).roll(votes.benches(), VotesFields::writeBenches);
    }

    @Override
    public Votes read(FieldReader in) throws IOException {
        var motions = in.roll(VotesFields::ballot);
        return new Votes(in.roll(VotesFields::benches), motions);
    }

    private static void writeBallot(Ballot ballot, FieldWriter out) {
        out.text(ballot.place())
                .optionalActor(ballot.movedBy())
                .optionalChoice(ballot.method())
                .choice(ballot.stage())
                .tally(ballot.tally())
                .flag(!ballot.uncounted())
                .optionalNumber(turnout(ballot))
                .optionalNumber(ballot.present())
                .roll(ballot.byFaction(), (tally, to) -> to.tally(tally))
                .tally(ballot.cast())
                .optionalTally(ballot.announced())
                .optionalChoice(ballot.outcome())
                .texts(ballot.supporters())
                .optionalText(ballot.similarTo())
                .flag(ballot.illustrative());
    }

    private static Ballot ballot(FieldReader in) throws IOException {
        String place = in.text();
        Actor movedBy = in.optionalActor();
        VoteMethod method = in.optionalChoice(METHODS);
        Stage stage = in.choice(STAGES);
        in.tally();
        in.flag();
        in.optionalNumber();
        Integer present = in.optionalNumber();
        Roll<Tally> byFaction = in.roll(FieldReader::tally);
        in.tally();
        return new Ballot(
                place,
                movedBy,
                method,
                stage,
                byFaction,
                in.optionalTally(),
                in.optionalChoice(OUTCOMES),
                present,
                in.texts(),
                in.optionalText(),
                in.flag());
    }

    private static @Nullable Integer turnout(Ballot ballot) {
        return switch (ballot.stage()) {
            case PROPOSED, NEVER_PUT -> null;
            case OPEN, CLOSED ->
                ballot.uncounted() ? null : (Integer) ballot.tally().votes();
        };
    }

    private static void writeBenches(Benches benches, FieldWriter out) {
        HallFields.writeBenches(benches, out.number(benches.delegates()));
    }

    private static Benches benches(FieldReader in) throws IOException {
        in.number();
        return HallFields.benches(in);
    }
}
