package smolny.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// How fast the seven answers are kept, exactly once: by the processors, by a loop written by hand, and by naive
/// aggregates in the DSL, one after the other over the same log. And what each part costs of the processor.
///
/// Broker, player and whoever answers have a process each. `src/bench/throughput` runs it.
public final class Throughput {

    private static final int TOGETHER = 1_000;

    private final BenchCluster cluster;
    private final int rounds;

    private Throughput(BenchCluster cluster, int rounds) {
        this.cluster = cluster;
        this.rounds = rounds;
    }

    /// Takes how many runs to generate, how many rounds to measure, the numbers of threads such as `1,2`, and the
    /// contestants: all of them unless some are named.
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int runs = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        var contestants = new ArrayList<Contestant>();
        for (int i = 3; i < args.length; i++) {
            contestants.add(Contestant.valueOf(args[i]));
        }
        try (var cluster = BenchCluster.start()) {
            var bench = new Throughput(cluster, rounds);
            bench.generate(runs);
            for (var threads : args[2].split(",", -1)) {
                bench.compare(
                        Integer.parseInt(threads), contestants.isEmpty() ? List.of(Contestant.values()) : contestants);
            }
        }
    }

    private void generate(int runs) throws IOException, InterruptedException, ExecutionException {
        var before = cluster.cpuSeconds();
        long began = System.nanoTime();
        double player = cluster.generate(runs, TOGETHER);
        double seconds = (System.nanoTime() - began) / 1e9;
        long events = cluster.log().events();
        System.out.printf(
                Locale.ROOT,
                "log: %,d events of %,d runs, in waves of %,d runs, %.1f MB%n"
                        + "player, start included: %,.0f events/s; CPU per event: player %.2f us, broker %.2f us%n",
                events,
                runs,
                TOGETHER,
                cluster.log().bytes() / 1e6,
                events / seconds,
                player * 1e6 / events,
                (cluster.cpuSeconds() - before) * 1e6 / events);
    }

    private void compare(int threads, List<Contestant> contestants)
            throws IOException, InterruptedException, ExecutionException {
        Map<Contestant, List<Measured>> measured = new EnumMap<>(Contestant.class);
        for (int round = 1; round <= rounds; round++) {
            for (var contestant : contestants) {
                var one = cluster.measure(contestant, threads);
                System.out.printf(Locale.ROOT, "%d thread(s), %-24s %s%n", threads, contestant, one);
                measured.computeIfAbsent(contestant, _ -> new ArrayList<>()).add(one);
            }
        }
        ratio(measured, Contestant.PROCESSORS, Contestant.LOOP);
        ratio(measured, Contestant.PROCESSORS, Contestant.NAIVE);
        ratio(measured, Contestant.PROCESSORS_EVERY_CHANGE, Contestant.LOOP_EVERY_CHANGE);
    }

    private static void ratio(Map<Contestant, List<Measured>> measured, Contestant one, Contestant other) {
        if (measured.containsKey(one) && measured.containsKey(other)) {
            System.out.printf(
                    Locale.ROOT,
                    "  %s to %s: %.2f (medians)%n",
                    one,
                    other,
                    median(measured, one) / median(measured, other));
        }
    }

    private static double median(Map<Contestant, List<Measured>> measured, Contestant contestant) {
        var rates = measured.getOrDefault(contestant, List.of()).stream()
                .mapToDouble(Measured::eventsPerSecond)
                .sorted()
                .toArray();
        return rates[rates.length / 2];
    }
}
