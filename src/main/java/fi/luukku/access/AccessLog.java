package fi.luukku.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has seen and changed which case, written in the transaction that reads or changes it: no view without its entry, no
 * entry without its change (L5).
 */
@Service
public class AccessLog {

    private final JdbcClient jdbc;
    private final SignedIn signedIn;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, SignedIn signedIn, Clock clock) {
        this.jdbc = jdbc;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @param what a code of the part that was shown, {@code card} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewed(String caseReference, String what) {
        write("VIEWED", caseReference, what);
    }

    /** @param what a code of what was changed, {@code contact} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String caseReference, String what) {
        write("CHANGED", caseReference, what);
    }

    /**
     * Somebody was refused; kept in a transaction of its own, whatever becomes of the request.
     *
     * @param caseReference empty where no case is meant, or none that exists
     * @param what a code of what was wanted, {@code view-card}
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void denied(String caseReference, String what) {
        write("DENIED", caseReference, what);
    }

    private void write(String action, String caseReference, String what) {
        jdbc.sql("insert into access_log (at, who, action, case_reference, what) values (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.now(clock), signedIn.login(), action, caseReference, what)
                .update();
    }
}
