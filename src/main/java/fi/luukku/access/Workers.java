package fi.luukku.access;

import java.util.List;
import org.springframework.stereotype.Component;

/** The workers Luukku itself knows by account; where they log in at the organisation's provider it knows none. */
@Component
public class Workers {

    private final Accounts accounts;

    Workers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Those with that role who work in that area. */
    public List<Identity> with(Role role, String areaCode) {
        return accounts.all().stream()
                .filter(worker -> worker.roles().contains(role) && worker.worksIn(areaCode))
                .toList();
    }
}
