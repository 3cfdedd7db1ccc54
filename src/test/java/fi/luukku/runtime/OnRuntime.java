package fi.luukku.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of all of Luukku on the real engine, with PostgreSQL, mail, Operate and Tasklist, started once a run.
 *
 * <p>Beans to inject besides Luukku's own: {@link EngineClock} (also the {@code Clock} Luukku uses; moves time),
 * {@code Mailbox}, {@code TasklistApi}, {@code OperateApi}, {@code OpenSearchApi}, {@link RuntimePorts}. The logins are
 * those of {@link Login}, and the try-out's desk is there. All such tests share one context, one
 * database, one engine and one clock that only goes forward: a test makes its own case and looks at nothing else.
 *
 * <p>Starting takes half a minute; {@link PartsOnly} saves it for one test at a time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("engine")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "luukku.try-out=true")
@ContextConfiguration(initializers = WithRuntime.Whole.class)
public @interface OnRuntime {}
