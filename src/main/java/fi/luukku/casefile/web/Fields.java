package fi.luukku.casefile.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of what was typed, by name: as a map of texts, as the text a form carries, and back. */
final class Fields {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VERSION = "version";

    private Fields() {}

    static Map<String, String> of(Typing typed) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> all = Arrays.stream(typed.getClass().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, one -> text(value(one, typed))));
        typed.labels().keySet().forEach(name -> values.put(name, all.getOrDefault(name, "")));
        return values;
    }

    /** What a form carries of what its page showed. */
    static String carried(Typing shown) {
        return JSON.writeValueAsString(of(shown));
    }

    /** What a form carried; nothing when it carried nothing that can be read. */
    static Map<String, String> carried(String text) {
        try {
            return text.isEmpty() ? Map.of() : JSON.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /** {@code typed} with other values in the fields people see, and with the version of {@code present}. */
    @SuppressWarnings("unchecked")
    static <F extends Record & Typing> F with(F typed, Map<String, String> values, F present) {
        RecordComponent[] components = typed.getClass().getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(one -> argument(one, typed, values.get(one.getName()), present))
                .toArray();
        try {
            Constructor<?> constructor = typed.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            constructor.setAccessible(true);
            return (F) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A form is a record", e);
        }
    }

    private static @Nullable Object argument(
            RecordComponent component, Object typed, @Nullable String other, Object present) {
        if (component.getName().equals(VERSION)) {
            return value(component, present);
        }
        return other == null ? value(component, typed) : fitting(component, other);
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A form tells what was typed", e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
        }
        return value == null ? "" : value.toString();
    }

    private static Object fitting(RecordComponent component, String value) {
        if (component.getType() == Boolean.class) {
            return Boolean.valueOf(value);
        }
        if (component.getType() == List.class) {
            return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
        }
        return value;
    }
}
