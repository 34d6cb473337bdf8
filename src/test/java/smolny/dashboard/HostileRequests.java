package smolny.dashboard;

import java.util.ArrayList;
import java.util.List;

/// What a web page, a neighbour or a broken program may send, a row each.
final class HostileRequests {

    private static final String OURS = "Host: 127.0.0.1:PORT\r\n";
    private static final String TOKEN = "X-Smolny-Token: TOKEN\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    static final String COMMAND = "{\"id\":\"1\",\"run\":\"night\",\"verb\":\"pause\",\"arguments\":[]}";

    private HostileRequests() {}

    /// One thing somebody may send.
    ///
    /// @param request with PORT and TOKEN where the server's belong
    /// @param status what must be answered: one of these; 0 is a closed connection
    /// @param header that must be among the answer's; empty for none
    record Row(String about, String request, List<Integer> status, String header) {

        @Override
        public String toString() {
            return about + " gets " + status;
        }
    }

    static List<Row> all() {
        var rows = new ArrayList<Row>();
        hosts(rows);
        pages(rows);
        tokensAndTypes(rows);
        methods(rows);
        bodies(rows);
        framing(rows);
        sizes(rows);
        paths(rows);
        return rows;
    }

    private static void hosts(List<Row> rows) {
        for (var host : List.of(
                "evil.example",
                "evil.example:PORT",
                "localhost.evil:PORT",
                "127.0.0.1.evil.example:PORT",
                "127.0.0.1:1",
                "127.0.0.1",
                "localhost",
                "127.0.0.2:PORT",
                "192.168.0.1:PORT")) {
            for (var call : List.of("GET / ", "GET /api/runs ", "GET /api/stream ", "GET /nowhere ", "FOO / ")) {
                row(rows, call + "with Host " + host, call + "HTTP/1.1\r\nHost: " + host + "\r\n\r\n", 403);
            }
        }
        row(rows, "no Host", "GET / HTTP/1.1\r\n\r\n", 400);
        row(rows, "an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400, 403);
        row(rows, "no Host in the older version", "GET / HTTP/1.0\r\n\r\n", 403);
        row(rows, "two Hosts", "GET / HTTP/1.1\r\n" + OURS + OURS + "\r\n", 400);
        row(
                rows,
                "another host in the request line",
                "GET http://evil.example/ HTTP/1.1\r\n" + OURS + "\r\n",
                400,
                403);
        row(rows, "a user before the host", "GET / HTTP/1.1\r\nHost: x@127.0.0.1:PORT\r\n\r\n", 400, 403);
        for (var host : List.of("127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT", "[::1]:PORT")) {
            row(rows, "our own name " + host, "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n", 200);
        }
    }

    private static void pages(List<Row> rows) {
        for (var from : List.of(
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Origin: https://127.0.0.1:PORT",
                "Origin: http://127.0.0.1:PORT.evil.example",
                "Origin: http://127.0.0.1:PORT/",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate")) {
            row(rows, "POST from a page, " + from, post("/api/control", from + "\r\n", COMMAND), 403);
            row(rows, "GET from a page, " + from, "GET /api/runs HTTP/1.1\r\n" + OURS + from + "\r\n\r\n", 403);
        }
        row(
                rows,
                "a link in another page",
                "GET / HTTP/1.1\r\n" + OURS + "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n\r\n",
                200);
        var socket = """
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
                """.replace("\n", "\r\n");
        row(
                rows,
                "a WebSocket from another page",
                "GET / HTTP/1.1\r\n" + OURS + socket + "Origin: http://evil.example\r\n\r\n",
                403);
        row(rows, "a WebSocket from nowhere", "GET /api/stream HTTP/1.1\r\n" + OURS + socket + "\r\n", 403);
        row(
                rows,
                "a question beforehand from another page",
                "OPTIONS /api/control HTTP/1.1\r\n" + OURS
                        + "Origin: http://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n",
                403);
        row(rows, "a question beforehand", "OPTIONS /api/control HTTP/1.1\r\n" + OURS + "\r\n", 405);
    }

    private static void tokensAndTypes(List<Row> rows) {
        for (var call : List.of("/api/control", "/api/presenter")) {
            row(rows, "no token for " + call, raw(call, JSON, COMMAND), 401);
            row(rows, "a wrong token for " + call, raw(call, JSON + "X-Smolny-Token: wrong\r\n", COMMAND), 401);
            row(rows, "more than the token for " + call, raw(call, JSON + "X-Smolny-Token: TOKENx\r\n", COMMAND), 401);
            row(rows, "an empty token for " + call, raw(call, JSON + "X-Smolny-Token:\r\n", COMMAND), 401);
            row(rows, "the token in the path of " + call, raw(call + "?token=TOKEN", JSON, COMMAND), 401);
            for (var type : List.of(
                    "Content-Type: text/plain\r\n",
                    "Content-Type: application/x-www-form-urlencoded\r\n",
                    "Content-Type: multipart/form-data; boundary=x\r\n",
                    "Content-Type: application/json; charset=iso-8859-1\r\n",
                    "Content-Type: application/jsonp\r\n",
                    "")) {
                row(rows, call + " with " + type.strip(), raw(call, TOKEN + type, COMMAND), 415);
            }
        }
        row(rows, "a command before the runs could be read", post("/api/control", "", COMMAND), 503);
    }

    private static void methods(List<Row> rows) {
        for (var method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "TRACE", "FOO")) {
            rows.add(new Row(
                    method + " of control",
                    method + " /api/control HTTP/1.1\r\n" + OURS + TOKEN + "\r\n",
                    List.of(405),
                    "\r\nAllow: POST"));
        }
        for (var path : List.of("/", "/index.html", "/api/runs", "/api/stream", "/api/runs/x/state", "/health")) {
            rows.add(new Row("POST to " + path, post(path, "", COMMAND), List.of(405), "\r\nAllow: GET"));
        }
        row(rows, "the head of a stream", "HEAD /api/stream HTTP/1.1\r\n" + OURS + "\r\n", 200, 405);
        row(rows, "metrics that are not there", "GET /metrics HTTP/1.1\r\n" + OURS + "\r\n", 404);
        row(rows, "whether it is up", "GET /health HTTP/1.1\r\n" + OURS + "\r\n", 200);
        row(rows, "whether it is ready, without a broker", "GET /ready HTTP/1.1\r\n" + OURS + "\r\n", 503);
    }

    private static void bodies(List<Row> rows) {
        for (var body : List.of(
                "",
                "[]",
                "7",
                "null",
                "{",
                COMMAND + "x",
                COMMAND + COMMAND,
                COMMAND.replace("}", ",\"more\":1}"),
                COMMAND.replace("}", ",\"id\":\"2\"}"),
                COMMAND.replace("\"pause\"", "7"),
                COMMAND.replace("\"pause\"", "\" \""),
                COMMAND.replace("\"pause\"", "null"),
                COMMAND.replace("[]", "\"x\""),
                COMMAND.replace("[]", "[1]"),
                COMMAND.replace("[]", "[[]]"),
                COMMAND.replace("\"1\"", "\"" + "x".repeat(600) + "\""),
                COMMAND.replace("[]", "[" + "\"x\",".repeat(16) + "\"x\"]"),
                "[".repeat(50_000),
                "{\"id\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                "{\"id\":" + "1".repeat(50_000) + "}",
                "{\"id\":\"\u0000\"}")) {
            row(
                    rows,
                    "the body " + body.substring(0, Math.min(body.length(), 60)),
                    post("/api/control", "", body),
                    400);
        }
        for (var body : List.of(
                "{\"run\":\"night\",\"at\":-1,\"presenting\":true}",
                "{\"run\":\"night\",\"at\":\"105\",\"presenting\":true}",
                "{\"run\":\"night\",\"at\":1e308,\"presenting\":true}",
                "{\"run\":\"night\",\"at\":NaN,\"presenting\":true}")) {
            row(rows, "the place " + body, post("/api/presenter", "", body), 400);
        }
        row(rows, "a body too large", post("/api/control", "", " ".repeat(Body.MOST_BYTES + 1)), 413);
        row(
                rows,
                "a number of ten megabytes",
                post("/api/control", "", "{\"id\":" + "1".repeat(10_000_000) + "}"),
                413);
        row(
                rows,
                "a body in too many chunks",
                chunked("10000\r\n" + " ".repeat(65_536) + "\r\n1\r\n \r\n0\r\n\r\n"),
                413);
    }

    private static void framing(List<Row> rows) {
        row(rows, "chunks without an end", chunked("5\r\n{    \r\n"), 0);
        row(rows, "less than was announced", head("/api/control", "Content-Length: 100\r\n") + "{", 0);
        row(rows, "a head without an end", "GET / HTTP/1.1\r\n" + OURS, 0, 408);
        row(rows, "nothing at all", "", 0, 408);
        row(rows, "a length that is no number", head("/api/control", "Content-Length: abc\r\n"), 400);
        row(rows, "a negative length", head("/api/control", "Content-Length: -1\r\n"), 400);
        row(rows, "two lengths", head("/api/control", "Content-Length: 1\r\nContent-Length: 2\r\n") + "{}", 400);
        row(
                rows,
                "a length and chunks",
                head("/api/control", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n",
                400);
        row(rows, "a folded header", "GET / HTTP/1.1\r\n" + OURS + "X-Long: a\r\n b\r\n\r\n", 400);
        row(rows, "bare line feeds", "GET / HTTP/1.1\nHost: 127.0.0.1:PORT\n\n", 400);
        row(rows, "NUL in a header", "GET / HTTP/1.1\r\n" + OURS + "X-Nul: a\u0000b\r\n\r\n", 400);
        row(rows, "a blank before the colon", "GET / HTTP/1.1\r\n" + OURS + "X-Blank : a\r\n\r\n", 400);
        row(rows, "another protocol", "GET / SMTP/1.0\r\n\r\n", 400, 505);
        row(rows, "a greeting of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n", 400);
    }

    private static void sizes(List<Row> rows) {
        row(rows, "ten thousand headers", "GET / HTTP/1.1\r\n" + OURS + "X-A: b\r\n".repeat(10_000) + "\r\n", 431);
        row(
                rows,
                "a header of a megabyte",
                "GET / HTTP/1.1\r\n" + OURS + "X: " + "a".repeat(1 << 20) + "\r\n\r\n",
                431);
        row(rows, "a path of 100 KB", "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + OURS + "\r\n", 414);
        row(rows, "a method of 100 KB", "G".repeat(100_000) + " / HTTP/1.1\r\n" + OURS + "\r\n", 400, 414, 431);
    }

    private static void paths(List<Row> rows) {
        for (var path : List.of(
                "/../../etc/passwd",
                "/..",
                "/js/../../pom.xml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2fetc/passwd",
                "/%252e%252e%252fetc%252fpasswd",
                "/..\\..\\etc\\passwd",
                "/%5c..%5cetc",
                "/index.html%00.css",
                "/%00",
                "/%",
                "/%zz",
                "/%c0%ae%c0%ae/",
                "//etc/passwd",
                "/etc/passwd",
                "/CON",
                "/index.html/",
                "/INDEX.HTML",
                "/index.html;x=y",
                "/dashboard/index.html",
                "/WEB-INF/web.xml",
                "/smolny/dashboard/Dashboard.class")) {
            row(rows, "the path " + path, "GET " + path + " HTTP/1.1\r\n" + OURS + "\r\n", 400, 404);
        }
        // Refused as paths, or looked for as the run of that name, which nobody knows of here.
        for (var run : List.of("..%2f..%2fetc", "%0d%0aX-Forged:%20yes", "<script>")) {
            row(rows, "the run " + run, "GET /api/runs/" + run + "/state?at=1 HTTP/1.1\r\n" + OURS + "\r\n", 400, 503);
        }
    }

    private static void row(List<Row> rows, String about, String request, Integer... status) {
        rows.add(new Row(about, request, List.of(status), ""));
    }

    private static String post(String path, String headers, String body) {
        return raw(path, TOKEN + JSON + headers, body);
    }

    private static String raw(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + OURS + headers + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static String head(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\n" + OURS + TOKEN + JSON + headers + "\r\n";
    }

    private static String chunked(String chunks) {
        return head("/api/control", "Transfer-Encoding: chunked\r\n") + chunks;
    }
}
