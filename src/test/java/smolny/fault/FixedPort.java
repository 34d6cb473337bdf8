package smolny.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports for brokers that go away and come back under the same address.
///
/// They lie below those that the system gives to clients, 32768 and up on Linux. A client that knocks where nobody
/// listens is now and then given the very port it knocks at, talks to itself, and keeps the broker from it.
final class FixedPort {

    private static final int FIRST = 20_000;
    private static final int BEYOND = 30_000;

    // Far from where the process that was started just before this one begins.
    private static final int STRIDE = 97;

    private static final AtomicInteger NEXT =
            new AtomicInteger(Math.toIntExact(FIRST + ProcessHandle.current().pid() * STRIDE % (BEYOND - FIRST)));

    private FixedPort() {}

    /// A port that nobody listens on now, another each time.
    static int free() {
        while (true) {
            try (var socket = new ServerSocket(NEXT.getAndIncrement(), 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one.
            }
        }
    }
}
