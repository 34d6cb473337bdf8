package smolny.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/// Whether a cluster is one that exactly-once can stand on. Where it cannot, the cluster is refused; where it
/// could stand more firmly, whoever starts there is told so.
///
/// Not everybody may ask all of it, and the work does not depend on it: what is not told is passed over.
public final class Footing {

    private static final int REPLICAS = 3;
    private static final int TRANSACTIONS = 2;
    private static final List<String> KAFKAS_OWN = List.of("__transaction_state", "__consumer_offsets");

    private final Admin admin;

    private Footing(Admin admin) {
        this.admin = admin;
    }

    /// Makes sure that nights can be played and answered there at all.
    ///
    /// @param clients the settings that Kafka's clients are given; they say how processors form a group
    /// @throws ClusterRefused when they cannot
    /// @throws TopicFailure when the cluster does not answer
    public static void expect(Admin admin, Map<String, ?> clients) {
        var footing = new Footing(admin);
        ClusterRefused.unlessEmpty(ifTold(() -> footing.faults(clients), List.of()));
    }

    /// What is weaker than it could be, a line each; empty when nothing is.
    ///
    /// A cluster of one broker has no more than one copy to give, and gets no word about that.
    ///
    /// @throws TopicFailure when the cluster does not answer
    public static List<String> weaknesses(Admin admin, Topics topics) {
        var footing = new Footing(admin);
        return ifTold(
                () -> Asking.untilAgreed(() -> footing.weaknesses(topics)),
                List.of("footing of the cluster: not known (expected: leave to describe cluster and topics)"));
    }

    private List<String> faults(Map<String, ?> clients) {
        var faults = new ArrayList<String>();
        if (Objects.equals(clients.get("group.protocol"), "streams") && feature("streams.version") < 1) {
            faults.add("feature streams.version: 0 (expected: 1 or higher, for group.protocol=streams)");
        }
        for (var topic : FoundTopic.among(KAFKAS_OWN, admin).values()) {
            topic.tooFewReplicas().ifPresent(faults::add);
        }
        return faults;
    }

    private List<String> weaknesses(Topics topics) {
        var lines = new ArrayList<String>();
        // Before version 2 a record that comes late could fall into the transaction after its own.
        int transactions = feature("transaction.version");
        if (transactions < TRANSACTIONS) {
            lines.add("feature transaction.version: " + transactions + " (expected: " + TRANSACTIONS + " or higher)");
        }
        var found = FoundTopic.among(names(topics), admin);
        var tables = topics.all().stream()
                .filter(topic -> topic.cleanup() == Cleanup.COMPACT)
                .map(Topic::name)
                .collect(Collectors.toSet());
        name(
                found.values(),
                topic -> tables.contains(topic.name()) && !topic.cleans("compact"),
                "cleanup.policy without compact",
                "compact; else they grow with every answer",
                lines);
        replicas(found.values(), brokers(), lines);
        return lines;
    }

    /// Our topics, the changelogs among them, and those that Kafka keeps transactions and positions in.
    private List<String> names(Topics topics) {
        var all = admin.listTopics(new ListTopicsOptions().listInternal(true)).names();
        return Asking.answer("topics", all, "their names").stream()
                .filter(name -> name.startsWith(topics.prefix()) || KAFKAS_OWN.contains(name))
                .sorted()
                .toList();
    }

    private int brokers() {
        return Asking.answer("cluster", admin.describeCluster().nodes(), "its brokers")
                .size();
    }

    private int feature(String name) {
        try {
            var version = Asking.answer("features", admin.describeFeatures().featureMetadata(), "their versions")
                    .finalizedFeatures()
                    .get(name);
            return version == null ? 0 : version.maxVersionLevel();
        } catch (TopicFailure failure) {
            if (failure.getCause() instanceof UnsupportedVersionException) {
                return 0;
            }
            throw failure;
        }
    }

    static void replicas(Collection<FoundTopic> topics, int brokers, List<String> lines) {
        if (brokers == 1) {
            return;
        }
        int expected = Math.min(REPLICAS, brokers);
        name(
                topics,
                topic -> topic.replicas() < expected,
                "fewer than " + expected + " replicas",
                expected + "; a broker that is lost takes with it what only it has",
                lines);
        name(topics, FoundTopic::lagging, "replicas not in sync", "all of them", lines);
        name(
                topics,
                FoundTopic::acknowledgesAlone,
                "min.insync.replicas 1",
                "2; what one broker alone has acknowledged is lost with it",
                lines);
        name(
                topics,
                FoundTopic::stopsWithTheFirst,
                "as many min.insync.replicas as replicas",
                "fewer; else nothing goes on once one broker is away",
                lines);
        name(
                topics,
                FoundTopic::forgets,
                "unclean.leader.election.enable true",
                "false; else what was acknowledged can be forgotten",
                lines);
    }

    private static void name(
            Collection<FoundTopic> topics,
            Predicate<FoundTopic> which,
            String found,
            String expected,
            List<String> lines) {
        var names = topics.stream().filter(which).map(FoundTopic::name).sorted().toList();
        if (!names.isEmpty()) {
            var some = names.stream().limit(3).collect(Collectors.joining(", "))
                    + (names.size() > 3 ? " and " + (names.size() - 3) + " more" : "");
            lines.add(found + ": " + some + " (expected: " + expected + ")");
        }
    }

    private static <T> T ifTold(Supplier<T> asking, T otherwise) {
        try {
            return asking.get();
        } catch (TopicFailure failure) {
            if (failure.getCause() instanceof AuthorizationException) {
                return otherwise;
            }
            throw failure;
        }
    }
}
