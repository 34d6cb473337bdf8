package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteTest {

    private static final Path SOURCES = Path.of("src/main/resources/dashboard");

    private static Alone server;

    @BeforeAll
    static void start() {
        server = Alone.at("127.0.0.1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_file_of_the_page_is_served_as_what_it_is() throws IOException {
        for (var file : files()) {
            var answer = get("/" + SOURCES.relativize(file), "");
            assertThat(answer.status()).as(file.toString()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Files.readString(file, StandardCharsets.ISO_8859_1));
            assertThat(answer.head()).contains("\r\ncache-control: no-cache");
        }
        assertThat(get("/", "").head()).contains("\r\ncontent-type: text/html;charset=utf-8");
    }

    @Test
    void a_file_that_the_browser_has_is_not_sent_again() {
        var first = get("/", "");
        var tag = first.head()
                .lines()
                .filter(line -> line.startsWith("etag: "))
                .findFirst()
                .orElseThrow()
                .substring(6);

        var second = get("/", "If-None-Match: " + tag + "\r\n");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(get("/", "If-None-Match: \"other\"\r\n").status()).isEqualTo(200);
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Raw get(String path, String headers) {
        return Raw.exchange(
                server.port(),
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n" + headers + "\r\n");
    }
}
