package fi.luukku.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<Letter, Long> {

    Letter save(Letter letter);

    /** Null when it was removed. */
    @Nullable Letter findById(long id);

    void deleteByCaseReference(String caseReference);

    boolean existsByKey(String key);

    List<Letter> findByCaseReferenceOrderByCreatedAtAscIdAsc(String caseReference);
}
