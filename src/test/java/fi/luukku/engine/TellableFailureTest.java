package fi.luukku.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.exception.BpmnError;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class TellableFailureTest {

    @Test
    void keepsWhatLuukkuItselfSays() {
        Exception told = TellableFailure.of(new IllegalStateException("The meeting KAA-2026-0001-M1 has no time yet"));

        assertThat(told).hasMessage("java.lang.IllegalStateException: The meeting KAA-2026-0001-M1 has no time yet");
        assertThat(told.getStackTrace()[0].getClassName()).isEqualTo(getClass().getName());
    }

    @Test
    void leavesOutWhatLibrariesQuote() {
        Exception quoting = null;
        try {
            Integer.parseInt("Äiti Esimerkki");
        } catch (NumberFormatException e) {
            quoting = new RuntimeException(e);
        }
        Exception told = TellableFailure.of(quoting);

        assertThat(told)
                .hasMessage("java.lang.RuntimeException")
                .hasRootCauseMessage("java.lang.NumberFormatException");
        assertThat(told).hasStackTraceContaining("TellableFailureTest").hasStackTraceContaining("parseInt");
    }

    @Test
    void leavesOutWhatTheDatabaseRefused() throws Exception {
        Exception refused = DataIntegrityViolationException.class
                .getConstructor(String.class)
                .newInstance("value too long: Äiti Esimerkki");
        refused.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.postgresql.Driver", "x", null, 1)});

        assertThat(TellableFailure.of(refused)).hasMessage(DataIntegrityViolationException.class.getName());
    }

    @Test
    void leavesErrorsForTheModelAsTheyAre() {
        BpmnError error = new BpmnError("no-time-free", "no time is free");

        assertThat(TellableFailure.of(error)).isSameAs(error);
    }
}
