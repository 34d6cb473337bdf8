package smolny.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What comes in of a run while it is read again, as far as there is room.
final class Meanwhile {

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final int room;
    private boolean more;

    /// @param room for so many records
    Meanwhile(int room) {
        this.room = room;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        if (records.size() < room) {
            records.add(record);
        } else {
            more = true;
        }
    }

    /// Hands all of it on.
    ///
    /// @return false, and nothing is handed on, when more has come than there was room for
    boolean all(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        if (!more) {
            records.forEach(each);
        }
        return !more;
    }
}
