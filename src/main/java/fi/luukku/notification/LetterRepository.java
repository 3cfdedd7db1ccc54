package fi.luukku.notification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface LetterRepository extends Repository<Letter, Long> {

    Letter save(Letter letter);

    Letter findById(long id);

    boolean existsByKey(String key);

    List<Letter> findByCaseReferenceOrderByCreatedAtAscIdAsc(String caseReference);
}
