package fi.luukku.plan;

/** Who gives a service; all of them fit the same plan (T3). */
public enum ServiceKind {
    PUBLIC("Public service"),
    NGO("NGO"),
    PEER("Peer support"),
    PARISH("Parish"),
    PRIVATE("Private service"),
    GROUP("Group"),
    MEETING_PLACE("Open meeting place"),
    HOBBY("Hobby support"),
    OTHER("Something else");

    private final String words;

    ServiceKind(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
