package fi.luukku.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Running numbers of an area and year. Whoever takes one makes the others of that area and year wait until its
 * transaction ends, so numbers are distinct, and one given back by a rollback is given again.
 */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void waitForTurn(String areaCode, int year) {
        jdbc.sql("insert into case_number (area_code, year, last_number) values (?, ?, 0) on conflict do nothing")
                .params(areaCode, year)
                .update();
        jdbc.sql("select last_number from case_number where area_code = ? and year = ? for update")
                .params(areaCode, year)
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    CaseReference next(String areaCode, int year) {
        int number = jdbc.sql("update case_number set last_number = last_number + 1"
                        + " where area_code = ? and year = ? returning last_number")
                .params(areaCode, year)
                .query(Integer.class)
                .single();
        return CaseReference.of(areaCode, year, number);
    }
}
