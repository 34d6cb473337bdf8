package smolny.topic;

import java.net.URI;
import java.util.Optional;
import org.apache.avro.Schema;

/// Where schemas are kept, so that whoever reads a topic can learn what its bytes mean.
///
/// Safe for use by several threads.
public interface SchemaRegistry {

    /// Makes a schema known under a subject.
    ///
    /// @return its id; the same again for the same schema
    /// @throws RegistryFailure when the registry does not answer as it should, or refuses the schema
    int register(String subject, Schema schema);

    /// The schema with this id; empty when the registry has none.
    ///
    /// @throws RegistryFailure when the registry does not answer as it should
    Optional<Schema> byId(int id);

    /// A registry that speaks Confluent's REST API: Confluent, Apicurio under `/apis/ccompat/v7`, Karapace, Redpanda.
    ///
    /// Nothing is asked of it before the first schema is.
    ///
    /// @throws IllegalArgumentException when it is no `http` or `https` URL with a host
    static SchemaRegistry at(URI url) {
        return new ConfluentRegistry(url);
    }
}
