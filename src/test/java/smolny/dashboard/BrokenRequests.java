package smolny.dashboard;

import static smolny.dashboard.HostileRequest.COMMAND;
import static smolny.dashboard.HostileRequest.OURS;
import static smolny.dashboard.HostileRequest.TOKEN;
import static smolny.dashboard.HostileRequest.chunked;
import static smolny.dashboard.HostileRequest.head;
import static smolny.dashboard.HostileRequest.post;
import static smolny.dashboard.HostileRequest.row;

import java.util.ArrayList;
import java.util.List;

/// What no program that means well sends, a row each.
final class BrokenRequests {

    private BrokenRequests() {}

    static List<HostileRequest> all() {
        var rows = new ArrayList<HostileRequest>();
        methods(rows);
        bodies(rows);
        framing(rows);
        sizes(rows);
        paths(rows);
        return rows;
    }

    private static void methods(List<HostileRequest> rows) {
        for (var method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "TRACE", "FOO")) {
            rows.add(new HostileRequest(
                    method + " of control",
                    method + " /api/control HTTP/1.1\r\n" + OURS + TOKEN + "\r\n",
                    List.of(405),
                    "\r\nAllow: POST"));
        }
        for (var path : List.of("/", "/index.html", "/api/runs", "/api/stream", "/api/runs/x/state", "/health")) {
            rows.add(new HostileRequest("POST to " + path, post(path, "", COMMAND), List.of(405), "\r\nAllow: GET"));
        }
        row(rows, "the head of a stream", "HEAD /api/stream HTTP/1.1\r\n" + OURS + "\r\n", 200, 405);
        row(rows, "metrics that are not there", "GET /metrics HTTP/1.1\r\n" + OURS + "\r\n", 404);
        row(rows, "whether it is up", "GET /health HTTP/1.1\r\n" + OURS + "\r\n", 200);
        row(rows, "whether it is ready, without a broker", "GET /ready HTTP/1.1\r\n" + OURS + "\r\n", 503);
    }

    private static void bodies(List<HostileRequest> rows) {
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

    private static void framing(List<HostileRequest> rows) {
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

    private static void sizes(List<HostileRequest> rows) {
        row(rows, "ten thousand headers", "GET / HTTP/1.1\r\n" + OURS + "X-A: b\r\n".repeat(10_000) + "\r\n", 431);
        row(
                rows,
                "a header of a megabyte",
                "GET / HTTP/1.1\r\n" + OURS + "X: " + "a".repeat(1 << 20) + "\r\n\r\n",
                431);
        row(rows, "a path of 100 KB", "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + OURS + "\r\n", 414);
        row(rows, "a method of 100 KB", "G".repeat(100_000) + " / HTTP/1.1\r\n" + OURS + "\r\n", 400, 414, 431);
    }

    private static void paths(List<HostileRequest> rows) {
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
}
