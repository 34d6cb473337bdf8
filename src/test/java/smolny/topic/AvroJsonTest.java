package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Actor;
import smolny.event.Certainty;
import smolny.event.Evidence;
import smolny.event.NightEvent;
import smolny.event.Tally;
import smolny.event.Vote;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AvroJsonTest {

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Topics topics = Topics.of("test.", registry);
    private final AvroJson json = AvroJson.of(registry);

    @Test
    void an_event_names_what_happened() {
        var evidence = new Evidence(List.of("T1", "T2"), Certainty.ATTESTED, null, Certainty.INFERRED, null);
        var event = new NightEvent(
                "run-1",
                2,
                "votes-cast",
                -1_645_000_000_000L,
                "HALL",
                List.of("vote-opened"),
                evidence,
                "Both of them vote for it.",
                new Vote.Cast("M1", new Actor("somebody", null), "REDS", new Tally(2, 0, 0)));

        assertThat(json.tree(topics.events(), event))
                .hasToString("{\"run\":\"run-1\",\"sequence\":2,\"eventId\":\"votes-cast\","
                        + "\"occurredAt\":-1645000000000,\"place\":\"HALL\",\"causes\":[\"vote-opened\"],"
                        + "\"evidence\":{\"sources\":[\"T1\",\"T2\"],\"fact\":\"ATTESTED\",\"figures\":null,"
                        + "\"minute\":\"INFERRED\",\"note\":null},\"narration\":\"Both of them vote for it.\","
                        + "\"happening\":{\"VotesCast\":{\"motion\":\"M1\",\"by\":{\"id\":\"somebody\","
                        + "\"faction\":null},\"faction\":\"REDS\",\"tally\":{\"yes\":2,\"no\":0,\"abstain\":0}}}}");
    }

    @Test
    void a_playhead_in_a_burst_says_infinity() {
        var playhead = new Playhead(
                7,
                0,
                Double.POSITIVE_INFINITY,
                12.5,
                Playhead.State.PLAYING,
                "guns",
                158,
                60_000,
                null,
                List.of("chapter"),
                null,
                "run-1-2",
                CommandOutcome.refused(new Command("c-1", "rate", List.of("0")), "too slow"));

        assertThat(json.tree(topics.clock(), playhead))
                .hasToString("{\"sequence\":7,\"nightTime\":0,\"rateAsked\":\"Infinity\",\"rateReached\":12.5,"
                        + "\"state\":\"PLAYING\",\"chapter\":\"guns\",\"until\":158,\"left\":60000,\"idleCap\":null,"
                        + "\"pausesOn\":[\"chapter\"],\"continues\":null,\"continuedBy\":\"run-1-2\","
                        + "\"command\":{\"id\":\"c-1\",\"verb\":\"rate\",\"arguments\":[\"0\"],"
                        + "\"result\":\"REFUSED\",\"reason\":\"too slow\"}}");
    }

    @Test
    void bytes_that_are_no_record_are_refused() {
        topics.register();

        assertThatThrownBy(() -> json.tree(new byte[] {0, 0, 0, 0, 1, 40}))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("no NightEvent of schema 1: ");
    }
}
