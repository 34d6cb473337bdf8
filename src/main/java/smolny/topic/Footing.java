package smolny.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/// Whether a cluster is one that exactly-once can stand on. Nothing of it is refused, since less may be meant to do:
/// but whoever starts on less is told so.
public final class Footing {

    private static final int REPLICAS = 3;
    private static final short TRANSACTIONS = 2;

    private Footing() {}

    /// What is weaker than it could be, a line each; empty when nothing is.
    ///
    /// A cluster of one broker has no more than one copy to give, and gets no word about that.
    ///
    /// @throws TopicFailure when the cluster does not answer
    public static List<String> weaknesses(Admin admin, Topics topics) {
        try {
            var lines = new ArrayList<String>();
            transactions(admin, lines);
            int brokers = admin.describeCluster().nodes().get().size();
            if (brokers > 1) {
                replicas(ours(admin, topics), Math.min(REPLICAS, brokers), lines);
            }
            return lines;
        } catch (ExecutionException e) {
            // Not everybody may ask, and the work does not depend on it.
            if (e.getCause() instanceof AuthorizationException) {
                return List.of("footing of the cluster: not known (expected: leave to describe cluster and topics)");
            }
            throw new TopicFailure("Kafka: " + e.getCause() + " (expected: a cluster that describes itself)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicFailure("Kafka: interrupted (expected: a cluster that describes itself)", e);
        }
    }

    // Before version 2 a transaction of a player that was killed could be taken for one of its successor.
    private static void transactions(Admin admin, List<String> lines) throws ExecutionException, InterruptedException {
        try {
            var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();
            var version = features.get("transaction.version");
            int found = version == null ? 0 : version.maxVersionLevel();
            if (found < TRANSACTIONS) {
                lines.add("feature transaction.version: " + found + " (expected: " + TRANSACTIONS + " or higher)");
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnsupportedVersionException)) {
                throw e;
            }
            lines.add("feature transaction.version: not known to this cluster (expected: " + TRANSACTIONS + ")");
        }
    }

    /// Our topics, the changelogs among them, and those that Kafka keeps transactions and positions in.
    private static Collection<TopicDescription> ours(Admin admin, Topics topics)
            throws ExecutionException, InterruptedException {
        var all = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        var names = all.stream()
                .filter(name -> name.startsWith(topics.prefix())
                        || name.equals("__transaction_state")
                        || name.equals("__consumer_offsets"))
                .toList();
        return admin.describeTopics(names).allTopicNames().get().values();
    }

    static void replicas(Collection<TopicDescription> topics, int expected, List<String> lines) {
        var few = new TreeSet<String>();
        var behind = new TreeSet<String>();
        for (var topic : topics) {
            if (topic.partitions().stream()
                    .anyMatch(partition -> partition.replicas().size() < expected)) {
                few.add(topic.name());
            }
            if (topic.partitions().stream().anyMatch(Footing::lagging)) {
                behind.add(topic.name());
            }
        }
        if (!few.isEmpty()) {
            lines.add("fewer than " + expected + " replicas: " + named(few) + " (expected: " + expected
                    + "; a broker that is lost takes with it what only it has)");
        }
        if (!behind.isEmpty()) {
            lines.add("replicas not in sync: " + named(behind) + " (expected: all of them)");
        }
    }

    private static boolean lagging(TopicPartitionInfo partition) {
        return partition.isr().size() < partition.replicas().size();
    }

    private static String named(Collection<String> topics) {
        return topics.stream().limit(3).collect(Collectors.joining(", "))
                + (topics.size() > 3 ? " and " + (topics.size() - 3) + " more" : "");
    }
}
