package fi.luukku.runtime;

import static fi.luukku.runtime.RuntimePort.TASKLIST;

import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.camunda.TasklistApi;
import fi.luukku.runtime.mail.Mailbox;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application the runtime: its addresses as properties, its clock and its clients as beans. */
final class WithRuntime {

    private WithRuntime() {}

    /** The properties and the beans that need no engine. The clock goes before any other. */
    static void addRecord(GenericApplicationContext application, TestRuntime runtime, int port) {
        var properties = new MapPropertySource("runtime", runtime.surroundings().properties(port));
        application.getEnvironment().getPropertySources().addFirst(properties);
        application.registerBean("engineClock", EngineClock.class, runtime::clock, bean -> bean.setPrimary(true));
        application.registerBean("mailbox", Mailbox.class, runtime::mailbox);
        application.registerBean("surroundings", Surroundings.class, runtime::surroundings);
    }

    static void addEngine(GenericApplicationContext application, RuntimePorts ports) {
        application.registerBean(TasklistApi.class, () -> new TasklistApi(ports.http(TASKLIST)));
        application.registerBean(OperateApi.class, () -> new OperateApi(ports.http(TASKLIST)));
    }

    /** For {@link OnRuntime}. */
    static final class Whole implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext application) {
            var runtime = TestRuntime.whole();
            addRecord(application, runtime, RuntimePorts.free(1).getFirst());
            addEngine(application, runtime.surroundings().ports());
        }
    }

    /** For {@link OnDatabase}. */
    static final class WithoutEngine implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext application) {
            addRecord(
                    application,
                    TestRuntime.withoutEngine(),
                    RuntimePorts.free(1).getFirst());
        }
    }
}
