package fi.luukku.access;

/** How a worker stands to a case. Several can hold at once; the first that is enough is the ground. */
public enum Relation {
    OWN_CASE("own family", Ground.OWN_CASE),
    AREA("area", Ground.AREA),
    /** The area's own workers discuss with the parents before one of them is named. */
    NEW_IN_AREA("area, no own worker named yet", Ground.AREA),
    BREAK_GLASS("broken glass", Ground.BREAK_GLASS),
    CONSENT("family's consent", Ground.CONSENT),
    /** However they stand to it, also not at all. */
    ANY("every case", Ground.ROLE);

    private final String inWords;
    private final Ground ground;

    Relation(String inWords, Ground ground) {
        this.inWords = inWords;
        this.ground = ground;
    }

    String inWords() {
        return inWords;
    }

    Ground ground() {
        return ground;
    }
}
