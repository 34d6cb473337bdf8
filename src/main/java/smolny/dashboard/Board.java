package smolny.dashboard;

import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import smolny.topic.Run;

/// One run, as far as it is kept.
///
/// Records come from one thread, in the order of each topic; lookers are many. What nobody looks at may be forgotten,
/// save what is known [in short][#inShort()]; it is read again from the topics when somebody looks.
final class Board {

    private final String run;
    private final Sources sources;
    private final Function<String, Gathered> gathering;
    private final int room;

    // Guarded by this object's lock.
    private @Nullable Gathered gathered;
    private @Nullable Meanwhile meanwhile;
    private boolean changed;
    private int lookers;

    private volatile Sight sight = Sight.NOTHING;
    private volatile @Nullable RunInShort inShort;
    private volatile long lookedAt;

    /// What a looker may do with a run; to be closed when it looks away.
    final class Look implements AutoCloseable {

        private boolean away;

        Sight sight() {
            return sight;
        }

        /// The log as read so far.
        Past past() {
            synchronized (Board.this) {
                return kept().past();
            }
        }

        Run record() {
            synchronized (Board.this) {
                var record = kept().record();
                if (record == null) {
                    throw Refusal.unknown("run: \"" + run + "\" (expected: one with a record)");
                }
                return record;
            }
        }

        @Override
        public void close() {
            synchronized (Board.this) {
                lookers -= away ? 0 : 1;
                away = true;
            }
        }
    }

    /// @param gathering makes what a run's records are put together in
    /// @param room for so many records that come in while the run is read again
    /// @param now order of this moment among the looks
    Board(String run, Sources sources, Function<String, Gathered> gathering, int room, long now) {
        this.run = run;
        this.sources = sources;
        this.gathering = gathering;
        this.room = room;
        this.lookedAt = now;
        this.gathered = gathering.apply(run);
    }

    String run() {
        return run;
    }

    /// What is known of the run in any case; null before its record has come in.
    @Nullable
    RunInShort inShort() {
        return inShort;
    }

    /// Order of the looks at all runs: the larger, the later.
    long lookedAt() {
        return lookedAt;
    }

    /// Takes one record in, as far as the run is kept.
    ///
    /// @return how many more events are at hand now
    synchronized int take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(sources.topics().runs().name())) {
            note(record);
        }
        if (meanwhile != null) {
            meanwhile.add(record);
        }
        if (gathered == null) {
            return 0;
        }
        int before = gathered.size();
        gathered.take(record);
        changed = true;
        return gathered.size() - before;
    }

    /// Shows what has been taken in since this was last called.
    synchronized void publish() {
        if (gathered != null && changed) {
            var newer = gathered.sight();
            if (lookers > 0) {
                newer.encodeBeyond(sight);
            }
            sight = newer;
            changed = false;
        }
    }

    /// Somebody looks at the run; until it looks away again nothing is forgotten.
    synchronized Look look(long now) {
        lookedAt = now;
        lookers++;
        return new Look();
    }

    synchronized boolean isUnseen() {
        return lookers == 0;
    }

    synchronized boolean isKept() {
        return gathered != null;
    }

    /// Forgets all but what is known in short, unless somebody looks.
    ///
    /// @return how many events were let go
    synchronized int forget() {
        if (lookers > 0 || gathered == null) {
            return 0;
        }
        int size = gathered.size();
        gathered = null;
        sight = Sight.NOTHING;
        return size;
    }

    /// Takes in all of the run's records again. What comes in meanwhile is collected; when there is no room for
    /// it, reading goes on from where it ended, until it is not overtaken any more.
    ///
    /// @return how many events are at hand now
    int readAgain(Archive archive) {
        var again = gathering.apply(run);
        try {
            do {
                collect(new Meanwhile(room));
                archive.all(run, again.next(), again::take);
            } while (!show(again));
        } finally {
            collect(null);
        }
        return again.size();
    }

    private synchronized void collect(@Nullable Meanwhile into) {
        meanwhile = into;
    }

    /// @return false when more has come in than could be collected
    private synchronized boolean show(Gathered again) {
        if (meanwhile == null || !meanwhile.all(again::take)) {
            return false;
        }
        gathered = again;
        sight = again.sight();
        return true;
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        var newer = Sources.read(sources.topics().runs(), record);
        if (newer != null) {
            inShort = RunInShort.of(inShort, newer, sources.json().runInShort(record.value()));
        }
    }

    private Gathered kept() {
        if (gathered == null) {
            throw new IllegalStateException("run " + run + " is looked at, but not kept");
        }
        return gathered;
    }
}
