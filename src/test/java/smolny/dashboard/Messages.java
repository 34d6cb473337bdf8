package smolny.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A stream of server-sent events as a browser takes it, message by message.
final class Messages implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader in;
    private final List<Message> all = new ArrayList<>();

    /// @param event its name
    record Message(String event, JsonNode data, String id) {}

    private Messages(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /// @param query what stands behind `/api/stream`, such as `?run=night`
    /// @param headers further lines of the request, each ended with a line break
    static Messages of(int port, String query, String headers) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            // The older version, so that the answer is not cut into chunks.
            var request =
                    "GET /api/stream" + query + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            var messages = new Messages(socket);
            var status = String.valueOf(messages.in.readLine());
            if (!status.contains(" 200 ")) {
                throw new IllegalStateException(status);
            }
            while (!String.valueOf(messages.in.readLine()).isEmpty()) {
                // headers
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Messages of(int port, String query) {
        return of(port, query, "");
    }

    /// The next message.
    Message next() {
        var event = "message";
        var data = "";
        var id = "";
        try {
            while (true) {
                var line = in.readLine();
                if (line == null) {
                    throw new IllegalStateException("the stream ended after " + all.size() + " messages");
                }
                if (line.isEmpty() && !data.isEmpty()) {
                    var message = new Message(event, JSON.readTree(data), id);
                    all.add(message);
                    return message;
                }
                var field = line.split(": ", 2);
                var value = field.length == 2 ? field[1] : "";
                switch (field[0]) {
                    case "event" -> event = value;
                    case "data" -> data += value;
                    case "id" -> id = value;
                    default -> {
                        // retry, or the end of nothing
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first such message, of those read and those to come.
    Message await(Predicate<Message> wanted) {
        return await(wanted, 0);
    }

    /// The first such message of those to come.
    Message awaitNew(Predicate<Message> wanted) {
        return await(wanted, all.size());
    }

    private Message await(Predicate<Message> wanted, int from) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        int at = from;
        while (System.nanoTime() < deadline) {
            var message = at < all.size() ? all.get(at) : next();
            if (wanted.test(message)) {
                return message;
            }
            at++;
        }
        throw new IllegalStateException("no such message among " + all.size());
    }

    Message await(String event) {
        return await(message -> message.event().equals(event));
    }

    /// Everything read so far.
    List<Message> all() {
        return all;
    }

    /// All events told so far.
    List<JsonNode> events() {
        var events = new ArrayList<JsonNode>();
        for (var message : all) {
            message.data().path("events").forEach(events::add);
        }
        return events;
    }

    List<Long> sequences() {
        return events().stream()
                .map(event -> event.path("event").path("sequence").asLong())
                .toList();
    }

    /// The latest answer to a question told so far.
    JsonNode answer(String question) {
        return all.stream()
                .filter(message -> message.data().path("question").asText().equals(question))
                .reduce((_, later) -> later)
                .orElseThrow()
                .data()
                .path("value");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
