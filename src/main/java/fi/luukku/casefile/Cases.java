package fi.luukku.casefile;

import fi.luukku.access.VisibleCases;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of the city, as other features and pages see them. */
@Service
public class Cases {

    private final SupportCaseRepository cases;
    private final ContactRepository contacts;
    private final Areas areas;
    private final Timeline timeline;
    private final JdbcClient jdbc;

    Cases(SupportCaseRepository cases, ContactRepository contacts, Areas areas, Timeline timeline, JdbcClient jdbc) {
        this.cases = cases;
        this.contacts = contacts;
        this.areas = areas;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    /** @throws UnknownCaseException when there is no such case */
    @Transactional(readOnly = true)
    public CaseView get(CaseReference reference) {
        SupportCase found =
                cases.findByReference(reference.value()).orElseThrow(() -> new UnknownCaseException(reference));
        return view(found, contacts.getByReference(reference.value()).callerRole());
    }

    /** Those among the visible ones, the latest first; of one area when {@code areaCode} is that of an area, else of all. */
    @Transactional(readOnly = true)
    public List<CaseView> list(String areaCode, VisibleCases visible) {
        List<SupportCase> found =
                cases.findByReferenceInOrderByOpenedAtDescReferenceDesc(references(areaCode, visible));
        Map<String, String> callers =
                contacts
                        .findByReferenceIn(
                                found.stream().map(SupportCase::reference).toList())
                        .stream()
                        .collect(Collectors.toMap(Contact::reference, Contact::callerRole));
        return found.stream()
                .map(one -> view(one, callers.getOrDefault(one.reference(), "")))
                .toList();
    }

    /**
     * Writes on the timeline, in the caller's transaction.
     *
     * @param what a code of lower-case letters, digits and dashes, {@code meeting-reserved}
     */
    @Transactional
    public void note(CaseReference reference, String what) {
        timeline.note(reference, what);
    }

    private List<String> references(String areaCode, VisibleCases visible) {
        return jdbc.sql("select c.reference from support_case c where (:areaCode = '' or c.area_code = :areaCode) and "
                        + visible.condition("c"))
                .param("areaCode", areas.find(areaCode).map(Area::code).orElse(""))
                .params(visible.parameters())
                .query(String.class)
                .list();
    }

    private CaseView view(SupportCase found, String callerRole) {
        String areaName = areas.find(found.areaCode()).map(Area::name).orElse(found.areaCode());
        return found.view(areaName, callerRole);
    }
}
