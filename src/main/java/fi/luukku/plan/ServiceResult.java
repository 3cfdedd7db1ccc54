package fi.luukku.plan;

/** What came of support that was offered (J10). */
public enum ServiceResult {
    STARTED("Begun"),
    HELPED("It helps"),
    HELPED_A_LITTLE("It helps a little"),
    DID_NOT_HELP("It does not help"),
    NOT_TAKEN("The family did not take it");

    private final String words;

    ServiceResult(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
