package smolny.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.jspecify.annotations.Nullable;
import smolny.fault.Fault.Strike;
import smolny.topic.Topics;

/// What can happen to three brokers that keep three copies of everything, two of which must be written.
final class ClusterFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "of three brokers the one that leads the run killed",
                    "nothing acknowledged is lost, the night goes on",
                    struck(Three::leaderKilled)),
            new Fault(
                    "of three brokers two frozen, then the leader killed",
                    "what only the leader had was never acknowledged",
                    struck(Three::leaderKilledAlone)),
            new Fault(
                    "of three brokers two killed and started again",
                    "one alone acknowledges nothing, nothing acknowledged is lost, the night goes on",
                    struck(Three::twoKilled)));

    private ClusterFaults() {}

    private interface Blow {
        void strike(Three brokers, Random random) throws Exception;
    }

    private static Strike struck(Blow blow) {
        return (scene, random, folder) -> {
            try (var brokers = new Three(folder)) {
                Outage outage = chance -> blow.strike(brokers, chance);
                return outage.inTheMiddleOf(brokers.scene(scene), random, folder);
            }
        };
    }

    /// Three brokers, each in a process of its own.
    static final class Three implements AutoCloseable {

        private final List<Node> nodes;
        private final Map<Integer, Child> running = new TreeMap<>();
        private @Nullable Scene scene;
        private @Nullable Probe probe;

        Three(Path folder) throws IOException {
            nodes = Node.cluster(3, folder);
            for (var node : nodes) {
                running.put(node.id(), Child.node(node));
            }
        }

        /// The same on these brokers, with topics.
        Scene scene(Scene elsewhere) throws ExecutionException, InterruptedException {
            var here = elsewhere.at(
                    nodes.stream().map(node -> "127.0.0.1:" + node.clients()).collect(Collectors.joining(",")));
            awaitAll(here);
            scene = here.prepared();
            probe = new Probe(here);
            return here;
        }

        private void awaitAll(Scene here) throws ExecutionException, InterruptedException {
            long givingUp = System.nanoTime() + Outage.PATIENCE.toNanos();
            try (var admin = Admin.create(here.clients())) {
                while (admin.describeCluster().nodes().get().size() < nodes.size()) {
                    Scene.expect(System.nanoTime() < givingUp, "a cluster of " + nodes.size());
                }
            }
        }

        void leaderKilled(Random random) throws Exception {
            int leader = leader(Scene.RUN);
            kill(leader);
            awaitLeaderBeside(Scene.RUN, leader);
            start(leader);
        }

        void leaderKilledAlone(Random random) throws Exception {
            int leader = leader(Scene.RUN);
            freezeAllBut(leader);
            // So long the leader is alone with what it is sent.
            TimeUnit.MILLISECONDS.sleep(random.nextInt(200, 1_500));
            killAndThaw(Scene.RUN, leader);
            start(leader);
        }

        void freezeAllBut(int leader) throws IOException, InterruptedException {
            for (var node : running.entrySet()) {
                if (node.getKey() != leader) {
                    node.getValue().freeze();
                }
            }
        }

        /// Kills the leader, thaws the others, and waits until one of them leads the run.
        void killAndThaw(String run, int leader) throws Exception {
            kill(leader);
            for (var node : running.entrySet()) {
                if (node.getKey() != leader) {
                    node.getValue().thaw();
                }
            }
            awaitLeaderBeside(run, leader);
        }

        void twoKilled(Random random) throws Exception {
            int spared = random.nextInt(1, nodes.size() + 1);
            var lost = running.keySet().stream().filter(id -> id != spared).toList();
            for (int id : lost) {
                kill(id);
            }
            long over = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_000, 8_000));
            while (System.nanoTime() < over) {
                int acknowledged = Objects.requireNonNull(probe).acknowledged();
                Scene.expect(acknowledged == 0, "nothing acknowledged by one of three (found: " + acknowledged + ")");
            }
            for (int id : lost) {
                start(id);
            }
        }

        /// Who leads the partition in which a run lies.
        int leader(String run) throws ExecutionException, InterruptedException {
            var here = Objects.requireNonNull(scene, "a scene first");
            var events = here.topics().events().name();
            try (var admin = Admin.create(here.clients())) {
                var topic = admin.describeTopics(List.of(events))
                        .allTopicNames()
                        .get()
                        .get(events);
                var partitions = Objects.requireNonNull(topic).partitions();
                var leader = partitions
                        .get(Topics.partitionOf(run, partitions.size()))
                        .leader();
                return leader == null ? -1 : leader.id();
            }
        }

        void awaitLeaderBeside(String run, int former) throws ExecutionException, InterruptedException {
            long givingUp = System.nanoTime() + Outage.PATIENCE.toNanos();
            for (int leader = former; leader == former || leader < 0; leader = leader(run)) {
                Scene.expect(System.nanoTime() < givingUp, "another leader");
            }
        }

        /// Waits until all have everything, the topics that Kafka keeps for itself included.
        void awaitCopies() throws Exception {
            try (var admin =
                    Admin.create(Objects.requireNonNull(scene, "a scene first").clients())) {
                var all = admin.listTopics(new ListTopicsOptions().listInternal(true))
                        .names();
                Offsets.await(
                        "as many copies in sync as brokers",
                        () -> admin.describeTopics(all.get()).allTopicNames().get().values().stream()
                                .flatMap(topic -> topic.partitions().stream())
                                .allMatch(partition -> partition.isr().size() == nodes.size()));
            }
        }

        void kill(int id) {
            Objects.requireNonNull(running.get(id)).kill();
        }

        void start(int id) throws IOException {
            running.put(id, Child.node(nodes.get(id - 1)));
        }

        @Override
        public void close() {
            if (probe != null) {
                probe.close();
            }
            running.values().forEach(Child::kill);
        }
    }
}
