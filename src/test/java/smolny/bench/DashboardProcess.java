package smolny.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `smolny serve` in a process of its own, with the options that `./smolny play` runs with.
final class DashboardProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Dashboard http://127\\.0\\.0\\.1:(\\d+)/.*");

    /// The generations of the serial collector, as `jcmd` tells them.
    private static final Pattern HEAP = Pattern.compile("total \\d+K, used (\\d+)K");

    private final Process process;
    private final int port;

    private DashboardProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static DashboardProcess start(String bootstrapServers, String registryUrl) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx320m"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "smolny.cli.Smolny", "serve"));
        command.addAll(List.of("--bootstrap-server", bootstrapServers, "--schema-registry", registryUrl));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.matches()) {
                return new DashboardProcess(process, Integer.parseInt(address.group(1)));
            }
        }
        throw new IllegalStateException("smolny serve ended without an address");
    }

    int port() {
        return port;
    }

    /// A line of Linux's own account of the process, such as `VmRSS`, as it stands there.
    String status(String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    /// What lives in the heap of the process once everything else is collected, in words.
    String heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        var used = HEAP.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1_024 + " MB";
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asking = new ProcessBuilder(jcmd, String.valueOf(process.pid()), command).start();
        var told = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asking.waitFor() != 0) {
            throw new IllegalStateException("jcmd " + command + ": " + told);
        }
        return told;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
