package smolny.player;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShortTurnsTest {

    private static final int GET_ATTRIBUTES_ON_AMD64 = 315;
    private static final int ATTRIBUTES_BYTES = 56;
    private static final int RUNTIME_AT = 24;

    @Test
    @EnabledOnOs(
            value = OS.LINUX,
            architectures = "amd64",
            disabledReason = "asked for by the numbers of Linux on amd64 only")
    void a_thread_that_waits_for_little_on_the_machine_s_time_gets_short_turns_and_no_other_does() throws Exception {
        assumeTrue(turn() > 0, "a Linux before 6.12 knows no turns of one's own");
        var turns = new long[2];
        var waiting = Thread.ofPlatform().start(() -> {
            var time = TimeSource.monotonic();
            // Its wait is long, but over at once.
            LockSupport.unpark(Thread.currentThread());
            time.parkUntil(time.nanos() + TimeUnit.HOURS.toNanos(1));
            turns[0] = turn();
            time.parkUntil(time.nanos() + 1);
            turns[1] = turn();
        });
        waiting.join();

        assertThat(turns[1]).isEqualTo(ShortTurns.NANOS);
        assertThat(turns[0]).isGreaterThan(ShortTurns.NANOS).isEqualTo(turn());
    }

    /// Nanoseconds of a turn of the thread that asks.
    @SuppressWarnings("restricted")
    private static long turn() {
        var linker = Linker.nativeLinker();
        var syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        try (var arena = Arena.ofConfined()) {
            var attributes = arena.allocate(ATTRIBUTES_BYTES, Long.BYTES);
            long status = (long)
                    syscall.invokeExact((long) GET_ATTRIBUTES_ON_AMD64, 0L, attributes, (long) ATTRIBUTES_BYTES, 0L);
            return status == 0 ? attributes.get(JAVA_LONG, RUNTIME_AT) : 0;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
