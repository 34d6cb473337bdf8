package smolny.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How late the system may wake a thread on purpose.
///
/// Linux puts off the waking of a thread by up to 50 microseconds, so that several can be woken at once. Any thread may
/// change that for itself: see `timerslack_ns` in proc_pid_timerslack_ns(5).
final class TimerSlack {

    private TimerSlack() {}

    /// The thread that calls this is woken when its time has come, where that can be had; elsewhere nothing changes.
    static void renounce() {
        try {
            var thread = Path.of("/proc/thread-self").toRealPath().getFileName();
            // Under task/ there is no such file; under the thread's own number there is, though no listing shows it.
            Files.writeString(Path.of("/proc").resolve(thread).resolve("timerslack_ns"), "1");
        } catch (IOException | SecurityException notHere) {
            // Not Linux, or not allowed: it is woken as everybody is.
        }
    }
}
