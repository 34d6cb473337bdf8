package smolny.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import smolny.broker.SharedBroker;
import smolny.control.StandInPlayer.Told;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// Commands and what comes back, through a broker; a stand-in answers for the player.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SteeringTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Map<String, Object> clients;
    private static Topics topics;

    @BeforeAll
    static void prepare() {
        clients = Map.of("bootstrap.servers", kafka.bootstrapServers());
        topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        try (var admin = Admin.create(clients)) {
            TopicCreation.ensure(admin, topics);
        }
    }

    @Test
    void a_command_is_answered_with_what_became_of_it() {
        var seek = Steering.command("seek", List.of("walkout"));
        try (var _ = player((run, command) -> List.of(at(run, 84, CommandOutcome.done(command))));
                var steering = Steering.start(clients, topics)) {
            var reply = steering.reply("answered", seek, PATIENCE);
            assertThat(reply.outcome()).isEqualTo(CommandOutcome.done(seek));
            assertThat(reply.playhead().sequence()).isEqualTo(84);
        }
    }

    @Test
    void a_refusal_comes_with_its_reason() {
        try (var _ = player((run, command) ->
                        List.of(at(run, 84, CommandOutcome.refused(command, "step: no (expected: paused)"))));
                var steering = Steering.start(clients, topics)) {
            var outcome = steering.ask("refused", Steering.command("step", List.of()), PATIENCE);
            assertThat(outcome.done()).isFalse();
            assertThat(outcome.reason()).isEqualTo("step: no (expected: paused)");
        }
    }

    @Test
    void only_the_outcome_of_this_very_command_is_an_answer() {
        var other = CommandOutcome.done(new Command("another", "pause", List.of()));
        try (var player = player((run, command) -> List.of(
                        at(run, 1, null),
                        at(run, 2, other),
                        at("somebody-else", 3, CommandOutcome.done(command)),
                        at(run, 4, CommandOutcome.done(command)),
                        at(run, 5, CommandOutcome.done(command))));
                var steering = Steering.start(clients, topics)) {
            player.tell(topics.clock().name(), "choosy", new byte[] {1, 2, 3});
            var reply = steering.reply("choosy", Steering.command("pause", List.of()), PATIENCE);
            assertThat(reply.playhead().sequence()).isEqualTo(4);
        }
    }

    @Test
    void what_was_told_before_is_no_answer() {
        var command = new Command("once", "pause", List.of());
        try (var player = player((_, _) -> List.of());
                var steering = Steering.start(clients, topics)) {
            player.tell(topics.clock(), "earlier", playhead(7, CommandOutcome.done(command), null));
            assertThatThrownBy(() -> steering.ask("earlier", command, Duration.ofMillis(300)))
                    .isInstanceOf(NobodyAnswers.class);
        }
    }

    @Test
    void a_run_that_goes_on_under_another_id_may_answer_there() {
        var back = Steering.command("seek", List.of("23:05"));
        try (var _ = player((run, command) ->
                        List.of(new Told("evening-2", playhead(40, CommandOutcome.done(command), run))));
                var steering = Steering.start(clients, topics)) {
            var reply = steering.reply("evening", back, PATIENCE);
            assertThat(reply.playhead().sequence()).isEqualTo(40);
        }
    }

    @Test
    void where_nobody_answers_the_run_is_named() {
        try (var steering = Steering.start(clients, topics)) {
            assertThatThrownBy(() ->
                            steering.ask("deserted", Steering.command("pause", List.of()), Duration.ofMillis(300)))
                    .isInstanceOf(NobodyAnswers.class)
                    .hasMessage("run: \"deserted\" (expected: one that a player plays now; nobody answered within"
                            + " 300 ms)");
        }
    }

    @Test
    void many_may_ask_at_once_and_each_gets_its_own_answer() throws Exception {
        try (var _ = player((run, command) -> List.of(
                        at(run, Long.parseLong(command.arguments().getFirst()), CommandOutcome.done(command))));
                var steering = Steering.start(clients, topics);
                var askers = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Future<Reply>>();
            for (int i = 1; i <= 40; i++) {
                var command = Steering.command("seek", List.of(Integer.toString(i)));
                answers.add(askers.submit(() -> steering.reply("crowded", command, PATIENCE)));
            }
            for (int i = 1; i <= 40; i++) {
                assertThat(answers.get(i - 1).get().playhead().sequence()).isEqualTo(i);
            }
        }
    }

    @Test
    void what_is_only_sent_arrives_in_the_order_of_sending() {
        var commands = new ArrayList<Told>();
        try (var player = player((_, _) -> List.of());
                var steering = Steering.start(clients, topics)) {
            for (int i = 0; i < 50; i++) {
                var command = Steering.command("rate", List.of(Integer.toString(i)));
                commands.add(new Told("pressed", command));
                steering.send("pressed", command);
            }
            await().untilAsserted(() -> assertThat(player.heard()).containsExactlyElementsOf(commands));
        }
    }

    @Test
    void two_commands_never_have_the_same_id() {
        assertThat(Steering.command("pause", List.of()).id())
                .isNotEqualTo(Steering.command("pause", List.of()).id());
    }

    @Test
    void closing_ends_the_waiting() {
        var steering = Steering.start(clients, topics);
        try (var asker = Executors.newSingleThreadExecutor()) {
            var asked = asker.submit(() -> steering.ask("closed", Steering.command("pause", List.of()), PATIENCE));
            await().until(() -> Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("steering")));
            steering.close();
            assertThatThrownBy(asked::get).cause().isInstanceOfAny(KafkaException.class, IllegalStateException.class);
        }
        assertThatThrownBy(() -> steering.send("closed", Steering.command("pause", List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static StandInPlayer player(BiFunction<String, Command, List<Told>> answering) {
        return new StandInPlayer(clients, topics, answering);
    }

    private static Told at(String run, long sequence, @Nullable CommandOutcome outcome) {
        return new Told(run, playhead(sequence, outcome, null));
    }

    private static Playhead playhead(long sequence, @Nullable CommandOutcome outcome, @Nullable String continues) {
        return new Playhead(
                sequence,
                -1_645_000_000_000L,
                60,
                60,
                Playhead.State.PLAYING,
                "walkout",
                158,
                0,
                null,
                List.of(),
                continues,
                null,
                outcome);
    }
}
