package fi.luukku.runtime;

import fi.luukku.runtime.process.PortHolder;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The number each {@link RuntimePort} has in one run.
 *
 * @param https whether the pages, Luukku's and Tasklist's and Operate's, are served on https
 */
public record RuntimePorts(Map<RuntimePort, Integer> numbers, boolean https) {

    private static final int LOWEST = 15_000;
    private static final int LENT_FROM = 32_000;
    private static final Set<Integer> GIVEN = new HashSet<>();

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

    /**
     * As many numbers as asked for that nobody holds now and this JVM has not given before. None is of those that systems
     * lend to connections going out: it may be long until whoever asked listens there.
     */
    public static synchronized List<Integer> free(int count) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, LENT_FROM))
                .filter(port -> !GIVEN.contains(port) && !PortHolder.isHeld(port))
                .peek(GIVEN::add)
                .limit(count)
                .boxed()
                .toList();
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
}
