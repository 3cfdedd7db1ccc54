package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseLists;
import fi.luukku.casefile.CaseView;
import java.util.List;
import org.springframework.stereotype.Component;

/** The open cases of the worker who looks. */
@Component
class MyCasesPart implements HomePart {

    private static final int AT_MOST = 25;

    private final CaseLists lists;
    private final NextDates next;

    MyCasesPart(CaseLists lists, NextDates next) {
        this.lists = lists;
        this.next = next;
    }

    @Override
    public String id() {
        return "mine";
    }

    @Override
    public String title() {
        return "My cases";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String fragment() {
        return "casefile/home :: mine";
    }

    @Override
    public Shown model() {
        List<CaseView> mine = lists.mine(AT_MOST + 1);
        return new Shown(next.of(mine.stream().limit(AT_MOST).toList()), mine.size() > AT_MOST);
    }

    /** What the part shows. */
    record Shown(List<CardHeader> cases, boolean more) {}
}
