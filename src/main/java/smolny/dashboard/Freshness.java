package smolny.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/// Whether the brokers still answer.
///
/// A consumer says nothing when they do not. But brokers answer every fetch within half a second, with or
/// without records, and the consumer counts the answers: a count that stands still means that nobody
/// answers.
final class Freshness {

    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<MetricName, ? extends Metric> metrics;
    private final InstantSource wallClock;
    private @Nullable Metric answered;
    private double count;
    private volatile Instant heard;
    private volatile boolean registryAway;

    Freshness(Map<MetricName, ? extends Metric> metrics, InstantSource wallClock) {
        this.metrics = metrics;
        this.wallClock = wallClock;
        this.heard = wallClock.instant();
    }

    /// To be called often by the thread that reads.
    void note() {
        registryAway = false;
        var metric = answered;
        if (metric == null) {
            metric = find();
            answered = metric;
        }
        if (metric != null && metric.metricValue() instanceof Double now && now != count) {
            count = now;
            heard = wallClock.instant();
        }
    }

    /// The registry does not answer, and a record waits for it.
    void registryAway() {
        registryAway = true;
    }

    /// Since when nobody answers, for people to read; null while somebody does.
    @Nullable
    String stale() {
        var since = heard;
        if (Duration.between(since, wallClock.instant()).compareTo(SILENCE) < 0) {
            return null;
        }
        return "since " + CLOCK.format(since) + " UTC no " + (registryAway ? "schema registry" : "broker") + " answers";
    }

    private @Nullable Metric find() {
        for (var each : metrics.entrySet()) {
            if (each.getKey().name().equals("fetch-total")
                    && each.getKey().group().equals("consumer-fetch-manager-metrics")
                    && each.getKey().tags().size() == 1) {
                return each.getValue();
            }
        }
        return null;
    }
}
