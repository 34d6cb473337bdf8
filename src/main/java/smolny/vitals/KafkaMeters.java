package smolny.vitals;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;

/// Every figure that Kafka's clients and Streams keep of themselves, as meters of this process.
///
/// Clients make it by the setting `metric.reporters`, so no part has to know that it is measured. Micrometer's own
/// binders would need the client objects, which the parts keep to themselves.
public final class KafkaMeters implements MetricsReporter {

    private final MeterRegistry meters = Metrics.globalRegistry;
    private final Map<MetricName, Meter> known = new ConcurrentHashMap<>();

    @Override
    public void configure(Map<String, ?> settings) {
        // There is nothing to choose.
    }

    @Override
    public void init(List<KafkaMetric> metrics) {
        metrics.forEach(this::metricChange);
    }

    @Override
    public void metricChange(KafkaMetric metric) {
        // Words, such as a version, are no figures.
        if (metric.metricValue() instanceof Number) {
            known.computeIfAbsent(metric.metricName(), name -> meter(name, metric));
        }
    }

    @Override
    public void metricRemoval(KafkaMetric metric) {
        var meter = known.remove(metric.metricName());
        if (meter != null) {
            meters.remove(meter);
        }
    }

    @Override
    public void close() {
        known.values().forEach(meters::remove);
        known.clear();
    }

    private Meter meter(MetricName name, KafkaMetric metric) {
        var tags = name.tags().entrySet().stream()
                .map(tag -> Tag.of(tag.getKey(), tag.getValue()))
                .toList();
        if (name.name().endsWith("-total")) {
            return FunctionCounter.builder(named(name), metric, KafkaMeters::value)
                    .tags(tags)
                    .description(name.description())
                    .register(meters);
        }
        return Gauge.builder(named(name), metric, KafkaMeters::value)
                .tags(tags)
                .description(name.description())
                .register(meters);
    }

    /// Such as `kafka.consumer.fetch.manager.records.lag`.
    ///
    /// Prometheus wants the same tags wherever a name stands. Kafka gives one name to the sum, to each topic and
    /// to each partition.
    static String named(MetricName name) {
        var group = name.group().replaceFirst("-metrics$", "");
        var level =
                name.tags().containsKey("partition") ? "partition" : name.tags().containsKey("topic") ? "topic" : "";
        var place = level.isEmpty() || group.contains(level) ? group : group + "." + level;
        return ("kafka." + place + "." + name.name()).replace('-', '.');
    }

    private static double value(KafkaMetric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
