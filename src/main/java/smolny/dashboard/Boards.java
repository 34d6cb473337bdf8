package smolny.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import smolny.topic.RegistryFailure;

/// All runs there are.
///
/// Of every run a few lines are kept. Those looked at are kept, and the others as long as there is room: the
/// one that nobody has looked at for the longest time is forgotten first.
final class Boards {

    /// No run of ours has a longer id, and whatever has is nobody's run.
    private static final int LONGEST_ID = 512;

    private final Map<String, Board> all = new ConcurrentHashMap<>();
    private final Set<Board> kept = ConcurrentHashMap.newKeySet();
    private final Set<Board> changed = new HashSet<>();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final Object readingAgain = new Object();
    private final Sources sources;
    private final Archive archive;
    private final Rereading rereading;
    private final CaughtUp caughtUp;
    private final Limits limits;
    private volatile @Nullable RunInShort latest;

    /// @param archive reads again what the topics hold of a run
    Boards(Sources sources, Archive archive, CaughtUp caughtUp, Limits limits) {
        this.sources = sources;
        this.archive = archive;
        this.rereading = new Rereading(archive, sources);
        this.caughtUp = caughtUp;
        this.limits = limits;
    }

    /// Takes one record in; to be called by one thread only.
    void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(sources.topics().deadLetters().name())) {
            deadLetters.incrementAndGet();
            return;
        }
        if (record.key() == null || record.key().length > LONGEST_ID) {
            return;
        }
        var board = all.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), this::begin);
        records.addAndGet(board.take(record));
        changed.add(board);
    }

    /// Shows what was taken in since this was last called, and makes room; to be called by the same thread.
    ///
    /// @return whether there is anything new
    boolean publish() {
        for (var board : changed) {
            board.publish();
            var run = board.inShort();
            var last = latest;
            if (run != null && (last == null || last.began() < run.began())) {
                latest = run;
            }
        }
        boolean anything = !changed.isEmpty();
        changed.clear();
        makeRoom();
        return anything;
    }

    /// The run whose playing began last; null when there is none.
    @Nullable
    String latest() {
        var run = latest;
        return run == null ? null : run.id();
    }

    /// Everything about a run, read again from the topics if it was forgotten.
    ///
    /// @throws Refusal when there is no such run, or none yet and the topics are still being read
    Board.Look look(String run) {
        var board = known(run);
        if (board == null) {
            caughtUp.await();
            board = known(run);
        }
        if (board == null) {
            var last = latest();
            throw Refusal.unknown("run: \"" + run + "\" (expected: "
                    + (last == null ? "one in the log, there is none yet" : "one in the log, the latest is " + last)
                    + ")");
        }
        var look = board.look(looks.incrementAndGet());
        try {
            keep(board);
            return look;
        } catch (RuntimeException failed) {
            look.close();
            throw failed;
        }
    }

    /// All runs, in the order in which their playing began.
    List<RunInShort> runs() {
        var runs = new ArrayList<RunInShort>();
        for (var board : all.values()) {
            var run = board.inShort();
            if (run != null) {
                runs.add(run);
            }
        }
        runs.sort(Comparator.comparingLong(RunInShort::began).thenComparing(RunInShort::id));
        return runs;
    }

    /// How many records were set aside as no events, of all runs together.
    long deadLetters() {
        return deadLetters.get();
    }

    /// How many events are at hand, of all runs together.
    long records() {
        return records.get();
    }

    private @Nullable Board known(String run) {
        var board = all.get(run);
        return board == null || board.inShort() == null ? null : board;
    }

    private Board begin(String run) {
        var board = new Board(run, sources, this::gathering, limits.recent(), looks.incrementAndGet());
        kept.add(board);
        return board;
    }

    private Gathered gathering(String run) {
        return new Gathered(run, sources, rereading, limits.recent());
    }

    private void keep(Board board) {
        if (board.isKept()) {
            return;
        }
        // One at a time: it may read a whole partition.
        synchronized (readingAgain) {
            if (!board.isKept()) {
                try {
                    records.addAndGet(board.readAgain(archive));
                } catch (KafkaException | RegistryFailure away) {
                    throw Refusal.later("run: \"" + board.run() + "\" cannot be read now: " + away.getMessage(), 5);
                }
                kept.add(board);
            }
        }
    }

    private void makeRoom() {
        while (records.get() > limits.records()) {
            var longestUnseen = kept.stream().filter(Board::isUnseen).min(Comparator.comparingLong(Board::lookedAt));
            if (longestUnseen.isEmpty()) {
                return;
            }
            records.addAndGet(-longestUnseen.get().forget());
            if (!longestUnseen.get().isKept()) {
                kept.remove(longestUnseen.get());
            }
        }
    }
}
