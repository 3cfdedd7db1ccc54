package fi.luukku.runtime.repeat;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.JobWorker;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Puts {@link RepeatedJobs} around every worker of an application, and on its way to the engine. */
public final class RepeatingBeans {

    private RepeatingBeans() {}

    public static void addTo(GenericApplicationContext application) {
        ListableBeanFactory beans = application.getDefaultListableBeanFactory();
        RepeatedJobs jobs =
                new RepeatedJobs(beans.getBeanProvider(JdbcClient.class), beans.getBeanProvider(CamundaClient.class));
        application.registerBean(RepeatedJobs.class, () -> jobs);
        application.registerBean(LostAnswers.class, () -> new LostAnswers(jobs));
        application.registerBean(AroundWorkers.class, () -> new AroundWorkers(jobs));
        application.registerBean(TransactionExecutionListener.class, () -> listening(jobs));
    }

    private static TransactionExecutionListener listening(RepeatedJobs jobs) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                if (failure == null && !transaction.isReadOnly()) {
                    jobs.writingBegins();
                }
            }

            @Override
            public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
                ends(transaction);
            }

            @Override
            public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
                ends(transaction);
            }

            private void ends(TransactionExecution transaction) {
                if (!transaction.isReadOnly()) {
                    jobs.writingEnds();
                }
            }
        };
    }

    /** Whoever works at jobs. */
    record AroundWorkers(RepeatedJobs jobs) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (Workers.typesOf(bean.getClass()).isEmpty()) {
                return bean;
            }
            MethodInterceptor repeating = call -> {
                JobWorker worker = call.getMethod().getAnnotation(JobWorker.class);
                return worker == null ? call.proceed() : jobs.work(worker.type(), () -> proceed(call));
            };
            ProxyFactory proxy = new ProxyFactory(bean);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice(repeating);
            return proxy.getProxy();
        }

        private static @Nullable Object proceed(MethodInvocation call) throws Exception {
            try {
                return call.proceed();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
