package smolny.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Prefix;
import smolny.topic.CommittedRecords;
import smolny.topic.RunDigest;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// Everything the log holds under one run's key, in the order of the log.
///
/// @param entries records as found, whether they are events or not
public record RunLog(String run, List<Entry> entries) {

    private static final byte[] NOTHING = {};

    public RunLog {
        entries = List.copyOf(entries);
    }

    /// One record of the log.
    ///
    /// @param offset in the run's partition
    /// @param value the bytes as found
    /// @param event null when the bytes are no event
    @SuppressWarnings("ArrayRecordComponent") // nobody compares entries; bytes are bytes
    public record Entry(long offset, byte[] value, @Nullable NightEvent event) {

        /// A record from the events topic, as whoever folds the log takes it.
        ///
        /// @param run whose key the record bears
        public static Entry of(ConsumerRecord<byte[], byte[]> record, Topic<String, NightEvent> events, String run) {
            byte[] value = record.value() == null ? NOTHING : record.value();
            return new Entry(record.offset(), value, decode(value, events, run));
        }

        /// How the log stands after this record.
        ///
        /// @param marks finds the fingerprint of an event of the prefix by its sequence; asked only when that
        /// sequence comes again
        public Prefix after(Prefix before, LongUnaryOperator marks) {
            if (event == null) {
                return before.quarantinedOne();
            }
            long sequence = event.sequence();
            if (before.expects(sequence)) {
                return before.advanced(event.occurredAt());
            }
            boolean same = sequence <= before.sequence() && marks.applyAsLong(sequence) == fingerprint();
            return before.surprisedBy(sequence, same);
        }

        /// A short mark of an event's body.
        public long fingerprint() {
            return RunDigest.fingerprint(value);
        }

        private static @Nullable NightEvent decode(byte[] value, Topic<String, NightEvent> events, String run) {
            try {
                var event = events.value().deserializer().deserialize(events.name(), value);
                return event.run().equals(run) ? event : null;
            } catch (SerializationException garbage) {
                return null;
            }
        }
    }

    /// Reads the log as far as it is committed now.
    public static RunLog read(Map<String, Object> clients, Topics topics, String run) {
        var events = topics.events();
        var key = Utils.utf8(run);
        var entries = new ArrayList<Entry>();
        CommittedRecords.settled(clients).readBeside(events.name(), run, record -> {
            if (Arrays.equals(record.key(), key)) {
                entries.add(Entry.of(record, events, run));
            }
        });
        return new RunLog(run, entries);
    }

    /// The events that follow each other without a gap from the first on: what a projection answers from.
    public List<NightEvent> whole() {
        var whole = new ArrayList<NightEvent>();
        for (var entry : entries) {
            var event = entry.event();
            if (event != null && event.sequence() > whole.size()) {
                if (event.sequence() != whole.size() + 1) {
                    break;
                }
                whole.add(event);
            }
        }
        return whole;
    }
}
