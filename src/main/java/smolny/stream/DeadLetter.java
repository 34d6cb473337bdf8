package smolny.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/// A record that is no event, as it was found, with the reason and its origin in headers.
final class DeadLetter {

    private static final int LONGEST_REASON = 500;

    private DeadLetter() {}

    static FixedKeyRecord<byte[], byte[]> of(
            FixedKeyRecord<byte[], byte[]> found, String reason, ProcessingContext context) {
        var letter = found.withHeaders(new RecordHeaders(found.headers()));
        letter.headers().add("smolny_reason", bytes(reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
        context.recordMetadata().ifPresent(origin -> letter.headers()
                .add("smolny_topic", bytes(origin.topic()))
                .add("smolny_partition", bytes(Integer.toString(origin.partition())))
                .add("smolny_offset", bytes(Long.toString(origin.offset()))));
        return letter;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
