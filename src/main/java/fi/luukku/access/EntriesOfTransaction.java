package fi.luukku.access;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The entries one transaction makes, written as the last thing before its commit: whoever holds the chain waits for nothing
 * else. What a transaction does twice to a case is told once.
 */
final class EntriesOfTransaction implements TransactionSynchronization {

    private final AccessLogTable table;
    private final EntityManager record;
    private final Set<AccessEntry> entries = new LinkedHashSet<>();
    private final Set<AccessEntry> noted = new LinkedHashSet<>();
    private boolean written;

    EntriesOfTransaction(AccessLogTable table, EntityManager record) {
        this.table = table;
        this.record = record;
    }

    void add(AccessEntry entry) {
        keep(entries, entry);
    }

    /** Counts only for a case of whose change nothing else tells. */
    void addNoted(AccessEntry entry) {
        keep(noted, entry);
    }

    private void keep(Set<AccessEntry> kept, AccessEntry entry) {
        if (written) {
            table.add(List.of(entry));
        } else if (kept.stream().noneMatch(other -> isAlike(entry, other))) {
            kept.add(entry);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!readOnly) {
            record.flush();
        }
        Set<String> told = entries.stream()
                .filter(entry -> entry.action() == AccessAction.CHANGED)
                .map(AccessEntry::caseReference)
                .collect(Collectors.toSet());
        List<AccessEntry> all = new ArrayList<>(entries);
        noted.stream().filter(entry -> !told.contains(entry.caseReference())).forEach(all::add);
        written = true;
        table.add(all);
    }

    private static boolean isAlike(AccessEntry one, AccessEntry other) {
        return one.action() == other.action()
                && one.caseReference().equals(other.caseReference())
                && one.what().equals(other.what())
                && one.who().equals(other.who());
    }
}
