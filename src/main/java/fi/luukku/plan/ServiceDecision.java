package fi.luukku.plan;

/** What was decided of a service the family uses (S2). */
public enum ServiceDecision {
    KEEP("Keep"),
    END("End");

    private final String words;

    ServiceDecision(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
