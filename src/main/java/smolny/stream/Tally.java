package smolny.stream;

import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/// One figure that a step keeps of itself, told with all others of Kafka Streams: how often since the start, and how
/// often in a second. What a rolled-back transaction counted stays counted.
final class Tally {

    private final StreamsMetrics metrics;
    private final Sensor sensor;

    private Tally(StreamsMetrics metrics, Sensor sensor) {
        this.metrics = metrics;
        this.sensor = sensor;
    }

    /// Begins to count, for this task.
    ///
    /// @param step that counts; the figure is `stream-STEP-metrics`, `WHAT-total`
    static Tally of(ProcessingContext context, String step, String what) {
        var metrics = context.metrics();
        var tag = "task-id";
        var sensor = metrics.addRateTotalSensor(
                step, step, what, RecordingLevel.INFO, tag, context.taskId().toString());
        return new Tally(metrics, sensor);
    }

    void one() {
        sensor.record();
    }

    /// The task goes elsewhere.
    void end() {
        metrics.removeSensor(sensor);
    }
}
