package smolny.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import smolny.event.NightEvent;
import smolny.projection.Petrograd;
import smolny.projection.Question;
import smolny.projection.Questions;

/// What immutable answers cost: each fold over the real night against the same fold on mutable state, per event.
///
/// Both find out what happened by the same switch over all kinds, so that only the way of keeping the answer differs.
/// The heap is the one that the launcher gives: the JVM would choose one by the machine, and how often it is swept
/// decides more than the folds do.
///
/// ```
/// ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
/// java -cp target/test-classes:target/classes:$(cat target/test.classpath) org.openjdk.jmh.Main FoldBenchmark
/// ```
///
/// The goal: `records` at 0.85 of the speed of `mutable` or more.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms64m", "-Xmx320m"})
public class FoldBenchmark {

    static final int EVENTS = 158;

    @Param({"hall", "votes", "floor", "mood", "columns", "dispatches", "threats"})
    public String question = "hall";

    private List<NightEvent> events = List.of();
    private Question<?> asked = Questions.HALL;
    private Supplier<MutableFold> mutable = MutableHall::new;

    @Setup
    public void read() {
        events = Petrograd.events();
        if (events.size() != EVENTS) {
            throw new IllegalStateException("events: " + events.size() + " (expected: " + EVENTS + ")");
        }
        for (var one : Questions.ALL) {
            if (one.name().equals(question)) {
                asked = one;
            }
        }
        mutable = mutable(question);
    }

    static Supplier<MutableFold> mutable(String question) {
        return switch (question) {
            case "hall" -> MutableHall::new;
            case "votes" -> MutableVotes::new;
            case "floor" -> MutableFloor::new;
            case "mood" -> MutableMood::new;
            case "columns" -> MutableColumns::new;
            case "dispatches" -> MutableDispatches::new;
            case "threats" -> MutableThreats::new;
            default -> throw new IllegalArgumentException("question: " + question);
        };
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Object records() {
        return asked.projection().replay(events);
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Object mutable() {
        var fold = mutable.get();
        for (var event : events) {
            fold.apply(event);
        }
        return fold;
    }
}
