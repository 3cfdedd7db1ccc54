package fi.luukku.access;

/** Why somebody may not, in words for the page that tells them. */
public enum Denial {
    NOT_YOUR_WORK("What stands here is for those who work with the family. Your work in Luukku does not need it."),
    NOT_YOUR_PART("You may read this card, but this part of the work on it is not yours to do."),
    OTHER_OWN_WORKER("This family has an own worker, and it is not you."),
    NO_CONSENT("You see what a family has agreed that you see, for as long as they agree. For this case there is no"
            + " such consent now: it was not given, it is over, or it was withdrawn."),
    OTHER_AREA("This case is not in an area you work in, and the family has not agreed that you see its card.");

    private final String sentence;

    Denial(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
