package smolny.oracle;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.oracle.model.Fact;

/// Everything one run has left behind, and what its viewers were shown.
///
/// @param partitions of the events topic
/// @param sent what was to be published, in order
/// @param foreign what the test itself has put into the log under the run's key beside that
/// @param committed the run's records in the log, to a reader of committed records
/// @param everything the same to a reader of everything
/// @param keyless what stands in the log under no key, and so is no run's
/// @param answers by question, what stands in its topic under the run's key
/// @param stores by question, what stands in its store's changelog under the run's key
/// @param deadLetters all of them
/// @param reaches one for each partition of each topic
/// @param viewers what each was shown, in order
/// @param errors lines of the program's log that tell of an error and are not explained by a fault that was made
public record History(
        String run,
        int partitions,
        List<Sent> sent,
        List<ByteBuffer> foreign,
        List<Kept> committed,
        List<Kept> everything,
        List<Kept> keyless,
        Map<String, List<Kept>> answers,
        Map<String, List<Kept>> stores,
        List<Kept> deadLetters,
        List<Reach> reaches,
        List<List<Frame>> viewers,
        List<Usage> usages,
        List<String> errors) {

    /// The same, and how much there was of everything before and after.
    public History with(List<Usage> measured) {
        return new History(
                run,
                partitions,
                sent,
                foreign,
                committed,
                everything,
                keyless,
                answers,
                stores,
                deadLetters,
                reaches,
                viewers,
                measured,
                errors);
    }

    /// The log as the model reads it: null for what is no event.
    List<@Nullable Fact> facts() {
        return committed.stream().<@Nullable Fact>map(this::fact).toList();
    }

    /// A record as the model reads it; null when it is no event, or of a schema that nobody has made known.
    @Nullable
    Fact fact(Kept record) {
        int schema = Decoding.schemaId(record.bytes());
        boolean known = sent.stream().anyMatch(each -> Decoding.schemaId(Kept.bytes(each.value())) == schema);
        return known ? Decoding.fact(run, record.bytes()) : null;
    }

    /// What was to be published, as the model reads it.
    List<@Nullable Fact> plan() {
        return sent.stream()
                .<@Nullable Fact>map(each -> Decoding.fact(run, Kept.bytes(each.value())))
                .toList();
    }
}
