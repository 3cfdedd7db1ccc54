package fi.luukku.runtime.repeat;

import io.camunda.client.annotation.JobWorker;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The workers of an application, found as the engine's client finds them: by their annotation. */
public final class Workers {

    private Workers() {}

    /** Every job type that some bean works at. */
    public static Set<String> typesIn(ListableBeanFactory beans) {
        Set<String> types = new TreeSet<>();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type != null) {
                types.addAll(typesOf(ClassUtils.getUserClass(type)));
            }
        }
        return types;
    }

    static Set<String> typesOf(Class<?> worker) {
        return Arrays.stream(worker.getMethods())
                .filter(method -> method.isAnnotationPresent(JobWorker.class))
                .map(Workers::type)
                .collect(Collectors.toSet());
    }

    private static String type(Method method) {
        return method.getAnnotation(JobWorker.class).type();
    }
}
