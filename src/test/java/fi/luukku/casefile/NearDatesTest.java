package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NearDatesTest {

    private static final LocalDate BORN = LocalDate.of(2017, 8, 5);

    @Test
    void oneDigitWrongOrDayAndMonthExchangedIsNear() {
        assertThat(NearDates.of(BORN))
                .contains(
                        LocalDate.of(2017, 5, 8),
                        LocalDate.of(2017, 8, 6),
                        LocalDate.of(2017, 8, 25),
                        LocalDate.of(2016, 8, 5),
                        LocalDate.of(2007, 8, 5))
                .doesNotContain(BORN, LocalDate.of(2017, 9, 6), LocalDate.of(2015, 7, 5))
                .hasSizeLessThan(60);
    }
}
