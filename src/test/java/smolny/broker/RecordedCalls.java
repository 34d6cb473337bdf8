package smolny.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The calls that somebody else's program makes to a registry, as a file in `src/test/resources/registry` lists them.
///
/// @param mediaType in which it says and wants to hear everything
record RecordedCalls(String mediaType, List<Call> calls) {

    private static final Pattern LINE = Pattern.compile("(GET|POST|PUT) (\\S+)(?: (\\w+))? -> ([\\d|]+)((?: /\\S+)*)");

    /// @param body name of what is sent along; empty for nothing
    /// @param status statuses that will do, as a regular expression
    /// @param pointers to what the answer must have
    record Call(String method, String path, String body, String status, List<String> pointers) {}

    /// @param program name of the file
    static RecordedCalls of(String program) {
        try (var in = RecordedCalls.class.getResourceAsStream("/registry/" + program + ".txt")) {
            var lines = new String(Objects.requireNonNull(in, program).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return new RecordedCalls(
                    lines.getFirst(),
                    lines.stream().skip(1).map(RecordedCalls::call).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes them all, one after the other, and holds every answer to what is expected of it.
    ///
    /// @param names what `{...}` in a path stands for
    /// @param bodies what is sent along, as JSON, by its name
    void replay(RegistryClient registry, Map<String, String> names, Map<String, String> bodies) {
        assertThat(calls).hasSizeGreaterThan(10);
        for (var call : calls) {
            var path = call.path();
            for (var name : names.entrySet()) {
                path = path.replace("{" + name.getKey() + "}", name.getValue());
            }
            var answer = registry.send(call.method(), path, body(call, bodies), mediaType);
            assertThat(String.valueOf(answer.status()))
                    .as("%s %s: %s", call.method(), path, answer)
                    .matches(call.status());
            for (var pointer : call.pointers()) {
                assertThat(answer.body().at(pointer).isMissingNode())
                        .as("%s %s has no %s: %s", call.method(), path, pointer, answer.body())
                        .isFalse();
            }
        }
    }

    private static BodyPublisher body(Call call, Map<String, String> bodies) {
        return call.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(Objects.requireNonNull(bodies.get(call.body()), call.body()));
    }

    private static Call call(String line) {
        var parts = LINE.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        var pointers = parts.group(5).isEmpty()
                ? List.<String>of()
                : List.of(parts.group(5).strip().split(" "));
        var body = parts.group(3) == null ? "" : parts.group(3);
        return new Call(parts.group(1), parts.group(2), body, parts.group(4), pointers);
    }
}
