package smolny.dashboard;

import static smolny.dashboard.HostileRequest.COMMAND;
import static smolny.dashboard.HostileRequest.JSON;
import static smolny.dashboard.HostileRequest.OURS;
import static smolny.dashboard.HostileRequest.TOKEN;
import static smolny.dashboard.HostileRequest.post;
import static smolny.dashboard.HostileRequest.raw;
import static smolny.dashboard.HostileRequest.row;

import java.util.ArrayList;
import java.util.List;

/// What may come from where nobody is to come from: under another name, from a foreign page, without the token.
final class ForeignRequests {

    private ForeignRequests() {}

    static List<HostileRequest> all() {
        var rows = new ArrayList<HostileRequest>();
        hosts(rows);
        pages(rows);
        tokensAndTypes(rows);
        return rows;
    }

    private static void hosts(List<HostileRequest> rows) {
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

    private static void pages(List<HostileRequest> rows) {
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

    private static void tokensAndTypes(List<HostileRequest> rows) {
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
}
