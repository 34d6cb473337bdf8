package smolny.bench;

/// Some events of a run of their own, with when each was sent and when it was at the bare consumer.
final class Stretch {

    final String run;
    final long[] sentNanos;
    final long[] bareNanos;
    volatile int atBare;

    Stretch(String run, int events) {
        this.run = run;
        this.sentNanos = new long[events + 1];
        this.bareNanos = new long[events + 1];
    }
}
