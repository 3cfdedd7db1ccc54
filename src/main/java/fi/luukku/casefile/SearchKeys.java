package fi.luukku.casefile;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what cases are found by in step with the cards: in the transaction of what was written there. */
@Component
class SearchKeys {

    private final JdbcTemplate jdbc;

    SearchKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(CaseReference reference, long personId, PersonText person) {
        jdbc.update("delete from search_key where person_id = ?", personId);
        insert(reference.value(), personId, SearchKey.of(person));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void writeCaller(CaseReference reference, ContactText contact) {
        removeCaller(reference);
        insert(reference.value(), null, SearchKey.ofCaller(contact));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void removeCaller(CaseReference reference) {
        jdbc.update("delete from search_key where reference = ? and person_id is null", reference.value());
    }

    private void insert(String reference, @Nullable Long personId, Collection<SearchKey> keys) {
        List<Object[]> rows = keys.stream()
                .map(key -> new Object[] {reference, personId, key.kind().name(), key.key()})
                .toList();
        jdbc.batchUpdate("insert into search_key (reference, person_id, kind, key) values (?, ?, ?, ?)", rows);
    }
}
