package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeGroupTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22, UNDER_SCHOOL",
        "2019-12-31, 2026-07-31, UNDER_SCHOOL",
        "2019-12-31, 2026-08-01, SCHOOL",
        "2020-01-01, 2026-12-31, UNDER_SCHOOL",
        "2010-01-01, 2026-07-31, SCHOOL",
        "2010-12-31, 2026-08-01, UPPER_SECONDARY",
        "2007-03-01, 2026-11-22, UPPER_SECONDARY",
    })
    void schoolBeginsInAugustOfTheYearOfTurningSevenAndUpperSecondaryOfTurningSixteen(
            LocalDate born, LocalDate today, AgeGroup group) {
        assertThat(AgeGroup.of(born, today)).isEqualTo(group);
    }
}
