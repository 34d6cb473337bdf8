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
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import smolny.audit.AuditOfAll;
import smolny.audit.Check;
import smolny.cli.SmolnyProcess;
import smolny.fault.Fault.Struck;
import smolny.oracle.Finding;
import smolny.projection.Petrograd;
import smolny.scenario.Scenarios;
import smolny.scenario.Variations;
import smolny.stream.Instances;
import smolny.topic.Topics;

/// A cluster at full work, each part of it in a process of its own: three brokers, three instances of the processors, a
/// thousand runs that are being generated, and one that is played beside them. A broker, an instance and the player are
/// killed, each when it has come so far by itself; nobody waits for one to recover before another is killed.
final class ThousandRuns implements AutoCloseable {

    static final Fault FAULT = new Fault(
            "killed among 1,000 runs: one of three brokers, one of three instances, the player",
            "every run whole, each change of an answer told once and as the folds give it",
            ThousandRuns::struck);

    private static final int RUNS = 1_000;
    private static final int EVENTS = RUNS * Petrograd.events().size();
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

    /// One process that was killed.
    ///
    /// @param middle whether its work was under way and not done
    /// @param recoveryMillis until that work went on, by whomever
    private record Blow(String what, boolean middle, long recoveryMillis) {}

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
        var runs = new Variations(Scenarios.builtIn("petrograd-1917"), random.nextInt(1, 1_000_000));
        var written = runs.run(random.nextInt(1, RUNS + 1));
        int log = random.nextInt(EVENTS / 20, EVENTS / 2);
        var instance = INSTANCES.get(random.nextInt(INSTANCES.size()));
        int dealtWith = random.nextInt(1, EVENTS / 10);
        int played = random.nextInt(1, scene.night().size() / 2);
        for (var name : INSTANCES) {
            var settings = Files.writeString(folder.resolve(name + ".properties"), "client.id=" + name + "\n");
            processors.put(name, smolny(name, "project --threads 1 --every-change --command-config " + settings));
        }
        Offsets.await("work for every instance", () -> instances.allAtWork(INSTANCES));

        long began = System.nanoTime();
        var seed = runs.name().substring(runs.name().lastIndexOf('-') + 1);
        try (var viewer = scene.viewer(Scene.RUN);
                var generating = smolny("generating", "generate --together 20 --runs " + RUNS + " --seed " + seed);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var blows = new ArrayList<Blow>();
            for (var blow : threads.invokeAll(List.<Callable<Blow>>of(
                    () -> brokerKilled(written, log),
                    () -> instanceKilled(instance, dealtWith),
                    () -> playerKilled(played)))) {
                blows.add(blow.get());
            }
            generating.awaitLine(String.format(Locale.ROOT, "%,d runs published", RUNS));
            Scene.expect(generating.exitCode() == 0, "runs that are generated to the last");
            brokers.awaitCopies();
            Offsets.await("answers to everything", instances::done);
            say("all %,d runs, named %s, answered after %.1f s", RUNS + 1, runs.name(), seconds(began));
            blows.forEach(blow -> say("%s: %.1f s", blow.what(), blow.recoveryMillis() / 1e3));
            return new Struck(
                    blows.stream().allMatch(Blow::middle),
                    blows.stream().mapToLong(Blow::recoveryMillis).max().orElseThrow(),
                    Stream.concat(audited(runs), scene.findings(viewer).stream())
                            .toList());
        }
    }

    /// Kills who leads the partition of a run, as soon as the log is so long, and starts it again when another leads.
    private Blow brokerKilled(String run, int log) throws Exception {
        var all = instances.all();
        var led = new TopicPartition(scene.topics().events().name(), Topics.partitionOf(run, all.size()));
        Offsets.await(log + " records", () -> instances.end(all) > log);
        int leader = brokers.leader(run);
        brokers.kill(leader);
        long killed = System.nanoTime();
        long at = System.currentTimeMillis();
        brokers.awaitLeaderBeside(run, leader);
        brokers.start(leader);
        // What was still to be written there is also what shows that it was killed in the middle of it.
        var later = Map.of(led, OffsetSpec.forTimestamp(at + 1));
        Offsets.await(
                "records in " + led,
                () -> admin.listOffsets(later).partitionResult(led).get().offset() >= 0);
        return new Blow(
                "broker " + leader + " killed at record " + log + ", its " + led + " written again",
                true,
                millis(killed));
    }

    /// Kills an instance as soon as so much of its partitions is dealt with.
    private Blow instanceKilled(String name, int dealtWith) throws Exception {
        Offsets.await(
                dealtWith + " records dealt with", () -> instances.reached(instances.partitions(name)) > dealtWith);
        var lost = instances.partitions(name);
        Objects.requireNonNull(processors.get(name)).kill();
        long killed = System.nanoTime();
        // Not before: its last commit may come to light after its end.
        Offsets.await("others for " + lost, () -> instances.partitions(name).isEmpty());
        long stood = instances.reached(lost);
        boolean middle = stood > 0 && instances.end(lost) > stood;
        Offsets.await("work on " + lost, () -> instances.reached(lost) > stood);
        return new Blow(
                "instance " + name + " killed at record " + dealtWith + ", its " + lost.size()
                        + " partition(s) worked on again",
                middle,
                millis(killed));
    }

    /// Kills the player as soon as so many events are sent, and plays the rest.
    private Blow playerKilled(int after) throws Exception {
        var play = "play --speed 2400 --headless --exit-when-done --no-dashboard --run " + Scene.RUN;
        try (var sent = Progress.ofEvents(scene, Scene.RUN)) {
            try (var first = smolny("player", play)) {
                sent.await(after);
                first.kill();
            }
            long killed = System.nanoTime();
            long at = System.currentTimeMillis();
            try (var second = smolny("second-player", play)) {
                sent.awaitSince(at);
                long recovery = millis(killed);
                second.awaitLine("Run " + Scene.RUN + ": ");
                Scene.expect(second.exitCode() == 0, "a night that is played to its end");
                return new Blow("player killed at event " + after + ", its night goes on", true, recovery);
            }
        }
    }

    /// What `smolny verify` says of each run, and whether these are the runs that there should be.
    private Stream<Finding> audited(Variations runs) {
        var all = AuditOfAll.read(scene.clients(), scene.topics());
        var expected =
                IntStream.rangeClosed(1, RUNS).mapToObj(runs::run).collect(Collectors.toCollection(TreeSet::new));
        expected.add(Scene.RUN);
        var found = new ArrayList<Finding>();
        found.add(new Finding(
                "runs",
                all.audits().keySet().equals(expected)
                        ? ""
                        : all.audits().size() + " (expected: " + expected.size() + ", all that were published)"));
        all.audits()
                .forEach((run, audit) -> found.add(new Finding(
                        run,
                        audit.checks().stream()
                                .filter(check -> !check.holds())
                                .findFirst()
                                .map(Check::toString)
                                .orElse(""))));
        found.add(new Finding("answers", all.toldEveryChange() ? "" : "not each change (expected: each, once)"));
        return found.stream();
    }

    private SmolnyProcess smolny(String name, String words) throws IOException {
        var all = words + " --bootstrap-server " + scene.bootstrapServers() + " --schema-registry "
                + scene.registryUrl() + " --topic-prefix " + scene.prefix();
        return SmolnyProcess.start(Files.createDirectories(folder.resolve(name)), all.split(" "));
    }

    private static void say(String what, Object... values) {
        System.out.printf(Locale.ROOT, "      " + what + "%n", values);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long millis(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    @Override
    public void close() {
        processors.values().forEach(SmolnyProcess::kill);
        admin.close();
    }
}
