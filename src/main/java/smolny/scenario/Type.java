package smolny.scenario;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Contingent;
import smolny.event.Outcome;
import smolny.event.Reaction;
import smolny.event.Reception;
import smolny.event.Side;
import smolny.event.Standing;
import smolny.event.Tally;
import smolny.event.VoteMethod;

/// What may stand in a field of an event.
///
/// @param name what the type is called in `scenario.schema.json`
/// @param expected the same for people
/// @param standIn a value that any record takes, for an event that is dropped after a mistake anyway
record Type<T>(String name, String expected, T standIn, Reader<T> reader) {

    /// Reads a value, or notes a mistake and answers null.
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(Node node, String field, Mentions in);
    }

    static final Type<String> PLACE = mention("place", Listed.PLACE);
    static final Type<String> FACTION = mention("faction", Listed.FACTION);
    static final Type<String> MOTION = mention("motion", Listed.MOTION);
    static final Type<String> PROCESSION = mention("procession", Listed.PROCESSION);
    static final Type<String> NEWS = mention("news", Listed.NEWS);

    static final Type<Actor> ACTOR = new Type<>(
            "actor", Listed.PERSON.expected(), new Actor("?", null), (node, field, in) -> in.actor(node, field));

    /// A word or two.
    static final Type<String> WORDS = new Type<>(
            "words", "some text", "?", (node, field, in) -> in.values().text(node, field, Values.SHORT));

    /// A sentence or a few.
    static final Type<String> SENTENCES = new Type<>(
            "sentences", "some text", "?", (node, field, in) -> in.values().text(node, field, Values.LONG));

    static final Type<String> SLUG =
            new Type<>("slug", "1 to 64 small letters, digits and hyphens", "?", (node, field, in) -> in.values()
                    .slug(node, field));

    static final Type<LocalDateTime> TIME =
            new Type<>("time", Values.SUCH_A_TIME, LocalDateTime.MIN, (node, field, in) -> in.values()
                    .time(node, field));

    static final Type<Boolean> TRUTH = new Type<>(
            "truth", "true or false", false, (node, field, in) -> in.values().truth(node, field));

    static final Type<Integer> ANY_NUMBER = whole("anyNumber", 0, Values.MOST);
    static final Type<Integer> ONE_OR_MORE = whole("oneOrMore", 1, Values.MOST);
    static final Type<Integer> INTENSITY = whole("intensity", 1, 5);

    static final Type<Standing> STANDING = word("standing", Standing.values());
    static final Type<VoteMethod> METHOD = word("method", VoteMethod.values());
    static final Type<Outcome> OUTCOME = word("outcome", Outcome.values());
    static final Type<Side> SIDE = word("side", Side.values());
    static final Type<Reaction> REACTION = word("reaction", Reaction.values());

    /// A result; all of it may be 0.
    static final Type<Tally> TALLY =
            new Type<>("tally", "yes, no and abstain", Tally.NONE, (node, field, in) -> in.tally(node, field));

    /// Votes that somebody cast, so at least one.
    static final Type<Tally> VOTES =
            new Type<>("votes", "yes, no and abstain", new Tally(1, 0, 0), (node, field, in) -> in.votes(node, field));

    static final Type<Reception> RECEPTION = new Type<>(
            "reception",
            "reaction and intensity",
            new Reception(Reaction.APPLAUSE, 1),
            (node, field, in) -> in.reception(node, field));

    static final Type<List<Contingent>> CONTINGENTS = contingents("contingents", 0);
    static final Type<List<Contingent>> SOME_CONTINGENTS = contingents("someContingents", 1);

    static final Type<List<String>> SLUGS = listOf("slugs", SLUG, 0);
    static final Type<List<String>> PLACES = listOf("places", PLACE, 0);
    static final Type<List<String>> SOME_FACTIONS = listOf("someFactions", FACTION, 1);
    static final Type<List<String>> FACTIONS = listOf("factions", FACTION, 0);
    static final Type<List<String>> LIST_OF_WORDS = listOf("listOfWords", WORDS, 0);
    static final Type<List<String>> SOME_WORDS = listOf("someWords", WORDS, 1);

    private static Type<String> mention(String name, Listed listed) {
        return new Type<>(name, listed.expected(), "?", (node, field, in) -> in.mention(node, field, listed));
    }

    static Type<Integer> whole(String name, int least, int most) {
        var expected = Values.whole(least, most);
        return new Type<>(
                name, expected, least, (node, field, in) -> in.values().whole(node, field, least, most));
    }

    static <E extends Enum<E>> Type<E> word(String name, E[] all) {
        var words = Words.of(all);
        return new Type<>(
                name, words.expected(), all[0], (node, field, in) -> in.values().word(node, field, words));
    }

    private static Type<List<Contingent>> contingents(String name, int least) {
        return new Type<>(
                name,
                "factions, each with a number of people",
                List.of(new Contingent("?", 1)),
                (node, field, in) -> in.contingents(node, field, least));
    }

    private static <T> Type<List<T>> listOf(String name, Type<T> item, int least) {
        return new Type<>(
                name, "a list", List.of(item.standIn()), (node, field, in) -> in.list(node, field, item, least));
    }
}
