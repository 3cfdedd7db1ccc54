package fi.luukku.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The number each {@link RuntimePort} has in one run.
 *
 * @param https whether the pages, Luukku's and Tasklist's and Operate's, are served on https
 */
public record RuntimePorts(Map<RuntimePort, Integer> numbers, boolean https) {

    /** The property that has the pages served on https. */
    public static final String HTTPS = "luukku.runtime.https";

    public RuntimePorts(Map<RuntimePort, Integer> numbers) {
        this(numbers, false);
    }

    /** The usual numbers, or those given as properties; a number that is none refuses the start. */
    public static RuntimePorts given(Function<String, @Nullable String> properties) {
        var numbers = new EnumMap<RuntimePort, Integer>(RuntimePort.class);
        for (var port : RuntimePort.values()) {
            var given = properties.apply(port.property());
            numbers.put(port, given == null ? port.usual() : number(port, given));
        }
        return new RuntimePorts(numbers, Boolean.parseBoolean(properties.apply(HTTPS)));
    }

    /** Numbers that nobody holds now. */
    public static RuntimePorts free() {
        var numbers = new EnumMap<RuntimePort, Integer>(RuntimePort.class);
        var ports = RuntimePort.values();
        var free = free(ports.length);
        for (int i = 0; i < ports.length; i++) {
            numbers.put(ports[i], free.get(i));
        }
        return new RuntimePorts(numbers);
    }

    /** As many different numbers as asked for that nobody holds now. */
    public static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(RuntimePorts::close);
        }
    }

    public int of(RuntimePort port) {
        return numbers.get(port);
    }

    /** The same numbers, with the pages on https. */
    public RuntimePorts onHttps() {
        return new RuntimePorts(numbers, true);
    }

    /** The address of what listens there, such as {@code http://127.0.0.1:8080}. */
    public String http(RuntimePort port) {
        return scheme(port) + "://127.0.0.1:" + of(port);
    }

    /** The address as a person's browser should have it: one host name for all pages. */
    public String page(RuntimePort port) {
        return scheme(port) + "://localhost:" + of(port);
    }

    private String scheme(RuntimePort port) {
        return https && port.servesPages() ? "https" : "http";
    }

    private static int number(RuntimePort port, String given) {
        try {
            int number = Integer.parseInt(given.strip());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StartRefused("-D%s=%s is no port: give a number from 1 to 65535.".formatted(port.property(), given));
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
