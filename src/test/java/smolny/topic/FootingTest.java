package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What is said of a cluster of three brokers.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FootingTest {

    @Test
    void three_copies_in_sync_are_enough() {
        assertThat(said(topic("a", 3, 3))).isEmpty();
    }

    @Test
    void topics_with_too_few_copies_are_named_three_of_them_at_most() {
        assertThat(said(topic("d", 1, 1), topic("b", 2, 2), topic("a", 3, 3), topic("c", 1, 1), topic("e", 1, 1)))
                .containsExactly("fewer than 3 replicas: b, c, d and 1 more (expected: 3; a broker that is lost takes"
                        + " with it what only it has)");
    }

    @Test
    void copies_that_lag_behind_are_named() {
        assertThat(said(topic("a", 3, 2), topic("b", 3, 3)))
                .containsExactly("replicas not in sync: a (expected: all of them)");
    }

    private static List<String> said(TopicDescription... topics) {
        var lines = new ArrayList<String>();
        Footing.replicas(List.of(topics), 3, lines);
        return lines;
    }

    private static TopicDescription topic(String name, int replicas, int inSync) {
        var nodes = IntStream.range(0, replicas)
                .mapToObj(id -> new Node(id, "broker", 9092))
                .toList();
        return new TopicDescription(
                name, false, List.of(new TopicPartitionInfo(0, nodes.getFirst(), nodes, nodes.subList(0, inSync))));
    }
}
