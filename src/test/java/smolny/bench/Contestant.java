package smolny.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import smolny.stream.Projecting;
import smolny.stream.Telling;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// One way to keep the seven answers, in a process of its own, until it is killed. `Throughput` starts them.
public enum Contestant {

    /// The processors, telling at most once a commit.
    PROCESSORS {
        @Override
        void run(Map<String, Object> clients, Topics topics, int threads) throws IOException {
            var folder = Files.createTempDirectory("processors");
            Projecting.start(clients, topics, folder, threads, Telling.ONCE_A_COMMIT);
        }
    },

    /// The processors, with a record for every change.
    PROCESSORS_EVERY_CHANGE {
        @Override
        void run(Map<String, Object> clients, Topics topics, int threads) throws IOException {
            var folder = Files.createTempDirectory("processors");
            Projecting.start(clients, topics, folder, threads, Telling.EVERY_CHANGE);
        }
    },

    /// By hand, telling once a commit.
    LOOP {
        @Override
        void run(Map<String, Object> clients, Topics topics, int threads) {
            HandLoop.start(clients, topics, threads, Telling.ONCE_A_COMMIT);
        }
    },

    /// By hand, with a record for every change.
    LOOP_EVERY_CHANGE {
        @Override
        void run(Map<String, Object> clients, Topics topics, int threads) {
            HandLoop.start(clients, topics, threads, Telling.EVERY_CHANGE);
        }
    },

    /// One aggregate a question in the DSL, with all its defaults.
    NAIVE {
        @Override
        void run(Map<String, Object> clients, Topics topics, int threads) throws IOException {
            NaiveAggregates.start(clients, topics, threads);
        }
    };

    abstract void run(Map<String, Object> clients, Topics topics, int threads) throws IOException;

    /// The consumer group whose offsets tell how far it is begins like this.
    String group(Topics topics) {
        return switch (this) {
            case PROCESSORS, PROCESSORS_EVERY_CHANGE -> topics.prefix() + "answers-";
            case LOOP, LOOP_EVERY_CHANGE -> HandLoop.group(topics);
            case NAIVE -> NaiveAggregates.application(topics);
        };
    }

    /// Takes its name, how many threads it may have, and where Kafka and the registry are.
    public static void main(String[] args) throws IOException, InterruptedException {
        var topics = Topics.of("smolny.", SchemaRegistry.at(URI.create(args[3])));
        valueOf(args[0]).run(Map.of("bootstrap.servers", args[2]), topics, Integer.parseInt(args[1]));
        Thread.currentThread().join();
    }
}
