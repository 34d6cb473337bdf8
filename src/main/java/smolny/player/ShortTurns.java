package smolny.player;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// How soon the system lets a thread run that has slept, when all processors are busy.
///
/// Linux gives every thread its turn, and whoever asks for short turns gets them sooner: the one that runs is then not
/// left to finish a longer turn of its own. It takes no right, and Linux 6.12 or later: see `sched_setattr(2)`.
final class ShortTurns {

    /// The shortest turn that can be had.
    static final long NANOS = 100_000;

    // struct sched_attr in its first form: size, policy, flags, nice, priority, runtime, deadline, period.
    private static final int ATTRIBUTES_BYTES = 48;
    private static final int RUNTIME_AT = 24;

    private ShortTurns() {}

    /// The thread that calls this gets short turns, where they can be had; elsewhere nothing changes.
    static void ask() {
        int call = callNumber();
        if (call == 0) {
            return;
        }
        try (var arena = Arena.ofConfined()) {
            // Policy, niceness and all else are 0, as every thread has them at first.
            var attributes = arena.allocate(ATTRIBUTES_BYTES, Long.BYTES);
            attributes.set(JAVA_INT, 0, ATTRIBUTES_BYTES);
            attributes.set(JAVA_LONG, RUNTIME_AT, NANOS);
            var _ = system(call, attributes);
        } catch (Throwable notHere) {
            // Not allowed to call the system: it waits its turn as everybody does.
        }
    }

    /// `syscall(number, 0, attributes, 0)`, where the first 0 is the thread that calls.
    @SuppressWarnings("restricted") // There is no other way to the call; whoever forbids it goes without.
    private static long system(int number, MemorySegment attributes) throws Throwable {
        var linker = Linker.nativeLinker();
        var syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        return (long) syscall.invokeExact((long) number, 0L, attributes, 0L);
    }

    /// The C library has no name of its own for this call in most systems; 0 where it is not known.
    private static int callNumber() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return 0;
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> 314;
            case "aarch64" -> 274;
            default -> 0;
        };
    }
}
