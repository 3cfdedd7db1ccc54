package fi.luukku.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a variable may hold. Each is too narrow for a name or a sentence. */
public enum VariableType {
    /** {@code KAA-2026-0001}, and of what belongs to a case {@code KAA-2026-0001-P1} or {@code KAA-2026-0001/1}. */
    REFERENCE(String.class, "[A-Z]{3}-\\d{4}-\\d{4,}(-[A-Z]\\d+|/\\d+)?"),
    /** One of the codes of the contract: {@code work-together}, {@code KAA}. */
    CODE(String.class, "[a-z0-9]+(-[a-z0-9]+)*|[A-Z]{3}"),
    /** {@code 2026-12-01T09:00:00+02:00}. */
    MOMENT(String.class, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)"),
    /** {@code 2026-12-01}. */
    DATE(String.class, "\\d{4}-\\d\\d-\\d\\d"),
    /** Of a case card. */
    ADDRESS(String.class, "https?://[A-Za-z0-9.:\\[\\]-]+(/[a-z0-9-]+)*/cases/[A-Z]{3}-\\d{4}-\\d{4,}"),
    BOOLEAN(Boolean.class, "true|false"),
    COUNT(Integer.class, "\\d{1,3}"),
    /** A list of {@link #CODE}. */
    CODES(List.class, "") {
        @Override
        boolean holds(Object value) {
            return value instanceof List<?> list && list.stream().allMatch(CODE::holds);
        }
    },
    /** A list of {@code {promiseReference, askAt}}. */
    MOMENTS_BY_REFERENCE(List.class, "") {
        @Override
        boolean holds(Object value) {
            return value instanceof List<?> list
                    && list.stream().allMatch(one -> one instanceof Map<?, ?> fields && allListed(fields));
        }

        private static boolean allListed(Map<?, ?> fields) {
            fields.forEach((name, value) -> ProcessVariable.check(String.valueOf(name), value));
            return true;
        }
    };

    private static final int LONGEST_CODE = 40;

    private final Class<?> javaType;
    private final Pattern pattern;

    VariableType(Class<?> javaType, String pattern) {
        this.javaType = javaType;
        this.pattern = Pattern.compile(pattern);
    }

    /** What a worker answers with. */
    public Class<?> javaType() {
        return javaType;
    }

    /** As the contract calls it: {@code moment}. */
    public String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean holds(Object value) {
        String text = value.toString();
        return javaType.isInstance(value)
                && pattern.matcher(text).matches()
                && (this != CODE || text.length() <= LONGEST_CODE);
    }
}
