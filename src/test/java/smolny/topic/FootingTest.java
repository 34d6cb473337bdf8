package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What is said of a cluster of three brokers.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FootingTest {

    @Test
    void three_copies_of_which_two_acknowledge_are_enough() {
        assertThat(said(topic("a", 3, "2"))).isEmpty();
    }

    @Test
    void topics_with_too_few_copies_are_named_three_of_them_at_most() {
        assertThat(said(
                        topic("d", 1, "1"),
                        topic("b", 1, "1"),
                        topic("a", 3, "2"),
                        topic("c", 1, "1"),
                        topic("e", 1, "1")))
                .containsExactly("fewer than 3 replicas: b, c, d and 1 more (expected: 3; a broker that is lost takes"
                        + " with it what only it has)");
    }

    @Test
    void copies_that_lag_behind_are_named() {
        var lagging = new FoundTopic("a", 4, 3, true, Map.of("min.insync.replicas", "2"));
        assertThat(said(lagging, topic("b", 3, "2")))
                .containsExactly("replicas not in sync: a (expected: all of them)");
    }

    @Test
    void an_acknowledgement_by_one_alone_is_named() {
        assertThat(said(topic("a", 3, "1"), topic("b", 3, "2")))
                .containsExactly("min.insync.replicas 1: a (expected: 2; what one broker alone has acknowledged is lost"
                        + " with it)");
    }

    @Test
    void a_cluster_that_does_not_tell_how_many_acknowledge_is_not_blamed() {
        assertThat(said(new FoundTopic("a", 4, 3, false, Map.of()))).isEmpty();
    }

    @Test
    void a_topic_that_needs_every_broker_is_named() {
        assertThat(said(topic("a", 3, "3")))
                .containsExactly(
                        "as many min.insync.replicas as replicas: a (expected: fewer; else nothing goes on once"
                                + " one broker is away)");
    }

    @Test
    void a_leader_that_has_missed_something_is_named() {
        var forgetful = new FoundTopic(
                "a", 4, 3, false, Map.of("min.insync.replicas", "2", "unclean.leader.election.enable", "true"));
        assertThat(said(forgetful))
                .containsExactly("unclean.leader.election.enable true: a (expected: false; else what was acknowledged"
                        + " can be forgotten)");
    }

    @Test
    void of_one_broker_nothing_is_said() {
        var lines = new ArrayList<String>();
        Footing.replicas(List.of(topic("a", 1, "1")), 1, lines);
        assertThat(lines).isEmpty();
    }

    private static List<String> said(FoundTopic... topics) {
        var lines = new ArrayList<String>();
        Footing.replicas(List.of(topics), 3, lines);
        return lines;
    }

    private static FoundTopic topic(String name, int replicas, String inSync) {
        return new FoundTopic(name, 4, replicas, false, Map.of("min.insync.replicas", inSync));
    }
}
