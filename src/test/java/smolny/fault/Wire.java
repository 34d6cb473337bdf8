package smolny.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// The wire between clients and a broker, or viewers and a dashboard. It can fall silent, in one direction or in both,
/// be slow, and be cut.
///
/// A broker behind it must tell clients the wire's port and not its own.
final class Wire implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    /// @param delayNanos before anything arrives
    private record Rate(long delayNanos, long bytesPerSecond) {

        static final Rate UNLIMITED = new Rate(0, Long.MAX_VALUE);

        long nanosFor(int bytes) {
            return delayNanos + bytes * 1_000_000_000L / bytesPerSecond;
        }
    }

    private final ServerSocket entrance;
    private final int broker;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Set<Socket> dead = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition restored = lock.newCondition();
    private volatile Rate rate = Rate.UNLIMITED;
    private boolean requestsHeld;
    private boolean answersHeld;

    /// @param port where clients knock
    /// @param broker the port where the broker listens
    Wire(int port, int broker) throws IOException {
        this.entrance = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.broker = broker;
        Thread.startVirtualThread(this::accept);
    }

    /// Nothing passes any more, and nobody is told. What is on its way comes later.
    void silence() {
        hold(true, true);
    }

    /// Answers to what is already under way still arrive. What the broker is asked comes later.
    void holdRequests() {
        hold(true, false);
    }

    /// Requests still arrive. What the broker answers comes later.
    void holdAnswers() {
        hold(false, true);
    }

    /// From now on everything takes its time, in each direction of each connection.
    ///
    /// @param delay of what is sent together
    /// @param bytesPerSecond at most
    void slow(Duration delay, int bytesPerSecond) {
        rate = new Rate(delay.toNanos(), bytesPerSecond);
    }

    /// Everything passes as fast as it goes.
    void fast() {
        rate = Rate.UNLIMITED;
    }

    void restore() {
        hold(false, false);
    }

    /// Nothing passes on the connections there are, not even word of their end, and never will again. New ones work.
    void abandon() {
        dead.addAll(ends);
    }

    /// Ends all connections at once; what was on its way is lost. New ones are taken.
    void cut() {
        for (var end : ends) {
            try {
                end.setSoLinger(true, 0);
                end.close();
            } catch (IOException closed) {
                // Somebody else was quicker.
            }
        }
        dead.clear();
        restore();
    }

    private void hold(boolean requests, boolean answers) {
        lock.lock();
        try {
            requestsHeld = requests;
            answersHeld = answers;
            restored.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = entrance.accept();
                Thread.startVirtualThread(() -> connect(client));
            }
        } catch (IOException closed) {
            // The wire is taken away.
        }
    }

    private void connect(Socket client) {
        try (client;
                var server = new Socket()) {
            // A wire holds little: who sends into one that is dead soon has to wait.
            server.setReceiveBufferSize(BUFFER_BYTES);
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), broker));
            ends.add(client);
            ends.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var answering = Thread.startVirtualThread(() -> carry(server, client, false));
            carry(client, server, true);
            answering.join();
        } catch (IOException refused) {
            // The broker is away, and so this connection is.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ends.remove(client);
        }
    }

    private void carry(Socket from, Socket to, boolean requests) {
        try (from;
                to) {
            try {
                carry(from, to.getOutputStream(), requests);
            } finally {
                // That one end has closed is news as well.
                awaitPassage(from, requests);
            }
        } catch (IOException ended) {
            // Both ends are closed, as they would be without a wire between them.
        } finally {
            ends.remove(from);
        }
    }

    private void carry(Socket from, OutputStream out, boolean requests) throws IOException {
        var in = from.getInputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            LockSupport.parkNanos(rate.nanosFor(read));
            awaitPassage(from, requests);
            out.write(buffer, 0, read);
        }
    }

    private void awaitPassage(Socket from, boolean requests) {
        lock.lock();
        try {
            while (dead.contains(from) || (requests ? requestsHeld : answersHeld)) {
                restored.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
