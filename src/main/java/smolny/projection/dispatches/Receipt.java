package smolny.projection.dispatches;

import org.jspecify.annotations.Nullable;
import smolny.event.News;
import smolny.event.NightEvent;

/// A piece of news as it reached a place.
///
/// @param from the place it came from; null when that is not known
/// @param medium null when it is not known
/// @param sentAt when it was sent, in milliseconds since 1970-01-01T00:00Z; null when no sending is on record
/// @param receivedAt when it came, the same way
/// @param event id of the event with which it came
public record Receipt(
        @Nullable String from,
        @Nullable String medium,
        @Nullable Long sentAt,
        long receivedAt,
        String event) {

    static Receipt of(@Nullable Dispatch sent, NightEvent event, News.Received news) {
        return sent == null
                ? new Receipt(news.from(), news.medium(), null, event.occurredAt(), event.eventId())
                : new Receipt(sent.from(), sent.medium(), sent.at(), event.occurredAt(), event.eventId());
    }

    /// How long it took, in milliseconds; null when no sending is on record.
    public @Nullable Long delay() {
        return sentAt != null ? receivedAt - sentAt : null;
    }
}
