package smolny.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// Topics that are made anew before each measurement, and whose former files go soon.
///
/// A machine may be slow to hand out memory that nothing has used lately: seen were 2,000 MB a second for the first
/// four gigabytes of files and a tenth of it from there on. Who is measured late would pay for all who were before.
record FreshTopics(Admin admin, Topics topics) {

    static FreshTopics make(Admin admin, Topics topics) throws ExecutionException, InterruptedException {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, "");
        // Kafka looks this often for files to delete: at 0 it would do nothing else.
        var soon = new ConfigEntry("log.segment.delete.delay.ms", "200");
        admin.incrementalAlterConfigs(Map.of(broker, List.of(new AlterConfigOp(soon, AlterConfigOp.OpType.SET))))
                .all()
                .get();
        TopicCreation.ensure(admin, topics);
        return new FreshTopics(admin, topics);
    }

    /// Deletes some topics and makes those that the program needs again.
    void renew(Collection<String> names) throws ExecutionException, InterruptedException {
        admin.deleteTopics(names).all().get();
        while (admin.listTopics().names().get().stream().anyMatch(names::contains)) {
            Thread.sleep(BenchCluster.LOOK_AGAIN_MILLIS);
        }
        TopicCreation.ensure(admin, topics);
    }
}
