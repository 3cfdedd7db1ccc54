package fi.luukku.access;

import java.util.Locale;

/** What somebody may want to do in Luukku; every page and form needs one of these. */
public enum Action {
    /** The login page, and what it needs. */
    OPEN_TO_ALL(Scope.OPEN, "Log in"),
    /** The ways in: whoever wants help may write. */
    SEND_CONTACT(Scope.OPEN, "Send a contact"),
    /** What a letter's link opens: the token in it is looked at by the page. */
    ANSWER_BY_LINK(Scope.LINK, "Answer by a letter's link"),

    /** A page that does not tell what it needs: nobody may open it. */
    UNDESCRIBED(Scope.WORK, "Open a page that tells nothing of itself"),
    GO_HOME(Scope.WORK, "Open Luukku"),
    SEE_LIST(Scope.WORK, "List the cases they may see"),
    SEARCH(Scope.WORK, "Search among the cases they may see"),
    SEE_TUESDAYS(Scope.WORK, "See the times reserved for meetings"),
    CHANGE_TUESDAYS(Scope.WORK, "Say which days have no meetings, and which extra ones have"),
    SEE_FIGURES(Scope.WORK, "See figures"),
    SEE_MODELS(Scope.WORK, "See the models"),
    SEE_DIRECTORY(Scope.WORK, "Look up people and places"),
    CHANGE_DIRECTORY(Scope.WORK, "Give a new directory for an area they work in"),
    FIND_ACCESS_LOG(Scope.WORK, "Find the access log of a case"),

    VIEW_CARD(Scope.CASE, "See the case card"),
    KEEP_DRAFT(Scope.CASE, "Keep a draft of what is being written"),
    CHANGE_CONTACT(Scope.CASE, "Write the contact"),
    CHANGE_PEOPLE(Scope.CASE, "Write the people"),
    NAME_PAIR(Scope.CASE, "Name who works with the own worker"),
    CHANGE_CONSENT(Scope.CASE, "Write what the parents said to working together"),
    GRANT_CONSENT(Scope.CASE, "Write down or withdraw who may know what"),
    NOTIFY_CHILD_WELFARE(Scope.CASE, "Raise a concern and write a child welfare notification"),
    CHANGE_HAND_OVER(Scope.CASE, "Write to whom the family is handed over"),
    CHANGE_SUMMARY(Scope.CASE, "Write what helpers are told once"),
    CHANGE_GOALS(Scope.CASE, "Write the family's goals"),
    CHANGE_SERVICES(Scope.CASE, "Write the services in use"),
    CHANGE_MEETING(Scope.CASE, "Write the record of a meeting"),
    CHANGE_PROMISE(Scope.CASE, "Write promises and how they went"),
    CHANGE_ASSESSMENT(Scope.CASE, "Write the request for a service needs assessment"),
    CHANGE_FEEDBACK(Scope.CASE, "Write feedback told by phone"),
    DECIDE_LETTER(Scope.CASE, "Decide on a letter that may not have gone"),
    JOIN_CASES(Scope.CASE, "Join two cases of one family"),
    REOPEN_CASE(Scope.CASE, "Open a closed case again"),
    OPEN_ACCESS_LOG(Scope.CASE, "See who has seen the family's data"),
    EXPORT_FAMILY_DATA(Scope.CASE, "Download all data of the family"),
    BREAK_GLASS(Scope.CASE, "Break the glass, telling why");

    /** What the action is about. */
    enum Scope {
        /** Nothing that needs protection. */
        OPEN,
        /** What the link in a letter was issued for. */
        LINK,
        /** No single case. */
        WORK,
        /** The case whose reference stands in the page's address as {@code reference}. */
        CASE
    }

    private final Scope scope;
    private final String inWords;

    Action(Scope scope, String inWords) {
        this.scope = scope;
        this.inWords = inWords;
    }

    Scope scope() {
        return scope;
    }

    String inWords() {
        return inWords;
    }

    /** As the access log names it: {@code view-card}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
