package smolny.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports of this machine's own address, the only one that anything here listens on.
public final class LoopbackPort {

    /// Written as a number: `localhost` may mean `::1` to one program and `127.0.0.1` to the next.
    static final String ADDRESS = "127.0.0.1";

    private LoopbackPort() {}

    /// A port that nobody uses now; somebody may before it is bound.
    ///
    /// @throws StartFailed if this machine has none left
    static int free() {
        try (var socket = bind(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailed("no free port on " + ADDRESS + ": " + e.getMessage(), e);
        }
    }

    /// The port itself, if it can be listened on.
    ///
    /// @param name how the user calls it, for the message
    /// @throws StartRefused if it is no port, or somebody listens there
    public static int require(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new StartRefused("%s: %d (expected: a port from 1 to 65535)".formatted(name, port));
        }
        try (var socket = bind(port)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw taken(name, port, e);
        }
    }

    static StartRefused taken(String name, int port, Throwable cause) {
        return new StartRefused(
                "%s: %d (expected: a free port; something listens there already)".formatted(name, port), cause);
    }

    private static ServerSocket bind(int port) throws IOException {
        var socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), port));
        return socket;
    }
}
