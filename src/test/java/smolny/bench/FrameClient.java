package smolny.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// One viewer of the dashboard's stream, on a bare socket and a virtual thread: notes when each event's frame is there.
final class FrameClient implements AutoCloseable {

    private final Socket socket;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final AtomicInteger last = new AtomicInteger();
    private final String idsBeginWith;
    private final long[] arrivedNanos;
    private final Thread thread;

    private FrameClient(Socket socket, String run, int events) {
        this.socket = socket;
        this.idsBeginWith = "id: " + run + "/";
        this.arrivedNanos = new long[events + 1];
        this.thread = Thread.ofVirtual().unstarted(this::read);
    }

    /// A viewer that takes all it gets. Comes again until the server has heard of the run.
    ///
    /// @param events room for so many
    static FrameClient come(int port, String run, int events) throws IOException {
        while (true) {
            var socket = new Socket();
            ask(socket, port, run);
            // "HTTP/1.1 200": enough to tell, and no more is taken from the reader that follows.
            if (new String(socket.getInputStream().readNBytes(12), US_ASCII).endsWith(" 200")) {
                var client = new FrameClient(socket, run, events);
                client.thread.start();
                return client;
            }
            socket.close();
            LockSupport.parkNanos(20_000_000);
        }
    }

    /// A viewer that asks and then takes nothing.
    static Socket stalled(int port, String run) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4 << 10);
        ask(socket, port, run);
        return socket;
    }

    /// Waits until the server has told which run it shows.
    void awaitGreeting() throws InterruptedException {
        greeted.await();
    }

    /// Waits until an event's frame is there.
    void awaitLast(int sequence) {
        while (last.get() < sequence) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// When the frame of an event was there.
    long arrivedNanos(int sequence) {
        return arrivedNanos[sequence];
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static void ask(Socket socket, int port, String run) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var request = "GET /api/stream?run=" + run + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 16 << 10)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(idsBeginWith)) {
                    long now = System.nanoTime();
                    int sequence = Integer.parseInt(line.substring(idsBeginWith.length()));
                    for (int i = last.get() + 1; i <= sequence; i++) {
                        arrivedNanos[i] = now;
                    }
                    last.set(sequence);
                } else if (line.equals("event: run")) {
                    greeted.countDown();
                }
            }
        } catch (IOException closed) {
            // The end of the measurement.
        }
    }
}
