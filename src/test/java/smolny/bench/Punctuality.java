package smolny.bench;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import smolny.player.Pace;

/// How late events are, beside what a thread can do that only waits.
record Punctuality(WatchedPlayers players) {

    void measure(int seconds, String run) throws Exception {
        int events = seconds * 1_000;
        // In a thread of its own, with the timer slack that threads have: the player renounces it for the one it is in.
        var bare =
                Lateness.of(CompletableFuture.supplyAsync(() -> parked(events)).join());
        HandOver.expect(events * 2);
        players.player(run, new GeneratedNight(events, 1), new Pace.Speed(1)).play();
        var numbers = eventNumbers(events);
        var scheduled = Lateness.of(scheduled(events));
        var handed =
                Lateness.of(Arrays.stream(numbers).mapToLong(HandOver::made).toArray());
        System.out.printf("%s: %d events, one a millisecond%n", run, events);
        System.out.println("  bare park loop             " + bare);
        System.out.println("  ScheduledExecutorService   " + scheduled);
        System.out.println("  player, handed over        " + handed);
        System.out.println("  player, producer has it    "
                + Lateness.of(Arrays.stream(numbers).mapToLong(HandOver::sent).toArray()));
        System.out.println("  player, broker has it      "
                + Lateness.of(
                        Arrays.stream(numbers).mapToLong(HandOver::acknowledged).toArray()));
        System.out.printf("  handed over to bare, p99   %.2f%n", (double) handed.p99() / bare.p99());
    }

    private static int[] eventNumbers(int events) {
        var numbers = new int[events];
        int found = 0;
        for (int number = 0; number < HandOver.records() && found < events; number++) {
            if (HandOver.sent(number) != 0) {
                numbers[found++] = number;
            }
        }
        if (found < events) {
            throw new IllegalStateException("events: " + found + " (expected: " + events + ")");
        }
        return numbers;
    }

    private static long[] parked(int events) {
        var instants = new long[events];
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long due = start + i * 1_000_000L;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            instants[i] = System.nanoTime();
        }
        return instants;
    }

    private static long[] scheduled(int events) throws InterruptedException {
        var instants = new long[events];
        var at = new int[1];
        try (var executor = Executors.newSingleThreadScheduledExecutor()) {
            var done = new CompletableFuture<Void>();
            var _ = executor.scheduleAtFixedRate(
                    () -> {
                        if (at[0] < events) {
                            instants[at[0]++] = System.nanoTime();
                        } else {
                            done.complete(null);
                        }
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            done.join();
            executor.shutdownNow();
        }
        return instants;
    }
}
