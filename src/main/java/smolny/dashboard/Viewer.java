package smolny.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import smolny.projection.Questions;

/// One stream of server-sent events, written by a thread of its own.
///
/// Nothing is queued for a viewer. It remembers what it was sent last, and when it can take more it gets what
/// is new by then: all events that follow and are still at hand, the newest of everything else. So a slow
/// viewer skips answers, never goes back to an older one, misses no event of a night, and takes no memory
/// however far it is behind. Of a run too long to be at hand as a whole it gets the newest events; the page
/// asks for others when somebody looks at them.
final class Viewer {

    /// Events in one message, so that a page can draw before all of a long night has arrived.
    private static final int MOST_EVENTS = 250;

    private static final byte[] EVENTS = utf8("event: events\ndata: {\"events\":[");
    private static final byte[] RUN = utf8("event: run\ndata: {\"run\":");
    private static final byte[] ANSWER = utf8("event: answer\ndata: ");
    private static final byte[] CLOCK = utf8("event: clock\ndata: ");
    private static final byte[] SERVING = utf8("event: serving\ndata: ");
    private static final byte[] PRESENTER = utf8("event: presenter\ndata: ");
    private static final byte[] COMMA = utf8(",");
    private static final byte[] NOTHING = {};
    private static final byte[] END = utf8("\n\n");

    private final Boards boards;
    private final Audience audience;
    private final @Nullable String pinned;
    private final OutputStream out;
    private final Thread thread = Thread.currentThread();

    // What was sent last.
    private Board.@Nullable Look look;
    private @Nullable String run;
    private @Nullable Encoded record;
    private int sentEvents;
    private @Nullable Encoded clock;
    private final Map<String, Encoded> answers = new HashMap<>();
    private @Nullable Encoded serving;
    private @Nullable Encoded presenter;

    private boolean news;

    /// To be made by the thread that is to write.
    ///
    /// @param pinned the run to stay with; null to see the latest one, and the next when it begins
    Viewer(Boards boards, Audience audience, @Nullable String pinned, OutputStream out) {
        this.boards = boards;
        this.audience = audience;
        this.pinned = pinned;
        this.out = out;
    }

    /// Has another look as soon as it can.
    void wake() {
        LockSupport.unpark(thread);
    }

    /// Writes until the viewer has gone or the server ends.
    ///
    /// @param number how many came before: not all of them come back at once when the server does
    /// @throws IOException when the viewer has gone, or takes nothing
    void write(int number) throws IOException {
        try {
            out.write(utf8("retry: " + (1_000 + 331 * (number % 7)) + "\n\n"));
            out.flush();
            while (!audience.isOver()) {
                if (sendNews()) {
                    out.flush();
                } else {
                    LockSupport.park(this);
                }
            }
        } finally {
            if (look != null) {
                look.close();
            }
        }
    }

    /// @return whether there was anything new
    private boolean sendNews() throws IOException {
        news = false;
        turnToRun();
        if (look != null) {
            var now = look.sight();
            sendRun(now);
            sendEvents(now);
            for (var question : Questions.ALL) {
                var answer = now.answers().get(question.name());
                if (answer != null && answer != answers.put(question.name(), answer)) {
                    send(ANSWER, answer);
                }
            }
            if (now.clock() != null && now.clock() != clock) {
                send(CLOCK, now.clock());
                clock = now.clock();
            }
        }
        var newPresenter = audience.presenter();
        if (newPresenter != null && newPresenter != presenter) {
            send(PRESENTER, newPresenter);
            presenter = newPresenter;
        }
        var newServing = audience.serving();
        if (newServing != null && newServing != serving) {
            send(SERVING, newServing);
            serving = newServing;
        }
        return news;
    }

    private void turnToRun() {
        var wanted = pinned != null ? pinned : boards.latest();
        if (wanted == null || wanted.equals(run)) {
            return;
        }
        var next = boards.look(wanted);
        if (look != null) {
            look.close();
        }
        look = next;
        run = wanted;
        record = null;
        sentEvents = 0;
        clock = null;
        answers.clear();
    }

    private void sendRun(Sight now) throws IOException {
        if (now.run() != null && now.run() != record) {
            send(RUN, now.run().bytes(), utf8(",\"live\":" + (pinned == null) + "}"));
            record = now.run();
        }
    }

    private void sendEvents(Sight now) throws IOException {
        int last = now.events().last();
        int first = Math.max(sentEvents + 1, now.events().first());
        for (int from = first; from <= last; from += MOST_EVENTS) {
            int to = Math.min(from + MOST_EVENTS - 1, last);
            out.write(EVENTS);
            for (int sequence = from; sequence <= to; sequence++) {
                out.write(sequence > from ? COMMA : NOTHING);
                out.write(now.events().at(sequence).bytes());
            }
            // A name with a line break in it must not end the line.
            send(utf8("]}\nid: "), utf8(URLEncoder.encode(String.valueOf(run), UTF_8) + "/" + to));
            sentEvents = to;
        }
    }

    private void send(byte[] head, Encoded json) throws IOException {
        send(head, json.bytes());
    }

    private void send(byte[]... parts) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
        out.write(END);
        audience.sent();
        news = true;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
