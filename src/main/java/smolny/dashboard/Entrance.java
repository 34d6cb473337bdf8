package smolny.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a dashboard is found, and the token that lets its visitors steer.
///
/// The port is taken before there is a server, so that the address can be told at once: who comes early waits.
public final class Entrance implements AutoCloseable {

    /// As many as may come in one moment, such as all viewers of a server that was away.
    private static final int WAITING = 2_048;

    private static final int TOKEN_BYTES = 24;
    private static final Pattern NUMERIC = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    private final ServerSocketChannel channel;
    private final InetAddress address;
    private final String host;
    private final int port;
    private final String token;
    private final boolean showsAll;

    private Entrance(
            ServerSocketChannel channel, InetAddress address, String host, int port, String token, boolean showsAll) {
        this.channel = channel;
        this.address = address;
        this.host = host;
        this.port = port;
        this.token = token;
        this.showsAll = showsAll;
    }

    /// Takes a port, where only who has the token may look if others than this machine can come in.
    ///
    /// @param host a name or an address of this machine; any other than loopback opens the dashboard to the network
    /// @param port to listen on; 0 for any that is free
    /// @throws DashboardRefused when there is no such host, or the port is taken
    public static Entrance open(String host, int port) {
        return open(host, port, false);
    }

    /// Takes a port.
    ///
    /// @param showsAll whether everybody who comes may look; steering needs the token all the same
    public static Entrance open(String host, int port, boolean showsAll) {
        if (port < 0 || port > 65_535) {
            throw new DashboardRefused("port: " + port + " (expected: 1 to 65535)", null);
        }
        var address = resolved(host);
        try {
            var channel = ServerSocketChannel.open();
            try {
                channel.bind(new InetSocketAddress(address, port), WAITING);
            } catch (IOException taken) {
                channel.close();
                throw taken;
            }
            var bytes = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(bytes);
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return new Entrance(
                    channel, address, written(host), channel.socket().getLocalPort(), token, showsAll);
        } catch (IOException taken) {
            throw new DashboardRefused(
                    "port: " + port + " on " + host + " (expected: a free port of this machine; " + taken.getMessage()
                            + ")",
                    taken);
        }
    }

    /// The address to open in a browser. It bears the token behind `#`, which browsers do not send to anybody.
    public String address() {
        return "http://" + host + ":" + port + (asksWhoLooks() ? "/?token=" + token : "/") + "#token=" + token;
    }

    /// Waits until somebody comes, and lets nobody in yet: whoever came is served when the dashboard starts.
    ///
    /// @return false when the thread was interrupted or the entrance closed meanwhile
    /// @throws DashboardRefused when the port cannot be watched
    public boolean awaitVisitor() {
        try (var selector = Selector.open()) {
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_ACCEPT);
            int came = selector.select();
            key.cancel();
            selector.selectNow();
            channel.configureBlocking(true);
            return came > 0;
        } catch (ClosedChannelException closed) {
            return false;
        } catch (IOException e) {
            throw new DashboardRefused("port: " + port + " was taken, but cannot be watched", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DashboardRefused("closing port " + port, e);
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    int port() {
        return port;
    }

    String token() {
        return token;
    }

    /// Whether nothing is shown without the token: others than this machine can come in, and may not all look.
    boolean asksWhoLooks() {
        return !address.isLoopbackAddress() && !showsAll;
    }

    /// Whether somebody has the token. Takes as long for one that is nearly right as for any other.
    boolean admits(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether a `Host` header means this server: its name or a name of loopback, with its port.
    ///
    /// A page whose own name was made to point here sends that name. An address in numbers is nobody's page.
    boolean isMeantBy(@Nullable String hostHeader) {
        if (hostHeader == null) {
            return false;
        }
        var suffix = ":" + port;
        var named = hostHeader.toLowerCase(Locale.ROOT);
        if (named.endsWith(suffix)) {
            named = named.substring(0, named.length() - suffix.length());
        } else if (port != 80) {
            return false;
        }
        return named.equals(host)
                || Set.of("localhost", "127.0.0.1", "[::1]").contains(named)
                || (address.isAnyLocalAddress() && NUMERIC.matcher(named).matches());
    }

    private static InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new DashboardRefused("host: \"" + host + "\" (expected: a name or address of this machine)", unknown);
        }
    }

    private static String written(String host) {
        var small = host.toLowerCase(Locale.ROOT);
        return small.indexOf(':') >= 0 && !small.startsWith("[") ? "[" + small + "]" : small;
    }
}
