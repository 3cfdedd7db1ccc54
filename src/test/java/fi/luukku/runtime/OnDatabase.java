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
 * A test of Luukku's record on the real PostgreSQL, with a mail server and without the engine: ready in seconds.
 *
 * <p>Beans to inject besides Luukku's own: {@link EngineClock} (also the {@code Clock} Luukku uses; moves time) and
 * {@code Mailbox}. No Camunda client exists ({@code camunda.client.enabled=false}). All such tests share one database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("record")
@SpringBootTest(webEnvironment = WebEnvironment.MOCK, properties = "camunda.client.enabled=false")
@ContextConfiguration(initializers = WithRuntime.WithoutEngine.class)
public @interface OnDatabase {}
