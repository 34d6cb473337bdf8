package smolny.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import smolny.cli.SmolnyProcess;
import smolny.fault.Fault.Struck;
import smolny.projection.Petrograd;
import smolny.stream.Instances;
import smolny.topic.Topics;

/// A cluster at full work, each part of it in a process of its own: three brokers, three instances of the processors, a
/// thousand runs that are being generated, and one that is played beside them. A broker, an instance and the player are
/// killed, each when it has come so far; none waits until another has recovered.
final class ThousandRuns implements AutoCloseable {

    static final Fault FAULT = new Fault(
            "killed among 1,000 runs: one of three brokers, one of three instances, the player",
            "every run whole, each change of an answer told once and as the folds give it",
            ThousandRuns::struck);

    private static final int RUNS = 1_000;

    /// Nine processes share the machine: what compiles and collects beside the work is the work's loss.
    private static final Map<String, String> LEAN =
            Map.of("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");

    private static final List<String> INSTANCES = List.of("first", "second", "third");

    private final Scene scene;
    private final ClusterFaults.Three brokers;
    private final Path folder;
    private final Admin admin;
    private final Instances instances;
    private final Map<String, SmolnyProcess> processors = new TreeMap<>();

    private ThousandRuns(Scene scene, ClusterFaults.Three brokers, Path folder) {
        this.scene = scene;
        this.brokers = brokers;
        this.folder = folder;
        admin = Admin.create(scene.clients());
        instances = new Instances(admin, scene.topics());
    }

    private static Struck struck(Scene elsewhere, Random random, Path folder) throws Exception {
        try (var brokers = new ClusterFaults.Three(folder)) {
            var here = brokers.scene(new Scene(
                    elsewhere.bootstrapServers(), elsewhere.registryUrl(), elsewhere.prefix(), Petrograd.events()));
            try (var work = new ThousandRuns(here, brokers, folder)) {
                return work.struck(random);
            }
        }
    }

    private Struck struck(Random random) throws Exception {
        var crowd = new Crowd(RUNS, random.nextInt(1, 1_000_000));
        var run = crowd.any(random);
        int logged = random.nextInt(crowd.events() / 20, crowd.events() / 2);
        var instance = INSTANCES.get(random.nextInt(INSTANCES.size()));
        int dealtWith = random.nextInt(1, crowd.events() / 10);
        int played = random.nextInt(1, scene.night().size() / 2);
        for (var name : INSTANCES) {
            var settings = Files.writeString(folder.resolve(name + ".properties"), "client.id=" + name);
            processors.put(name, smolny(name, "project --every-change --threads 1 --command-config " + settings));
        }
        Offsets.await("work for every instance", () -> instances.allAtWork(INSTANCES));

        long began = System.nanoTime();
        try (var viewer = scene.viewer(Scene.RUN);
                var generating = smolny("generating", crowd.words());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var blows = new ArrayList<Blow>();
            for (var blow : threads.invokeAll(List.<Callable<Blow>>of(
                    () -> brokerKilled(run, logged),
                    () -> instanceKilled(instance, dealtWith),
                    () -> playerKilled(played)))) {
                blows.add(blow.get());
            }
            generating.awaitLine(String.format(Locale.ROOT, "%,d runs published", RUNS));
            Scene.expect(generating.exitCode() == 0, "runs that are generated to the last");
            Offsets.await("answers to everything", instances::done);
            long answered = System.nanoTime();
            brokers.awaitCopies();
            blows.forEach(blow -> System.out.println("      after " + blow.told(began)));
            System.out.printf(
                    Locale.ROOT, "      after %.1f s: %,d runs answered%n", (answered - began) / 1e9, RUNS + 1);
            return new Struck(
                    blows.stream().allMatch(Blow::middle),
                    blows.stream().mapToLong(Blow::recoveryMillis).max().orElseThrow(),
                    Stream.of(crowd.findings(scene, Scene.RUN), scene.findings(viewer))
                            .flatMap(List::stream)
                            .toList());
        }
    }

    /// Kills who leads the partition of a run, when there are so many records, and starts it again once another leads.
    private Blow brokerKilled(String run, int logged) throws Exception {
        var all = instances.all();
        var led = new TopicPartition(scene.topics().events().name(), Topics.partitionOf(run, all.size()));
        Offsets.await(logged + " records", () -> instances.end(all) > logged);
        int leader = brokers.leader(run);
        brokers.kill(leader);
        long killed = System.nanoTime();
        var later = Map.of(led, OffsetSpec.forTimestamp(System.currentTimeMillis() + 1));
        brokers.awaitLeaderBeside(run, leader);
        brokers.start(leader);
        // What was written there later also shows that it was killed in the middle of it.
        Offsets.await(
                "records in " + led,
                () -> admin.listOffsets(later).partitionResult(led).get().offset() >= 0);
        return new Blow(
                "broker " + leader + " killed when there were " + logged + " records",
                "partition " + led.partition() + ", which it led, was written again",
                true,
                killed,
                System.nanoTime());
    }

    /// Kills an instance when it has dealt with so many records.
    private Blow instanceKilled(String name, int dealtWith) throws Exception {
        Offsets.await(
                dealtWith + " records dealt with", () -> instances.reached(instances.partitions(name)) > dealtWith);
        var lost = instances.partitions(name);
        Objects.requireNonNull(processors.get(name)).kill();
        long killed = System.nanoTime();
        // Not before it is missed: its last commit may come to light after its end.
        Offsets.await("others for " + lost, () -> instances.partitions(name).isEmpty());
        long stood = instances.reached(lost);
        boolean middle = stood > 0 && instances.end(lost) > stood;
        Offsets.await("work on " + lost, () -> instances.reached(lost) > stood);
        return new Blow(
                "instance " + name + " killed when it had dealt with " + dealtWith + " records",
                "its " + lost.size() + " partition(s) were worked on again",
                middle,
                killed,
                System.nanoTime());
    }

    /// Kills the player when so many events are sent, and has the rest played.
    private Blow playerKilled(int after) throws Exception {
        var play = "play --speed 2400 --headless --exit-when-done --no-dashboard --run " + Scene.RUN;
        try (var sent = Progress.ofEvents(scene, Scene.RUN)) {
            try (var first = smolny("player", play)) {
                sent.await(after);
                first.kill();
            }
            long killed = System.nanoTime();
            long later = System.currentTimeMillis();
            try (var second = smolny("second-player", play)) {
                sent.awaitSince(later);
                long goneOn = System.nanoTime();
                second.awaitLine("Run " + Scene.RUN + ": ");
                Scene.expect(second.exitCode() == 0, "a night that is played to its end");
                return new Blow("player killed when it had sent " + after, "the night went on", true, killed, goneOn);
            }
        }
    }

    private SmolnyProcess smolny(String name, String words) throws IOException {
        var all = words + " --bootstrap-server " + scene.bootstrapServers() + " --schema-registry "
                + scene.registryUrl() + " --topic-prefix " + scene.prefix();
        return SmolnyProcess.start(Files.createDirectories(folder.resolve(name)), LEAN, List.of(all.split(" ")));
    }

    @Override
    public void close() {
        processors.values().forEach(SmolnyProcess::kill);
        admin.close();
    }
}
