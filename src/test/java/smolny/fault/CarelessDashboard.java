package smolny.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import smolny.topic.Partitions;

/// A dashboard as it should not be: it keeps for each viewer, for as long as the viewer likes, all that was not taken.
final class CarelessDashboard implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final List<BlockingQueue<byte[]>> queues = new CopyOnWriteArrayList<>();
    private final AtomicInteger told = new AtomicInteger();
    private final Thread reading;
    private volatile boolean closing;

    CarelessDashboard(Scene scene) throws IOException {
        Thread.startVirtualThread(this::accept);
        reading = Thread.ofPlatform().daemon().start(() -> read(scene));
    }

    int port() {
        return entrance.getLocalPort();
    }

    void awaitViewers(int count) throws InterruptedException {
        await(() -> queues.size() >= count);
    }

    void awaitEvents(int count) throws InterruptedException {
        await(() -> told.get() >= count);
    }

    /// What waits for viewers, in bytes.
    long kept() {
        return queues.stream()
                .flatMap(Collection::stream)
                .mapToLong(each -> each.length)
                .sum();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void accept() {
        try {
            while (true) {
                var viewer = entrance.accept();
                // Else the system queues for it.
                viewer.setSendBufferSize(16 * 1_024);
                var queue = new LinkedBlockingQueue<byte[]>();
                queues.add(queue);
                Thread.startVirtualThread(() -> serve(viewer, queue));
            }
        } catch (IOException closed) {
            // No more viewers.
        }
    }

    private static void serve(Socket viewer, BlockingQueue<byte[]> queue) {
        try (viewer) {
            // What the system keeps for a viewer is not to hide what this keeps.
            viewer.setSendBufferSize(1_024);
            while (true) {
                viewer.getOutputStream().write(queue.take());
            }
        } catch (IOException left) {
            // Its queue goes on filling: nobody has thought of that either.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Scene scene) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", scene.bootstrapServers()), bytes, bytes)) {
            var partitions =
                    Partitions.of(consumer, List.of(scene.topics().events().name()));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closing) {
                for (var record : consumer.poll(Duration.ofMillis(20))) {
                    queues.forEach(queue -> queue.add(record.value().clone()));
                    told.incrementAndGet();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        entrance.close();
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
