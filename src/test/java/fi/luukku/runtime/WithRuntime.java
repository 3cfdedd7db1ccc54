package fi.luukku.runtime;

import static fi.luukku.runtime.RuntimePort.LUUKKU;
import static fi.luukku.runtime.RuntimePort.OPENSEARCH;
import static fi.luukku.runtime.RuntimePort.TASKLIST;

import fi.luukku.runtime.camunda.OpenSearchApi;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.camunda.TasklistApi;
import fi.luukku.runtime.mail.Mailbox;
import fi.luukku.runtime.repeat.RepeatingBeans;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** Gives an application the runtime: its addresses as properties, its clock and its clients as beans. */
public final class WithRuntime {

    private WithRuntime() {}

    /** The beans of a runtime with its engine; its clock goes before any other. */
    public static void addBeans(GenericApplicationContext application, LuukkuRuntime runtime) {
        addRecord(application, runtime.clock(), runtime.mailbox());
        addEngine(application, runtime.settings().ports());
    }

    private static void addRecord(GenericApplicationContext application, EngineClock clock, Mailbox mailbox) {
        application.registerBean("engineClock", EngineClock.class, () -> clock, bean -> bean.setPrimary(true));
        application.registerBean("mailbox", Mailbox.class, () -> mailbox);
    }

    private static void addEngine(GenericApplicationContext application, RuntimePorts ports) {
        application.registerBean(RuntimePorts.class, () -> ports);
        application.registerBean(TasklistApi.class, () -> new TasklistApi(ports.http(TASKLIST)));
        application.registerBean(OperateApi.class, () -> new OperateApi(ports.http(TASKLIST)));
        application.registerBean(OpenSearchApi.class, () -> new OpenSearchApi(ports.http(OPENSEARCH)));
    }

    private static void addTo(GenericApplicationContext application, TestRuntime runtime) {
        var properties = runtime.surroundings().properties(RuntimePorts.free(1).getFirst());
        application.getEnvironment().getPropertySources().addFirst(new MapPropertySource("runtime", properties));
        application.registerBean(Surroundings.class, runtime::surroundings);
        addRecord(application, runtime.clock(), runtime.mailbox());
    }

    /** For {@link OnRuntime}. */
    @Order(0)
    static final class Whole implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext application) {
            var runtime = TestRuntime.whole();
            addTo(application, runtime);
            var ports = runtime.surroundings().ports();
            addEngine(application, ports);
            RepeatingBeans.addTo(application);
            application
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("tasklist", Map.of("luukku.tasklist-url", ports.page(TASKLIST))));
            application.registerBean(
                    HttpsToo.class, () -> new HttpsToo(ports.of(LUUKKU), RuntimeSettings.certificate()));
        }
    }

    /** For {@link OnDatabase}. */
    @Order(0)
    static final class WithoutEngine implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext application) {
            addTo(application, TestRuntime.withoutEngine());
        }
    }
}
