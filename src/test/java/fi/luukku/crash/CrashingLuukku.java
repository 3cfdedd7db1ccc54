package fi.luukku.crash;

import static org.awaitility.Awaitility.await;

import fi.luukku.LuukkuApplication;
import fi.luukku.delivery.Deliverer;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.Letters;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Luukku as it is shipped, in a JVM of its own, that dies at a chosen point. What kills it is all in here. */
final class CrashingLuukku {

    static final String POINT = "crash.point";
    static final String MARK = "crash.mark";
    static final String INSTANCE = "crash.instance";

    private CrashingLuukku() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(CrashingLuukku::endWithWhoStartedIt);
        SpringApplication.from(LuukkuApplication::main).with(Points.class).run(arguments);
    }

    private static void endWithWhoStartedIt() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said
            }
        } catch (IOException e) {
            // it is gone
        }
        Runtime.getRuntime().halt(1);
    }

    static final class Points {

        @Bean
        static TypeExcludeFilter shippedOnly() {
            return new ShippedOnly();
        }

        /** Other beans are made when they are needed, which saves seconds; workers must be there to work. */
        @Bean
        static LazyInitializationExcludeFilter whatMustBeThereToWork() {
            return (name, definition, type) -> type.getName().contains(".process.")
                    || type.getPackageName().startsWith("io.camunda");
        }

        @Bean
        static Crash crash(Environment environment) {
            return new Crash(CrashPoint.valueOf(environment.getRequiredProperty(POINT)));
        }

        /** Around the mail server and whatever hands effects over. */
        @Bean
        static BeanPostProcessor crashPoints(ObjectProvider<Crash> crash, Environment environment) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof JavaMailSender) {
                        return around(
                                JavaMailSender.class, bean, call -> sending(call, crash.getObject(), environment));
                    }
                    return bean instanceof Deliverer deliverer
                            ? around(Deliverer.class, bean, call -> delivering(call, deliverer, crash.getObject()))
                            : bean;
                }
            };
        }

        private static Object sending(MethodInvocation call, Crash crash, Environment environment) throws Throwable {
            if (!call.getMethod().getName().equals("send")) {
                return call.proceed();
            }
            crash.at(CrashPoint.BEFORE_HANDING_OVER);
            Object answer = call.proceed();
            String to = ((MimeMessage) call.getArguments()[0]).getAllRecipients()[0].toString();
            if (to.contains(planted(environment).letterCase())) {
                crash.at(CrashPoint.AFTER_THE_ANSWER);
            }
            return answer;
        }

        private static Object delivering(MethodInvocation call, Deliverer deliverer, Crash crash) throws Throwable {
            if (!call.getMethod().getName().equals("deliver")) {
                return call.proceed();
            }
            if (!deliverer.kind().equals("LETTER")) {
                crash.at(CrashPoint.BEFORE_HANDING_OVER);
            }
            Object answer = call.proceed();
            crash.at(CrashPoint.AFTER_THE_ANSWER);
            return answer;
        }

        private static Object around(Class<?> role, Object bean, MethodInterceptor interceptor) {
            ProxyFactory proxy = new ProxyFactory(bean);
            proxy.setInterfaces(role);
            proxy.addAdvice(interceptor);
            return proxy.getProxy();
        }

        private static Planted planted(Environment environment) {
            return new Planted(
                    environment.getRequiredProperty(MARK),
                    CrashPoint.valueOf(environment.getRequiredProperty(POINT)),
                    environment.getRequiredProperty(INSTANCE, Long.class));
        }

        @Bean
        ClientInterceptor beforeTheJobIsCompleted(Crash crash) {
            return new ClientInterceptor() {
                @Override
                public <A, B> ClientCall<A, B> interceptCall(
                        MethodDescriptor<A, B> method, CallOptions options, Channel next) {
                    if ("CompleteJob".equals(method.getBareMethodName())) {
                        crash.at(CrashPoint.BEFORE_THE_JOB_IS_COMPLETED);
                    }
                    return next.newCall(method, options);
                }
            };
        }

        @Bean
        ApplicationRunner plant(
                Letters letters,
                EngineMessages messages,
                TransactionTemplate transaction,
                JdbcClient database,
                Environment environment,
                Crash crash) {
            return arguments -> {
                Planted planted = planted(environment);
                CrashPoint point = planted.point();
                if (point == CrashPoint.NOWHERE || point == CrashPoint.BEFORE_THE_JOB_IS_COMPLETED) {
                    return;
                }
                await().atMost(Duration.ofMinutes(2)).until(() -> nothingIsLeft(database));
                crash.arm();
                transaction.executeWithoutResult(change -> {
                    write(letters, planted.letterCase());
                    if (point == CrashPoint.AFTER_THE_ANSWER) {
                        write(letters, planted.markedLetterCase());
                    }
                    messages.publish(Planted.GO, planted.messageCase());
                    messages.start(Planted.BEGIN, planted.startCase(), planted.startVariables());
                    messages.cancel(planted.cancelCase(), planted.instance());
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            crash.at(CrashPoint.AFTER_COMMIT);
                        }
                    });
                });
            };
        }

        private static boolean nothingIsLeft(JdbcClient database) {
            return database.sql("select count(*) from outgoing where delivered_at is null")
                            .query(Long.class)
                            .single()
                    == 0;
        }

        private static void write(Letters letters, String reference) {
            letters.send(
                    reference + "/crash",
                    reference,
                    "trial",
                    new Addressee("Äiti Esimerkki", Planted.addressOf(reference), Language.FI),
                    Map.of("words", "nähdään"));
        }
    }

    /** The class path is that of the tests; nothing of them is found by looking around. */
    static final class ShippedOnly extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ShippedOnly;
        }

        @Override
        public int hashCode() {
            return ShippedOnly.class.hashCode();
        }
    }
}
