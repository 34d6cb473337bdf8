package smolny.stream;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import smolny.topic.Topics;

/// What processors of other code have left behind in a cluster.
public final class FormerCode {

    private FormerCode() {}

    /// What is to be said before processors start where only other code has been at work: that nothing of its state is
    /// used, and the log is read again from its first event. Empty where this code goes on, or nobody has been yet.
    ///
    /// @throws KafkaException when the cluster does not tell its topics
    public static Optional<String> notice(Admin admin, Topics topics) {
        var here = BuildMark.ofThisBuild();
        var marks = marks(admin, topics);
        return marks.isEmpty() || marks.contains(here)
                ? Optional.empty()
                : Optional.of("answers: those there are come from other code, " + String.join(", ", marks)
                        + "; all are folded anew from the log (this code: " + here + ")");
    }

    // Each application keeps its state in topics of its own, for as long as nobody deletes them.
    private static SortedSet<String> marks(Admin admin, Topics topics) {
        var state = Pattern.compile(Pattern.quote(Projecting.applications(topics)) + "([0-9a-f]{8})-.+-changelog");
        var marks = new TreeSet<String>();
        try {
            for (var name : admin.listTopics().names().get()) {
                var matcher = state.matcher(name);
                if (matcher.matches()) {
                    marks.add(matcher.group(1));
                }
            }
        } catch (ExecutionException e) {
            throw new KafkaException("looking for state of other code", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("looking for state of other code: interrupted", e);
        }
        return marks;
    }
}
