package smolny.fault;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import smolny.oracle.Usage;

/// What this process takes of the machine while it has nothing to do, and what is left open in its broker.
///
/// @param heap in bytes, when all that is let go of has been collected
/// @param resident in bytes; 0 where the system does not tell
record Footprint(long heap, long resident, List<String> threads, long descriptors, long transactions) {

    private static final int COLLECTIONS = 3;
    private static final long MEBIBYTE = 1 << 20;

    static Footprint of(Scene scene) throws IOException, ExecutionException, InterruptedException {
        try (var admin = Admin.create(scene.clients())) {
            var open = new ListTransactionsOptions()
                    .filterStates(Set.of(
                            TransactionState.ONGOING, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT));
            long transactions = admin.listTransactions(open).all().get().size();
            var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Footprint(
                    held(),
                    residentNow(),
                    Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .sorted()
                            .toList(),
                    system.getOpenFileDescriptorCount(),
                    transactions);
        }
    }

    /// What is held on the heap, in bytes, when all that is let go of has been collected.
    static long held() {
        // Objects that wait for their end are let go of only after it.
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Names of threads that were not there before.
    List<String> threadsBeside(Footprint before) {
        var names = new ArrayList<>(threads);
        before.threads.forEach(names::remove);
        return names;
    }

    /// How much more there is of it, and how much is borne: a log that has grown has more in its caches.
    List<Usage> until(Footprint after) {
        return List.of(
                new Usage("heap, bytes", heap, after.heap, 48 * MEBIBYTE),
                new Usage("resident, bytes", resident, after.resident, 256 * MEBIBYTE),
                new Usage("threads", threads.size(), after.threads.size(), 8),
                new Usage("descriptors", descriptors, after.descriptors, 100),
                new Usage("open transactions", transactions, after.transactions, 0));
    }

    private static long residentNow() throws IOException {
        var status = Path.of("/proc/self/status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                .findFirst()
                .orElse(0);
    }
}
