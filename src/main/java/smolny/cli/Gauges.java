package smolny.cli;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import smolny.dashboard.Dashboard;
import smolny.player.Onlooker;
import smolny.stream.Projecting;
import smolny.topic.Playhead;
import smolny.vitals.Vitals;

/// What each part has to show, put on the dials of [Vitals]; nothing happens where those are not wished.
final class Gauges implements AutoCloseable {

    private static final Duration[] LATE = {
        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1)
    };

    private final @Nullable Vitals vitals;

    Gauges(@Nullable Vitals vitals) {
        this.vitals = vitals;
    }

    @Override
    public void close() {
        if (vitals != null) {
            vitals.close();
        }
    }

    /// A player has done something useful once it stands behind an event.
    Onlooker player() {
        if (vitals == null) {
            return Onlooker.NOBODY;
        }
        var meters = vitals.meters();
        var events = Counter.builder("smolny.player.events")
                .description("Events handed over to be published")
                .register(meters);
        var lateness = Timer.builder("smolny.player.lateness")
                .description("How long after its time an event was handed over")
                .serviceLevelObjectives(LATE)
                .register(meters);
        var last = new AtomicReference<@Nullable Playhead>();
        told(meters, last, "smolny.player.sequence", "The last event published", Playhead::sequence);
        told(meters, last, "smolny.player.until", "The last event of this playing", Playhead::until);
        told(meters, last, "smolny.player.rate.asked", "Seconds of the night a second", Playhead::rateAsked);
        told(meters, last, "smolny.player.rate.reached", "The same, as measured", Playhead::rateReached);
        for (var state : Playhead.State.values()) {
            Gauge.builder(
                            "smolny.player.state",
                            last,
                            now -> now.get() != null && now.get().state() == state ? 1 : 0)
                    .description("1 for what the player does now")
                    .tag("state", state.name())
                    .register(meters);
        }
        vitals.readyOnce(() -> last.get() != null && last.get().sequence() > 0);
        return new Onlooker() {
            @Override
            public void published(long lateNanos) {
                events.increment();
                lateness.record(lateNanos, TimeUnit.NANOSECONDS);
            }

            @Override
            public void told(Playhead playhead) {
                last.set(playhead);
            }
        };
    }

    /// Processors count for themselves, within Kafka Streams.
    void of(Projecting projecting) {
        if (vitals != null) {
            vitals.healthyWhile(
                    () -> !projecting.failure().toCompletableFuture().isDone());
            vitals.readyOnce(projecting::hasProcessed);
        }
    }

    void of(Dashboard dashboard) {
        if (vitals == null) {
            return;
        }
        var meters = vitals.meters();
        Gauge.builder("smolny.dashboard.clients", dashboard, Dashboard::viewers)
                .description("Viewers connected now")
                .register(meters);
        FunctionCounter.builder("smolny.dashboard.frames", dashboard, Dashboard::frames)
                .description("Messages sent to viewers")
                .register(meters);
        Gauge.builder("smolny.dead.letters", dashboard, Dashboard::deadLetters)
                .description("Records set aside because they are no events")
                .register(meters);
        vitals.healthyWhile(() -> !dashboard.failure().toCompletableFuture().isDone());
        vitals.readyOnce(() -> dashboard.upToDate() && dashboard.showsSomething());
    }

    private static void told(
            MeterRegistry meters,
            AtomicReference<@Nullable Playhead> last,
            String name,
            String description,
            ToDoubleFunction<Playhead> figure) {
        Gauge.builder(name, last, now -> now.get() == null ? Double.NaN : figure.applyAsDouble(now.get()))
                .description(description)
                .register(meters);
    }
}
