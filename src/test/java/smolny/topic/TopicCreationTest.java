package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import smolny.broker.SharedBroker;

/// Topics on a real broker, their schemas at a real registry.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TopicCreationTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static Admin admin;

    @BeforeAll
    static void connect() {
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    @Test
    void what_is_missing_is_created_and_a_second_time_changes_nothing() throws Exception {
        var topics = Topics.of(kafka.prefix() + "created.", new InMemoryRegistry());

        TopicCreation.ensure(admin, topics);
        TopicCreation.ensure(admin, topics);

        var names = topics.all().stream().map(Topic::name).toList();
        var found = admin.describeTopics(names).allTopicNames().get();
        assertThat(found.values())
                .hasSize(names.size())
                .allMatch(topic -> topic.partitions().size() == 4);
        assertThat(config(topics.events(), "retention.ms")).isEqualTo("-1");
        assertThat(config(topics.events(), "cleanup.policy")).isEqualTo("delete");
        assertThat(config(topics.runs(), "cleanup.policy")).isEqualTo("compact");
        assertThat(config(topics.clock(), "message.timestamp.after.max.ms")).isEqualTo(Long.toString(Long.MAX_VALUE));
    }

    @Test
    void topics_are_laid_out_as_asked() throws Exception {
        var topics = Topics.of(kafka.prefix() + "asked.", new InMemoryRegistry());
        TopicCreation.ensure(admin, topics, new Layout(7, OptionalInt.of(1), true));
        var found = admin.describeTopics(List.of(topics.events().name()))
                .allTopicNames()
                .get();
        assertThat(found.values())
                .allMatch(topic -> topic.partitions().size() == 7)
                .hasSize(1);
    }

    @Test
    void more_replicas_than_brokers_are_refused_by_name() {
        var topics = Topics.of(kafka.prefix() + "many.", new InMemoryRegistry());
        assertThatThrownBy(() -> TopicCreation.ensure(admin, topics, new Layout(4, OptionalInt.of(3), true)))
                .isInstanceOf(TopicFailure.class)
                .hasMessageStartingWith("topic " + topics.events().name() + ": ")
                .hasMessageEndingWith("(expected: a cluster that creates it with 4 partitions and 3 replicas)");
    }

    @Test
    void where_none_may_be_created_the_missing_ones_are_named_and_none_is_created() throws Exception {
        var topics = Topics.of(kafka.prefix() + "none.", new InMemoryRegistry());
        create(new NewTopic(topics.events().name(), 1, (short) 1).configs(Map.of("retention.ms", "-1")));
        assertThatThrownBy(() -> TopicCreation.ensure(admin, topics, new Layout(4, OptionalInt.empty(), false)))
                .isInstanceOf(ClusterRefused.class)
                .hasMessageStartingWith("topics: " + topics.runs().name() + ", ")
                .hasMessageEndingWith(topics.deadLetters().name()
                        + " are missing (expected: topics that are there, or leave to create them)");
        assertThat(admin.listTopics().names().get())
                .doesNotContain(topics.runs().name());
    }

    @Test
    void what_is_missing_gets_as_many_partitions_as_what_is_there() throws Exception {
        var topics = Topics.of(kafka.prefix() + "some.", new InMemoryRegistry());
        create(new NewTopic(topics.clock().name(), 3, (short) 1)
                .configs(Map.of("cleanup.policy", "compact", "retention.ms", "-1")));
        TopicCreation.ensure(admin, topics);
        var found = admin.describeTopics(List.of(topics.events().name()))
                .allTopicNames()
                .get();
        assertThat(found.values()).singleElement().satisfies(topic -> assertThat(topic.partitions())
                .hasSize(3));
    }

    @Test
    void one_broker_has_nothing_to_be_reproached_with() {
        assertThat(Footing.weaknesses(admin, Topics.of(kafka.prefix() + "created.", new InMemoryRegistry())))
                .isEmpty();
    }

    @Test
    void groups_of_the_streams_protocol_are_known_to_this_broker() {
        Footing.expect(admin, Map.of("group.protocol", "streams"));
    }

    @Test
    void topics_that_would_lose_a_night_are_named_with_all_that_is_wrong_and_none_is_created() throws Exception {
        var topics = Topics.of(kafka.prefix() + "lossy.", new InMemoryRegistry());
        create(
                new NewTopic(topics.events().name(), 1, (short) 1).configs(Map.of("cleanup.policy", "compact")),
                new NewTopic(topics.clock().name(), 2, (short) 1).configs(Map.of("retention.ms", "604800000")));

        assertThatThrownBy(() -> TopicCreation.ensure(admin, topics))
                .isInstanceOfSatisfying(ClusterRefused.class, refused -> assertThat(refused.faults())
                        .containsExactly(
                                "topic " + topics.events().name()
                                        + ", cleanup.policy: compact (expected: delete; compaction leaves one record of"
                                        + " a run)",
                                "topic " + topics.clock().name() + ", retention.ms: 604800000 (expected: -1)",
                                "topic " + topics.clock().name() + ", partitions: 2 (expected: 1, as many as "
                                        + topics.events().name() + ")"));
        assertThat(admin.listTopics().names().get())
                .doesNotContain(topics.runs().name());
    }

    @Test
    void a_topic_that_can_take_no_record_is_named() throws Exception {
        var topics = Topics.of(kafka.prefix() + "deaf.", new InMemoryRegistry());
        create(new NewTopic(topics.events().name(), 4, (short) 1)
                .configs(Map.of("retention.ms", "-1", "min.insync.replicas", "2")));
        assertThatThrownBy(() -> TopicCreation.ensure(admin, topics))
                .isInstanceOf(ClusterRefused.class)
                .hasMessage("topic " + topics.events().name()
                        + ", replicas: 1 (expected: at least 2, its min.insync.replicas)");
    }

    @Test
    void a_table_that_nobody_tidies_is_a_weakness() throws Exception {
        var topics = Topics.of(kafka.prefix() + "untidied.", new InMemoryRegistry());
        create(new NewTopic(topics.runs().name(), 4, (short) 1)
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1")));
        TopicCreation.ensure(admin, topics);
        assertThat(Footing.weaknesses(admin, topics))
                .containsExactly("cleanup.policy without compact: "
                        + topics.runs().name() + " (expected: compact; else they grow with every answer)");
    }

    @Test
    void a_registry_endpoint_keeps_our_schemas_and_gives_them_back() {
        var topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        topics.register();
        var event = RandomRecords.of(61).eventOfEveryKind().getFirst();
        byte[] value = topics.events().value().serializer().serialize("", event);

        var elsewhere = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));

        assertThat(elsewhere.events().value().deserializer().deserialize("", value))
                .isEqualTo(event);
        assertThat(elsewhere.events().value().serializer().serialize("", event)).isEqualTo(value);
    }

    private static void create(NewTopic... topics) throws Exception {
        admin.createTopics(List.of(topics)).all().get();
        var names = Stream.of(topics).map(NewTopic::name).toList();
        // What the controller has created is known to the broker a moment later.
        await().until(() -> admin.listTopics().names().get().containsAll(names));
    }

    /// What the topic itself says, whatever the broker would do without it.
    private static String config(Topic<?, ?> topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var found = admin.describeConfigs(List.of(resource)).all().get();
        var entry = found.values().iterator().next().get(name);
        return entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG ? entry.value() : "not set";
    }
}
