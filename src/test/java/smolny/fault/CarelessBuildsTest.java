package smolny.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SharedBroker;
import smolny.control.Steering;
import smolny.oracle.Finding;
import smolny.oracle.Frame;
import smolny.oracle.History;
import smolny.oracle.Oracle;
import smolny.oracle.Viewer;
import smolny.player.Pace;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.CommandOutcome;

/// The oracle proves itself: the same faults on builds in which one precaution is left out, each of
/// which it must catch.
@Timeout(240)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarelessBuildsTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static final String RUN = "careless";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path state;

    private Scene scene;

    @BeforeEach
    void prepare(TestInfo test) {
        var prefix = kafka.prefix() + test.getTestMethod().orElseThrow().getName() + ".";
        scene = new Scene(kafka.bootstrapServers(), kafka.registryUrl(), prefix, LongNight.of(20)).prepared();
    }

    @Test
    void processors_that_do_not_write_exactly_once_tell_answers_twice_after_a_kill() throws Exception {
        scene.player(RUN, new Pace.Burst()).play();
        int all = Questions.ALL.stream().mapToInt(this::changes).sum();
        try (var told = Progress.ofAllAnswers(scene, RUN);
                var careless = Child.carelessProcessors(scene, state)) {
            told.await(all);
            careless.kill();
        }
        try (var told = Progress.ofAllAnswers(scene, RUN);
                var again = Child.carelessProcessors(scene, state)) {
            told.await(all);
            again.kill();
        }
        // Not an answer that is missing, but one too many.
        assertThat(finding("O3", List.of()).witness()).endsWith("(expected: nothing)");
    }

    @Test
    void a_player_that_does_not_look_where_the_log_ends_says_everything_twice() throws Exception {
        scene.player(RUN, new Pace.Burst()).play();
        scene.player(RUN, new Pace.Burst(), true).play();
        assertThat(finding("O1", List.of()).witness()).endsWith("event 1 (expected: 3319)");
    }

    @Test
    void a_player_that_another_cannot_shut_out_goes_on_where_the_other_has_been() throws Exception {
        try (var sent = Progress.ofEvents(scene, RUN);
                var first = Child.player(scene, RUN);
                var steering = Steering.start(scene.clients(), scene.topics())) {
            sent.await(100);
            // Not frozen: in the middle of a transaction the broker would shut it out after a while, whoever it is.
            assertThat(told(steering, "pause").done()).isTrue();
            CarelessPlayer.publishUnfenced(scene, RUN);
            assertThat(told(steering, "resume").done()).isTrue();
            // Not until so many records are there: some may be of a transaction that came to nothing.
            assertThat(first.awaitEnd()).isZero();
        }
        assertThat(finding("O1", List.of()).holds()).isFalse();
    }

    @Test
    void a_viewer_who_is_shown_what_may_be_taken_back_sees_answers_go_back() throws Exception {
        scene.player(RUN, new Pace.Burst()).play();
        try (var careless = Viewer.ofEverything(scene.bootstrapServers(), scene.prefix(), RUN);
                var careful = scene.viewer(RUN)) {
            try (var told = Progress.ofAnswers(scene, RUN);
                    var processors = Child.processors(scene, state)) {
                told.await(500);
                processors.kill();
            }
            try (var processors = scene.processors(state)) {
                assertThat(processors.awaitAnswers(RUN, PATIENCE)).isTrue();
            }
            assertThat(finding("O4", List.of(careful.leave())).witness()).isEmpty();
            assertThat(finding("O4", List.of(careless.leave())).witness()).contains("shown behind the one after event");
        }
    }

    @Test
    void a_player_who_takes_one_brokers_word_loses_what_only_that_one_had(@TempDir Path folder) throws Exception {
        try (var brokers = new ClusterFaults.Three(folder)) {
            scene = brokers.scene(scene);
            int leader = brokers.leader(RUN);
            try (var careless = CarelessPlayer.believingOneBroker(scene)) {
                var events = scene.topics().events().name();
                assertThat(careless.partitionsFor(events)).isNotEmpty();
                var values = scene.sent(RUN);
                brokers.freezeAllBut(leader);
                var acknowledgements = new ArrayList<Future<RecordMetadata>>();
                for (var sent : values) {
                    acknowledgements.add(careless.send(
                            new ProducerRecord<>(events, RUN, sent.value().array())));
                }
                for (var each : acknowledgements) {
                    assertThat(each).succeedsWithin(PATIENCE);
                }
            }
            brokers.killAndThaw(RUN, leader);
            assertThat(finding("O1", List.of()).witness())
                    .endsWith(": missing (expected: there, its commit was acknowledged)");
        }
    }

    @Test
    void a_dashboard_that_queues_for_each_viewer_keeps_ever_more_for_those_who_do_not_read() throws Exception {
        try (var careless = new CarelessDashboard(scene)) {
            var idle = ViewerFaults.idle(careless.port(), 200);
            careless.awaitViewers(idle.size());
            scene.player(RUN, new Pace.Burst()).play();
            careless.awaitEvents(scene.night().size());
            var kept = ViewerFaults.kept(0, careless.kept());
            for (var socket : idle) {
                socket.close();
            }
            var history = scene.history(RUN, List.of(), List.of()).with(List.of(kept));
            assertThat(finding("O5", history).witness()).startsWith("bytes kept for viewers who do not read: ");
        }
    }

    private <S> int changes(Question<S> question) {
        int changes = 0;
        var answer = question.projection().initial();
        for (var event : scene.night()) {
            var next = question.projection().apply(answer, event);
            changes += next.equals(answer) ? 0 : 1;
            answer = next;
        }
        return changes;
    }

    private static CommandOutcome told(Steering steering, String verb) {
        return steering.ask(RUN, Steering.command(verb, List.of()), PATIENCE);
    }

    private Finding finding(String check, List<List<Frame>> viewers) throws Exception {
        return finding(check, scene.history(RUN, List.of(), viewers));
    }

    private static Finding finding(String check, History history) {
        return Oracle.examine(history).stream()
                .filter(each -> each.check().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
