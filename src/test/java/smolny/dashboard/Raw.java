package smolny.dashboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;

/// What comes back over a bare socket.
///
/// @param status 0 when the connection was closed without an answer
/// @param head status line and headers, in small letters
record Raw(int status, String head, String body) {

    private static final int PATIENCE_MILLIS = 20_000;

    /// Sends bytes and reads until the server closes.
    static Raw exchange(int port, String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            } catch (IOException refusedBeforeAllWasSent) {
                // The answer may be there nevertheless.
            }
            return of(new String(read(socket), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasHeader(String header) {
        return head.contains("\r\n" + header.toLowerCase(Locale.ROOT) + ":");
    }

    private static byte[] read(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var out = new ByteArrayOutputStream();
        try {
            in.transferTo(out);
        } catch (SocketTimeoutException stillOpen) {
            throw stillOpen;
        } catch (IOException reset) {
            // Closed while more was on its way to the server.
        }
        return out.toByteArray();
    }

    private static Raw of(String answer) {
        if (answer.isEmpty()) {
            return new Raw(0, "", "");
        }
        var parts = answer.split("\r\n\r\n", 2);
        return new Raw(
                Integer.parseInt(answer.split(" ", 3)[1]),
                parts[0].toLowerCase(Locale.ROOT),
                parts.length > 1 ? parts[1] : "");
    }
}
