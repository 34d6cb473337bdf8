package smolny.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartition;
import smolny.projection.Questions;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topic;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// A broker in a process of its own, and what is done with it: fill the log, let one contestant after the other work
/// through it, watch how far it is.
final class BenchCluster implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final Process broker;
    private final String bootstrapServers;
    private final String registryUrl;
    private final Topics topics;
    private final Admin admin;

    private BenchCluster(Process broker, String bootstrapServers, String registryUrl) {
        this.broker = broker;
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
        this.topics = Topics.of("smolny.", SchemaRegistry.at(URI.create(registryUrl)));
        this.admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
    }

    static BenchCluster start() throws IOException {
        var broker = java(List.of("-Xmx1g"), BenchBroker.class, List.of())
                .redirectError(Redirect.INHERIT)
                .start();
        var addresses = broker.inputReader().readLine();
        if (addresses == null) {
            throw new IllegalStateException("the broker ended without an address");
        }
        var words = addresses.split(" ", -1);
        return new BenchCluster(broker, words[0], words[1]);
    }

    /// Fills the log through `smolny generate`.
    ///
    /// @return seconds of the processor that it took
    double generate(int runs, int together) throws IOException, InterruptedException {
        var arguments = List.of(
                "generate",
                "--runs",
                Integer.toString(runs),
                "--together",
                Integer.toString(together),
                "--bootstrap-server",
                bootstrapServers,
                "--schema-registry",
                registryUrl);
        var player = java(List.of("-Xmx1g"), "smolny.cli.Smolny", arguments)
                .inheritIO()
                .start();
        double cpu = 0;
        while (player.isAlive()) {
            cpu = Math.max(cpu, cpuSeconds(player));
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return cpu;
    }

    /// Lets a contestant work through the log from its beginning to its end.
    Measured measure(Contestant contestant, int threads) throws IOException, InterruptedException, ExecutionException {
        var ends = ends(topics.events());
        long end = sum(ends);
        var process = java(
                        List.of("-Xmx2g"),
                        Contestant.class,
                        List.of(contestant.name(), Integer.toString(threads), bootstrapServers, registryUrl))
                .inheritIO()
                .start();
        try {
            long first = awaitMoreThan(contestant, 0, process);
            long began = System.nanoTime();
            double cpu = cpuSeconds(process);
            double brokerCpu = cpuSeconds(broker);
            awaitMoreThan(contestant, end - 1, process);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Measured(
                    end - first, seconds, cpuSeconds(process) - cpu, cpuSeconds(broker) - brokerCpu, answers());
        } finally {
            process.destroy();
            process.waitFor();
            reset(contestant);
        }
    }

    long events() throws ExecutionException, InterruptedException {
        return sum(ends(topics.events()));
    }

    long logBytes() throws ExecutionException, InterruptedException {
        long bytes = 0;
        for (var folder :
                admin.describeLogDirs(List.of(1)).allDescriptions().get().values()) {
            for (var description : folder.values()) {
                bytes += description.replicaInfos().entrySet().stream()
                        .filter(replica ->
                                replica.getKey().topic().equals(topics.events().name()))
                        .mapToLong(replica -> replica.getValue().size())
                        .sum();
            }
        }
        return bytes;
    }

    /// Seconds of the processor that the broker has taken so far.
    double cpuSeconds() {
        return cpuSeconds(broker);
    }

    private static double cpuSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private long awaitMoreThan(Contestant contestant, long offset, Process process)
            throws InterruptedException, ExecutionException {
        while (true) {
            long reached = reached(contestant);
            if (reached > offset) {
                return reached;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(contestant + " ended at offset " + reached);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private long reached(Contestant contestant) throws ExecutionException, InterruptedException {
        long sum = 0;
        for (var group : groups(contestant)) {
            for (var offset : admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()) {
                sum += offset == null ? 0 : offset.offset();
            }
        }
        return sum;
    }

    private List<String> groups(Contestant contestant) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(contestant.group(topics)))
                .toList();
    }

    private Collection<MemberDescription> members(String group) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get()
                .members();
    }

    private Map<TopicPartition, Long> ends(Topic<?, ?> topic) throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
                .flatMap(each ->
                        each.partitions().stream().map(info -> new TopicPartition(each.name(), info.partition())))
                .toList();
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (var partition : partitions) {
            ends.put(
                    partition,
                    admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get()
                            .offset());
        }
        return ends;
    }

    private long answers() throws ExecutionException, InterruptedException {
        long sum = 0;
        for (var question : Questions.ALL) {
            sum += sum(ends(topics.answers(question)));
        }
        return sum;
    }

    private static long sum(Map<?, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    // The next contestant finds a log that nobody has read, and no answers.
    private void reset(Contestant contestant) throws ExecutionException, InterruptedException {
        for (var group : groups(contestant)) {
            // Those of a process that was killed are missed much later.
            if (!members(group).isEmpty()) {
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
            admin.deleteConsumerGroups(List.of(group)).all().get();
        }
        var names = new ArrayList<String>();
        Questions.ALL.forEach(question -> names.add(topics.answers(question).name()));
        admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(contestant.group(topics)))
                .forEach(names::add);
        admin.deleteTopics(names).all().get();
        while (admin.listTopics().names().get().stream().anyMatch(names::contains)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        TopicCreation.ensure(admin, topics);
    }

    private static ProcessBuilder java(List<String> options, Class<?> program, List<String> arguments) {
        return java(options, program.getName(), arguments);
    }

    private static ProcessBuilder java(List<String> options, String program, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var usual = List.of(
                "-Dsmolny.logs=" + System.getProperty("smolny.logs"),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED");
        var classes = List.of("-cp", System.getProperty("java.class.path"), program);
        return new ProcessBuilder(Stream.of(List.of(java), usual, options, classes, arguments)
                .flatMap(List::stream)
                .toList());
    }

    @Override
    public void close() {
        admin.close();
        broker.destroy();
        broker.onExit().join();
    }
}
