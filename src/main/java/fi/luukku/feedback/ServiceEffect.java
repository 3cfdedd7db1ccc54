package fi.luukku.feedback;

/** What a service changed, in the eyes of who answers (T4). */
public enum ServiceEffect {
    MUCH_BETTER("Much for the better"),
    A_LITTLE_BETTER("A little for the better"),
    NOTHING("Nothing"),
    HARDER("Made it harder");

    private final String words;

    ServiceEffect(String words) {
        this.words = words;
    }

    /** As a worker says it. */
    public String inWords() {
        return words;
    }
}
