package smolny.stream;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import smolny.topic.Topics;

/// Keeps every run that has changed since the last commit, and tells its new answers.
///
/// Works when the bell is rung: once before each commit, also before the one that gives a task away or closes it. So
/// what is kept and told is always that of the offsets which are committed with it.
final class Teller implements Processor<byte[], byte[], byte[], byte[]> {

    static final String STEP = "teller";

    private final Topics topics;
    private final Telling telling;
    private ProcessorContext<byte[], byte[]> context;
    private LiveRuns runs;
    private Archive archive;

    Teller(Topics topics, Telling telling) {
        this.topics = topics;
        this.telling = telling;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        runs = context.getStateStore(LiveRuns.NAME);
        archive = new Archive(topics, context);
    }

    @Override
    public void process(Record<byte[], byte[]> bell) {
        runs.takeChanged(this::keep);
    }

    private void keep(LiveRun run) {
        for (var answer : run.answers()) {
            if (answer.takeUnkept()) {
                byte[] bytes = archive.keep(run, answer);
                if (telling == Telling.ONCE_A_COMMIT) {
                    context.forward(
                            new Record<>(run.key(), bytes, run.publishedAt()),
                            NightTopology.answers(answer.question()));
                }
            }
        }
        archive.keepIntake(run);
    }
}
