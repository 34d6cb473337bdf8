package smolny.fault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import smolny.oracle.Frame;
import smolny.oracle.History;
import smolny.oracle.Kept;
import smolny.oracle.Reach;
import smolny.oracle.Sent;
import smolny.oracle.Usage;

/// A history while it is being spoilt: everything in it can be changed, and the one it was made of stays as it was.
final class Draft {

    final List<Sent> sent;
    final List<Kept> committed;
    final List<Frame> frames;
    final List<Reach> reaches;
    final List<Kept> deadLetters;
    final List<Usage> usages = new ArrayList<>();
    final List<String> errors = new ArrayList<>();

    private final History good;
    private final Map<String, List<Kept>> answers;
    private final Map<String, List<Kept>> stores;

    /// @param good seen by one viewer
    Draft(History good) {
        this.good = good;
        sent = new ArrayList<>(good.sent());
        committed = new ArrayList<>(good.committed());
        frames = new ArrayList<>(good.viewers().getFirst());
        reaches = new ArrayList<>(good.reaches());
        deadLetters = new ArrayList<>(good.deadLetters());
        answers = new HashMap<>(good.answers());
        stores = new HashMap<>(good.stores());
    }

    void answers(String question, UnaryOperator<List<Kept>> spoil) {
        answers.computeIfPresent(question, (_, all) -> spoil.apply(all));
    }

    void stores(String question, UnaryOperator<List<Kept>> spoil) {
        stores.computeIfPresent(question, (_, all) -> spoil.apply(all));
    }

    /// Puts another record in the place of one of the log.
    void replace(int index, String key, int partition, byte[] value) {
        var as = committed.get(index);
        committed.set(index, new Kept(as.topic(), partition, as.offset(), key, ByteBuffer.wrap(value)));
    }

    History history() {
        return new History(
                good.run(),
                good.partitions(),
                sent,
                good.foreign(),
                committed,
                good.everything(),
                good.keyless(),
                answers,
                stores,
                deadLetters,
                reaches,
                List.of(frames),
                usages,
                errors);
    }
}
