package smolny.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import smolny.event.Kind;
import smolny.event.NightEvent;

/// The headers of an event's record: CloudEvents 1.0 in binary mode, so that tools that know nothing of us understand
/// the log.
public final class EventHeaders {

    private static final List<String> NAMES =
            List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "content-type");
    private static final Header VERSION = header("ce_specversion", "1.0");
    private static final Header CONTENT = header("content-type", "application/avro");
    private static final Map<Kind, Header> TYPES = types();

    private final String scenario;
    private final Map<String, Header> sources = new ConcurrentHashMap<>();
    private volatile @Nullable Time time;

    private EventHeaders(String scenario) {
        this.scenario = scenario;
    }

    /// Headers for the runs of one night.
    ///
    /// @param scenario the id of the night
    public static EventHeaders forScenario(String scenario) {
        return new EventHeaders(scenario);
    }

    /// The headers of one record.
    ///
    /// @param publishedAt wall-clock time, in milliseconds since 1970-01-01T00:00Z; what the night's own clock
    ///     showed is in the value
    public List<Header> of(NightEvent event, long publishedAt) {
        return List.of(
                VERSION,
                header("ce_id", event.run() + "/" + event.sequence()),
                sources.computeIfAbsent(
                        event.place(), place -> header("ce_source", "/smolny/" + scenario + "/" + place)),
                TYPES.get(event.happening().kind()),
                time(publishedAt),
                header("ce_subject", event.eventId()),
                CONTENT);
    }

    // In a burst hundreds of events share a millisecond, and to write it out takes as long as half an event.
    private Header time(long millis) {
        var last = time;
        if (last == null || last.millis != millis) {
            last = new Time(
                    millis, header("ce_time", Instant.ofEpochMilli(millis).toString()));
            time = last;
        }
        return last.header;
    }

    private record Time(long millis, Header header) {}

    /// Whether these are the headers of an event's record, by their names.
    public static boolean areOurs(Header[] headers) {
        if (headers.length != NAMES.size()) {
            return false;
        }
        for (int i = 0; i < headers.length; i++) {
            if (!headers[i].key().equals(NAMES.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<Kind, Header> types() {
        var types = new EnumMap<Kind, Header>(Kind.class);
        for (Kind kind : Kind.values()) {
            types.put(kind, header("ce_type", "smolny." + kind.word()));
        }
        return types;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
