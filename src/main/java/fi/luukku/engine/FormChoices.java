package fi.luukku.engine;

import java.util.List;

/** Choices that come from configuration: they replace those in every form component of the same key when it is deployed. */
public interface FormChoices {

    /** The key of the form components, {@code areaCode}. */
    String key();

    List<Choice> choices();

    /**
     * One choice.
     *
     * @param value a code
     * @param label what a worker reads
     */
    record Choice(String value, String label) {}
}
