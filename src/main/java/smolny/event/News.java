package smolny.event;

import org.jspecify.annotations.Nullable;

/// Word travels from place to place.
public sealed interface News extends Happening {

    /// Word leaves the place of the event.
    ///
    /// @param news names the piece of news, so that its receipt can be matched
    /// @param medium telephone, telegram, messenger ...
    /// @param to the place it is sent to
    record Sent(String news, Actor by, String medium, String to) implements News {

        public Sent {
            Expect.text("news", news);
            Expect.text("medium", medium);
            Expect.text("to", to);
        }

        @Override
        public Kind kind() {
            return Kind.NEWS_SENT;
        }
    }

    /// Word reaches the place of the event.
    ///
    /// @param by who receives it or reads it out
    /// @param medium null when it is not known
    /// @param from the place it comes from; null when it is not known
    /// @param reception how the hall takes it; null when that is not known
    record Received(
            String news,
            Actor by,
            @Nullable String medium,
            @Nullable String from,
            @Nullable Reception reception) implements News {

        public Received {
            Expect.text("news", news);
            Expect.text("medium", medium);
            Expect.text("from", from);
        }

        @Override
        public Kind kind() {
            return Kind.NEWS_RECEIVED;
        }
    }
}
