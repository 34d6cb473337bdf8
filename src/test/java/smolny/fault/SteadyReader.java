package smolny.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A viewer of a dashboard who takes everything as it comes, and keeps nothing but the number of the last event.
final class SteadyReader implements AutoCloseable {

    private final Socket socket;
    private final String id;
    private volatile long lastEvent;

    private SteadyReader(Socket socket, String run) {
        this.socket = socket;
        this.id = "id: " + run + "/";
    }

    static SteadyReader of(int port, String run) throws IOException {
        return through(port, port, run);
    }

    /// @param entrance where it knocks
    /// @param port where the dashboard listens
    static SteadyReader through(int entrance, int port, String run) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), entrance);
        socket.getOutputStream().write(request(port, run).getBytes(StandardCharsets.US_ASCII));
        var reader = new SteadyReader(socket, run);
        Thread.startVirtualThread(reader::read);
        return reader;
    }

    static String request(int port, String run) {
        // The older version, so that the answer is not cut into chunks.
        return "GET /api/stream?run=" + run + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
    }

    /// Sequence of the last event that was shown.
    long lastEvent() {
        return lastEvent;
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(id)) {
                    lastEvent = Long.parseLong(line.substring(id.length()));
                }
            }
        } catch (IOException ended) {
            // Whoever waits for more sees that none comes.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
