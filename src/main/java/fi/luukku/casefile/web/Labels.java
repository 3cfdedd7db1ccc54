package fi.luukku.casefile.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The labels of a form's fields, in the page's order. */
public final class Labels {

    private Labels() {}

    /** @param fieldsAndLabels a field's name, its label, the next field's name… */
    public static Map<String, String> of(String... fieldsAndLabels) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndLabels.length; i += 2) {
            labels.put(fieldsAndLabels[i], fieldsAndLabels[i + 1]);
        }
        return Collections.unmodifiableMap(labels);
    }
}
