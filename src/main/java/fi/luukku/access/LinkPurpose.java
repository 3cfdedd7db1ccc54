package fi.luukku.access;

/** What a link in a letter is good for; a token opens that and nothing else. */
public enum LinkPurpose {
    PROMISE("promise"),
    INVITATION("invitation"),
    FEEDBACK("feedback"),
    ASSESSMENT("assessment"),
    /** To read a letter to which a text message leads. */
    LETTER("letters"),
    CONSENT("consent"),
    WITHDRAWAL("withdraw"),
    HAND_OVER("hand-over");

    private final String path;

    LinkPurpose(String path) {
        this.path = path;
    }

    /** The first part of the page's path: {@code /promise/…}. */
    public String path() {
        return path;
    }
}
