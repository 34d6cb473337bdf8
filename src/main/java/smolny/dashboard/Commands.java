package smolny.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;

/// The calls that change something: commands to the players, and where the presenter looks.
final class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Each waits for a player; more than these would only wait for each other.
    private static final int AT_ONCE = 32;

    private final Gate gate;
    private final SlowCallers slowCallers;
    private final Boards boards;
    private final Audience audience;
    private final Players players;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    Commands(Gate gate, SlowCallers slowCallers, Boards boards, Audience audience, Players players) {
        this.gate = gate;
        this.slowCallers = slowCallers;
        this.boards = boards;
        this.audience = audience;
        this.players = players;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/control", this::control);
        routes.post("/api/presenter", this::present);
    }

    private void control(Context http) throws IOException {
        var body = body(http, "id", "run", "verb", "arguments");
        var run = body.text("run");
        var command = command(body);
        boards.look(run).close();
        if (!turns.tryAcquire()) {
            throw Refusal.later("commands: " + AT_ONCE + " wait for an answer already (expected: fewer)", 1);
        }
        try {
            tell(http, players.ask(run, command, PATIENCE));
        } catch (NoPlayer nobody) {
            throw Refusal.later(String.valueOf(nobody.getMessage()), 1);
        } finally {
            turns.release();
        }
    }

    private void present(Context http) throws IOException {
        var body = body(http, "run", "at", "presenting");
        var run = body.text("run");
        var told = PageJson.object().put("presenting", body.flag("presenting")).put("run", run);
        told.put("at", body.sequence("at"));
        boards.look(run).close();
        audience.tellPresenter(PageJson.bytes(told));
        http.status(204);
    }

    private Body body(Context http, String... fields) throws IOException {
        gate.admitCommand(http);
        var body = Body.of(http, new TreeSet<>(Set.of(fields)));
        slowCallers.heard(http);
        return body;
    }

    private static Command command(Body body) {
        try {
            return new Command(body.text("id"), body.text("verb"), body.texts("arguments"));
        } catch (IllegalArgumentException senseless) {
            throw Refusal.senseless(String.valueOf(senseless.getMessage()));
        }
    }

    private static void tell(Context http, CommandOutcome outcome) {
        var told = PageJson.object()
                .put("outcome", outcome.result().name())
                .put("id", outcome.id())
                .put("verb", outcome.verb());
        var arguments = told.putArray("arguments");
        outcome.arguments().forEach(arguments::add);
        told.put("reason", outcome.reason());
        http.status(outcome.done() ? 200 : 409).result(PageJson.bytes(told));
    }
}
