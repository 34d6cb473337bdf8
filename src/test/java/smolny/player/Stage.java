package smolny.player;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import smolny.broker.SharedBroker;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// A real broker to play on, and what its subscribers get to read.
final class Stage {

    final Topics topics;
    final CommittedLog log;
    final Connection connection;

    private Stage(Topics topics, Connection connection) {
        this.topics = topics;
        this.connection = connection;
        this.log = new CommittedLog(connection.bootstrapServer(), topics);
    }

    static Stage on(SharedBroker kafka) {
        var topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        var stage = new Stage(topics, new Connection(kafka.bootstrapServers(), Map.of()));
        stage.log.createTopics();
        return stage;
    }

    Outcome play(Plan plan) {
        return player(plan).play();
    }

    Player player(Plan plan) {
        return player(plan, TimeSource.monotonic());
    }

    Player player(Plan plan, TimeSource time) {
        return new Player(plan, topics, connection, time, InstantSource.system(), finished -> {});
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
