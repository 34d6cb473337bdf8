package smolny.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The page and all that belongs to it.
///
/// The list of files is made once, when the server starts. A request's path is looked up in it and nowhere else, so no
/// path leads out of it.
final class Site {

    private static final String FOLDER = "dashboard/";
    private static final String INDEX = "index.html";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, Page> pages;

    /// A file as it is sent.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Page(byte[] bytes, String type, String tag) {}

    private Site(Map<String, Page> pages) {
        this.pages = pages;
    }

    /// The files on the class path.
    static Site onClassPath() {
        var index = Site.class.getClassLoader().getResource(FOLDER + INDEX);
        if (index == null) {
            throw new IllegalStateException(FOLDER + INDEX + " is not on the class path");
        }
        var pages = new TreeMap<String, Page>();
        try {
            if (index.openConnection() instanceof JarURLConnection jar) {
                readJar(jar, pages);
            } else {
                readFolder(index, pages);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("reading " + index, e);
        }
        return new Site(pages);
    }

    void addTo(RoutesConfig routes) {
        pages.forEach((name, page) -> routes.get("/" + name, http -> send(http, page)));
        var index = pages.get(INDEX);
        if (index != null) {
            routes.get("/", http -> send(http, index));
        }
    }

    private static void send(Context http, Page page) {
        // Asked for again each time, answered with a word when it is the same.
        http.header("ETag", page.tag()).header("Cache-Control", "no-cache");
        if (page.tag().equals(http.header("If-None-Match"))) {
            http.status(304);
        } else {
            http.contentType(page.type()).result(page.bytes());
        }
    }

    private static void readJar(JarURLConnection index, Map<String, Page> pages) throws IOException {
        index.setUseCaches(false);
        try (var jar = index.getJarFile()) {
            for (var entry : jar.stream().toList()) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    try (var in = jar.getInputStream(entry)) {
                        add(entry.getName().substring(FOLDER.length()), in.readAllBytes(), pages);
                    }
                }
            }
        }
    }

    private static void readFolder(URL index, Map<String, Page> pages) throws IOException, URISyntaxException {
        var folder = Path.of(index.toURI()).resolveSibling("");
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    add(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), pages);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void add(String name, byte[] bytes, Map<String, Page> pages) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException(
                    "type of " + name + ": unknown (expected: one of " + new TreeMap<>(TYPES).keySet() + ")");
        }
        pages.put(name, new Page(bytes, type, tag(bytes)));
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
