package fi.luukku.casefile;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FamilySummaryRepository extends Repository<FamilySummary, String> {

    FamilySummary save(FamilySummary summary);

    Optional<FamilySummary> findByReference(String reference);

    /** At once, so that the people it names can be deleted after it. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from FamilySummary summary where summary.reference = :reference")
    void deleteNow(String reference);
}
