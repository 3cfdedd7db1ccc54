package fi.luukku.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The steps of the record that are due: a contact to write, parents to reach. */
@Component
class DueSteps implements DueWork {

    private final CaseLists lists;

    DueSteps(CaseLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Due> until(OffsetDateTime moment, int atMost) {
        return lists.due(moment, atMost).stream()
                .map(one -> new Due(
                        one.reference(),
                        Objects.requireNonNull(one.dueAt()),
                        one.status() == CaseStatus.OPENED ? "Write the contact down" : "Reach the parents",
                        one.status() == CaseStatus.OPENED ? "contact" : "consent"))
                .toList();
    }
}
