package smolny.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;

/// What a browser shows to whoever comes without the token: what is missing, and where it is found.
///
/// It has no style sheet and no picture, because those need the token too.
final class ClosedDoor {

    private static final byte[] PAGE = """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>Smolny: the address is not complete</title>
              </head>
              <body>
                <main>
                  <h1>The address is not complete</h1>
                  <p>
                    This dashboard listens to more than its own machine, and shows the night only to who has its token.
                  </p>
                  <ol>
                    <li>Find the line that begins with <b>Dashboard</b> in the terminal where it was started.</li>
                    <li>Open the whole address that stands there, up to its end, with <code>?token=</code> in it.</li>
                    <li>If the address names <code>0.0.0.0</code>, put the name of that machine in its place.</li>
                  </ol>
                  <p>
                    A dashboard that starts anew has another token. With <code>--public</code> it needs none to look.
                  </p>
                </main>
              </body>
            </html>
            """.getBytes(UTF_8);

    private ClosedDoor() {}

    /// Whether somebody looks at the answer, and no program.
    static boolean isSeen(Context http) {
        var accepted = http.header("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    static void show(Context http) {
        http.contentType("text/html; charset=utf-8").result(PAGE);
    }
}
