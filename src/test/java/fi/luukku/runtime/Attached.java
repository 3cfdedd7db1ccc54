package fi.luukku.runtime;

import static fi.luukku.runtime.RuntimePort.BROKER_MANAGEMENT;
import static fi.luukku.runtime.RuntimePort.BROKER_REST;
import static fi.luukku.runtime.RuntimePort.LUUKKU;
import static fi.luukku.runtime.RuntimePort.POSTGRESQL;
import static fi.luukku.runtime.RuntimePort.SMS;
import static fi.luukku.runtime.RuntimePort.SMTP;
import static fi.luukku.runtime.RuntimePort.TASKLIST;

import fi.luukku.runtime.camunda.BrokerClock;
import fi.luukku.runtime.camunda.BrokerRest;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.mail.Mailbox;
import fi.luukku.runtime.part.MailPart;
import fi.luukku.runtime.part.PostgresDatabases;
import fi.luukku.runtime.part.SmsPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/**
 * Tests on parts that {@link PartsOnly} keeps running: with an empty database and a mailbox of their own, and after what
 * earlier tests left in the engine has been cancelled, since it would ask for a record that is gone.
 */
final class Attached {

    private final Surroundings parts;
    private final EngineClock clock;
    private final Mailbox mailbox;
    private final MailPart mail;
    private final SmsPart sms;
    private final PostgresDatabases databases;
    private final DataFolder folder;

    private Attached(RuntimeSettings settings) throws IOException {
        folder = DataFolder.open(settings);
        folder.prepare();
        clock = new EngineClock(settings.data().resolve("clock-offset"));
        mailbox = new Mailbox(settings.data().resolve("mail"), clock);
        mail = new MailPart(settings, mailbox);
        sms = new SmsPart(settings, mailbox);
        databases = databases(settings.ports());
        parts = Surroundings.of(settings.ports(), "");
    }

    static Attached to(RuntimePorts parts) {
        var numbers = new EnumMap<>(parts.numbers());
        numbers.put(SMTP, RuntimePorts.free(1).getFirst());
        numbers.put(SMS, RuntimePorts.free(1).getFirst());
        numbers.put(LUUKKU, RuntimePorts.free(1).getFirst());
        var ports = new RuntimePorts(numbers, parts.https());
        RuntimeSettings.certificate().trust();
        cancelOldInstances(ports);
        try {
            var attached = new Attached(
                    new RuntimeSettings(ports, RuntimeSettings.forTests().data(), true, false));
            attached.clock.follow(new BrokerClock(ports.http(BROKER_MANAGEMENT)));
            attached.mail.start();
            attached.sms.start();
            SpringApplication.getShutdownHandlers().add(attached::detach);
            return attached;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a database of this run's own, whose name begins like this. */
    TestRuntime with(String name) {
        return new TestRuntime(clock, mailbox, Surroundings.of(parts.ports(), databases.ensure(own(name))));
    }

    private void detach() {
        mail.stop();
        sms.stop();
        databases.drop(own(TestRuntime.ENGINE_DATABASE));
        databases.drop(own(TestRuntime.RECORD_DATABASE));
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String own(String name) {
        return name + "_" + ProcessHandle.current().pid();
    }

    private static void cancelOldInstances(RuntimePorts ports) {
        var broker = new BrokerRest(ports.http(BROKER_REST));
        new OperateApi(ports.http(TASKLIST))
                .instances(Map.of("state", "ACTIVE")).stream()
                        .filter(instance -> instance.parentKey() == null)
                        .forEach(instance -> broker.cancel(instance.key()));
    }

    private static PostgresDatabases databases(RuntimePorts ports) {
        return PostgresDatabases.at(
                "jdbc:postgresql://127.0.0.1:%d/".formatted(ports.of(POSTGRESQL)), PostgresDatabases.OWNER);
    }
}
