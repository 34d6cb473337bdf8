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

    // struct sched_attr: size, policy, flags, nice, priority, runtime, deadline, period, and what is newer.
    private static final int ATTRIBUTES_BYTES = 56;
    private static final int POLICY_AT = 4;
    private static final int RUNTIME_AT = 24;

    private ShortTurns() {}

    /// The thread that calls this gets short turns, where they can be had; elsewhere nothing changes.
    static void ask() {
        int call = callNumber();
        if (call == 0) {
            return;
        }
        try (var arena = Arena.ofConfined()) {
            var attributes = arena.allocate(ATTRIBUTES_BYTES, Long.BYTES);
            // How nice the thread is, and all else, stays. A thread of another policy than the usual has no turns.
            boolean known = system(call + 1, attributes, ATTRIBUTES_BYTES) == 0;
            if (known && attributes.get(JAVA_INT, POLICY_AT) == 0) {
                attributes.set(JAVA_LONG, RUNTIME_AT, NANOS);
                var _ = system(call, attributes, 0);
            }
        } catch (Throwable notHere) {
            // Not allowed to call the system: it waits its turn as everybody does.
        }
    }

    /// `syscall(number, 0, attributes, third, 0)`, where the first 0 is the thread that calls.
    @SuppressWarnings("restricted") // There is no other way to the call; whoever forbids it goes without.
    private static long system(int number, MemorySegment attributes, long third) throws Throwable {
        var linker = Linker.nativeLinker();
        var syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        return (long) syscall.invokeExact((long) number, 0L, attributes, third, 0L);
    }

    /// The number of the call that sets attributes, for which most C libraries have no name; that of the call that
    /// tells them is the next one. 0 where they are not known.
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
