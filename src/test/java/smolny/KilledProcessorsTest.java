package smolny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smolny.audit.AuditOfAll;
import smolny.broker.SharedBroker;
import smolny.player.Bounds;
import smolny.player.BulkPublisher;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Outcome;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.scenario.Scenarios;
import smolny.scenario.Variations;
import smolny.stream.ChildProcessors;
import smolny.stream.Instances;
import smolny.stream.Telling;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// Three instances of the processors share the runs; one of them is killed in the middle of its work.
///
/// With as many runs as wanted: `./mvnw test -Dtest=KilledProcessorsTest -Dsmolny.runs=1000`
@Timeout(600)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledProcessorsTest {

    private static final int RUNS = Integer.getInteger("smolny.runs", 60);
    private static final int WAVES = 6;
    private static final List<String> INSTANCES = List.of("first", "second", "third");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    @RegisterExtension
    static final SharedBroker KAFKA = new SharedBroker();

    @TempDir
    private Path state;

    @ParameterizedTest
    @EnumSource
    void the_others_go_on_where_it_stood_and_nothing_is_lost_or_said_twice(Telling telling) throws Exception {
        var prefix = KAFKA.prefix() + telling.name().toLowerCase(Locale.ROOT) + ".";
        var topics = Topics.of(prefix, SchemaRegistry.at(URI.create(KAFKA.registryUrl())));
        var instances = new ArrayList<Process>();
        try (var admin = Admin.create(clients())) {
            TopicCreation.ensure(admin, topics);
            for (var name : INSTANCES) {
                instances.add(ChildProcessors.start(KAFKA, prefix, name, state.resolve(prefix + name), telling));
            }
            var group = new Instances(admin, topics);
            await().atMost(PATIENCE).pollInterval(LOOK_AGAIN).until(() -> group.allAtWork(INSTANCES));

            var publishing = CompletableFuture.supplyAsync(() -> publish(topics));
            var lost = group.partitions(INSTANCES.get(1));
            await().atMost(PATIENCE).pollInterval(LOOK_AGAIN).until(() -> group.reached(lost) > 0);
            instances.get(1).destroyForcibly().waitFor();
            long killed = System.nanoTime();
            long stood = group.reached(lost);

            await().atMost(PATIENCE).pollInterval(LOOK_AGAIN).until(() -> group.reached(lost) > stood);
            System.out.printf(
                    Locale.ROOT,
                    "%,d runs, %s: %.1f s after one of three was killed its %d partition(s) are worked on again%n",
                    RUNS,
                    telling,
                    (System.nanoTime() - killed) / 1e9,
                    lost.size());
            assertThat(publishing.join()).isEqualTo(Outcome.Ending.FINISHED);
            assertThat(group.end(lost)).as("it was killed in the middle of it").isGreaterThan(stood);
            await().atMost(PATIENCE).pollInterval(LOOK_AGAIN).until(group::done);
        } finally {
            for (var instance : instances) {
                instance.destroyForcibly().waitFor();
            }
        }
        var all = AuditOfAll.read(clients(), topics);
        assertThat(all.audits()).hasSize(RUNS);
        assertThat(all.audits().values()).allSatisfy(audit -> assertThat(audit.checks())
                .allSatisfy(
                        check -> assertThat(check.holds()).as(check.toString()).isTrue()));
        assertThat(all.toldEveryChange()).isEqualTo(telling == Telling.EVERY_CHANGE);
    }

    private static Outcome.Ending publish(Topics topics) {
        var variations = new Variations(Scenarios.builtIn("petrograd-1917"), 1917);
        var connection = new Connection(KAFKA.bootstrapServers(), Map.of());
        try (var publisher = new BulkPublisher(topics, connection, InstantSource.system(), "many")) {
            return publisher.publish(new BulkPublisher.Waves() {

                private int number;

                @Override
                public List<Plan> next(Set<String> known) {
                    var wave = new ArrayList<Plan>();
                    while (number < RUNS && wave.size() < RUNS / WAVES) {
                        number++;
                        wave.add(plan(variations, number));
                    }
                    return wave;
                }

                @Override
                public void published(List<Plan> wave) {
                    // The next one comes at once.
                }
            });
        }
    }

    private static Plan plan(Variations variations, int number) {
        var night = variations.night(number);
        var all = new Bounds(1, night.events().size());
        return new Plan(
                variations.run(number),
                false,
                night.night(),
                night.digest(),
                night.events(),
                all,
                new Pace.Burst(),
                Manner.PLAIN);
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", KAFKA.bootstrapServers());
    }
}
