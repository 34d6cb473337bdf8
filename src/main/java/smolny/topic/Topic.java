package smolny.topic;

import org.apache.kafka.common.serialization.Serde;

/// A topic: the only place where a name meets the types of its keys and values.
public record Topic<K, V>(String name, Serde<K> key, Serde<V> value, Cleanup cleanup) {}
