package smolny.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import smolny.stream.FormerCode;
import smolny.topic.Footing;
import smolny.topic.Layout;
import smolny.topic.TopicCreation;

/// Sees to it that a cluster has the topics and schemas that are needed, before anything is published there.
///
/// Each way of it may throw [smolny.topic.TopicFailure] when the cluster does not answer, or does not do as asked,
/// [smolny.topic.ClusterRefused] when a night would be lost there, or come out wrong, or never begin, and
/// [smolny.topic.RegistryFailure] when the registry does not answer as it should.
final class Preparation {

    private Preparation() {}

    /// For whoever plays or looks.
    ///
    /// @return what is weaker about the cluster than exactly-once deserves, a line each
    static List<String> of(Cluster cluster, Layout layout) {
        return of(cluster, layout, _ -> Optional.empty());
    }

    /// The same for whoever then starts processors.
    ///
    /// @return also whether they find state of other code
    static List<String> toAnswer(Cluster cluster, Layout layout) {
        return of(cluster, layout, admin -> FormerCode.notice(admin, cluster.topics()));
    }

    private static List<String> of(Cluster cluster, Layout layout, Function<Admin, Optional<String>> further) {
        // The registry first: where it does not work, no topic is left behind.
        cluster.topics().register();
        try (var admin = Admin.create(cluster.clients())) {
            if (!cluster.inside()) {
                Footing.expect(admin, cluster.clients());
            } else {
                // A broker sets up its transactions when it first hears of one, and the player would wait for that.
                var _ = admin.describeTransactions(List.of("none"));
            }
            TopicCreation.ensure(admin, cluster.topics(), layout);
            var remarks =
                    new ArrayList<>(cluster.inside() ? List.<String>of() : Footing.weaknesses(admin, cluster.topics()));
            further.apply(admin).ifPresent(remarks::add);
            // Without waiting for an answer that nobody wants.
            admin.close(Duration.ZERO);
            cluster.keepManifest();
            return remarks;
        }
    }
}
