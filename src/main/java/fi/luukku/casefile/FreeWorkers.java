package fi.luukku.casefile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which worker of an area takes the next family: whoever has the fewest open cases; the first listed of several such. */
@Component
class FreeWorkers {

    private final JdbcClient jdbc;

    FreeWorkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Picks one of that profession, or of all the area's workers where it has none. Others who pick in the area wait until
     * the transaction ends, so that two families at once do not get the same worker for the same reason.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Worker pick(Area area, @Nullable String role) {
        List<Worker> ofRole = area.workers().stream()
                .filter(worker -> worker.role().equals(role))
                .toList();
        List<Worker> choice = ofRole.isEmpty() ? area.workers() : ofRole;
        if (choice.size() == 1) {
            return choice.getFirst();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('own-worker'), hashtext(?))")
                .param(area.code())
                .query((row, number) -> number)
                .single();
        Map<String, Long> open = openCases(choice);
        return choice.stream()
                .min(Comparator.comparingLong(worker -> open.getOrDefault(address(worker), 0L)))
                .orElseThrow();
    }

    private Map<String, Long> openCases(List<Worker> workers) {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("select lower(own_worker_email) as address, count(*) as cases from support_case"
                        + " where status <> 'CLOSED' and lower(own_worker_email) in (:addresses) group by 1")
                .param("addresses", workers.stream().map(FreeWorkers::address).toList())
                .query(row -> {
                    open.put(row.getString("address"), row.getLong("cases"));
                });
        return open;
    }

    private static String address(Worker worker) {
        return worker.email().toLowerCase(Locale.ROOT);
    }
}
