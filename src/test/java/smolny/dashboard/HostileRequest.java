package smolny.dashboard;

import java.util.List;

/// One thing that a web page, a neighbour or a broken program may send.
///
/// @param request with PORT and TOKEN where the server's belong
/// @param status what must be answered: one of these; 0 is a closed connection
/// @param header that must be among the answer's; empty for none
record HostileRequest(String about, String request, List<Integer> status, String header) {

    static final String OURS = "Host: 127.0.0.1:PORT\r\n";
    static final String TOKEN = "X-Smolny-Token: TOKEN\r\n";
    static final String JSON = "Content-Type: application/json\r\n";
    static final String COMMAND = "{\"id\":\"1\",\"run\":\"night\",\"verb\":\"pause\",\"arguments\":[]}";

    static void row(List<HostileRequest> rows, String about, String request, Integer... status) {
        rows.add(new HostileRequest(about, request, List.of(status), ""));
    }

    static String post(String path, String headers, String body) {
        return raw(path, TOKEN + JSON + headers, body);
    }

    static String raw(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + OURS + headers + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    static String head(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\n" + OURS + TOKEN + JSON + headers + "\r\n";
    }

    static String chunked(String chunks) {
        return head("/api/control", "Transfer-Encoding: chunked\r\n") + chunks;
    }

    @Override
    public String toString() {
        return about + " gets " + status;
    }
}
