package fi.luukku.runtime;

import fi.luukku.runtime.process.PortHolder;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether the ports are free; a held one refuses the start with a sentence that says what to do. */
final class PortCheck {

    private PortCheck() {}

    static void of(RuntimePorts ports) {
        var busy = Arrays.stream(RuntimePort.values())
                .filter(port -> PortHolder.isHeld(ports.of(port)))
                .map(port -> sentence(port, ports.of(port)))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!busy.isEmpty()) {
            throw new StartRefused(busy);
        }
    }

    private static String sentence(RuntimePort port, int number) {
        return "Port %d, meant for %s, is held by %s: end that, or choose another port with -D%s=%d."
                .formatted(
                        number,
                        port.purpose(),
                        PortHolder.of(number).orElse("another program"),
                        port.property(),
                        number < 65000 ? number + 100 : number - 100);
    }
}
