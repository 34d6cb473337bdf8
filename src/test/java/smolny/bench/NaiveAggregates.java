package smolny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import smolny.event.NightEvent;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.Topics;

/// The seven answers as one would write them first: in the DSL, an aggregate a question, everything else as Kafka
/// Streams has it by default, stores on disk among it; but exactly once, as the processors are.
final class NaiveAggregates {

    private NaiveAggregates() {}

    static String application(Topics topics) {
        return topics.prefix() + "naive";
    }

    static void start(Map<String, Object> clients, Topics topics, int threads) throws IOException {
        var builder = new StreamsBuilder();
        var log = topics.events();
        var byRun = builder.stream(log.name(), Consumed.with(log.key(), log.value()))
                .groupByKey();
        for (var question : Questions.ALL) {
            aggregate(byRun, topics, question);
        }
        var settings = new Properties();
        settings.putAll(clients);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application(topics));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createTempDirectory("naive").toString());
        new KafkaStreams(builder.build(), settings).start();
    }

    private static <S> void aggregate(KGroupedStream<String, NightEvent> byRun, Topics topics, Question<S> question) {
        var topic = topics.answers(question);
        byRun.aggregate(
                        () -> Progress.start(question.projection()),
                        (_, event, progress) -> progress.after(event, question.projection()),
                        Materialized.with(Serdes.String(), topic.value()))
                .toStream()
                .to(topic.name(), Produced.with(topic.key(), topic.value()));
    }
}
