package fi.luukku.plan;

/** How a goal stands. */
public enum GoalStatus {
    OPEN("Still a goal"),
    REACHED("Reached"),
    GIVEN_UP("Given up");

    private final String words;

    GoalStatus(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
