package smolny.broker;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// One broker and one registry for all test classes of a JVM: starting them costs seconds.
///
/// ```java
/// @RegisterExtension
/// static final SharedBroker kafka = new SharedBroker();
/// ```
///
/// They start with the first class that asks and stop after the last. Classes keep apart by their topic prefix.
public final class SharedBroker implements BeforeAllCallback {

    private @Nullable Ground ground;
    private String prefix = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        ground = context.getRoot()
                .getStore(Namespace.create(SharedBroker.class))
                .computeIfAbsent(Ground.class, first -> Ground.start(), Ground.class);
        prefix = context.getRequiredTestClass().getName().replace('$', '.').toLowerCase(Locale.ROOT) + ".";
    }

    public String bootstrapServers() {
        return ground().broker().bootstrapServers();
    }

    public String registryUrl() {
        return ground().registry().url();
    }

    /// Begins the names of this test class's topics, groups and transactional ids; ends in a dot.
    public String prefix() {
        return prefix;
    }

    private Ground ground() {
        if (ground == null) {
            throw new IllegalStateException("SharedBroker needs @RegisterExtension on a static field");
        }
        return ground;
    }

    private record Ground(DataDirectory data, EmbeddedBroker broker, RegistryEndpoint registry)
            implements AutoCloseable {

        static Ground start() {
            var data = DataDirectory.ephemeral();
            return new Ground(
                    data,
                    EmbeddedBroker.start(data.kafka(), OptionalInt.empty()),
                    RegistryEndpoint.start(data.registry(), OptionalInt.empty()));
        }

        @Override
        public void close() {
            registry.close();
            broker.close();
            data.close();
        }
    }
}
