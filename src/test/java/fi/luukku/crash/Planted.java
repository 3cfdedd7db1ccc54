package fi.luukku.crash;

import java.util.Map;

/**
 * The cases whose effects one crash leaves behind, a case for each kind of effect so that all can come to the point.
 *
 * @param mark digits that no other run of tests uses
 * @param instance that waits in the engine to be cancelled
 */
record Planted(String mark, CrashPoint point, long instance) {

    static final String GO = "crash.go";
    static final String BEGIN = "crash.begin";

    String letterCase() {
        return reference(1);
    }

    /** Its letter comes as far as being marked as sent. */
    String markedLetterCase() {
        return reference(2);
    }

    String messageCase() {
        return reference(3);
    }

    String startCase() {
        return reference(4);
    }

    String cancelCase() {
        return reference(5);
    }

    static String addressOf(String reference) {
        return reference + "@esimerkki.example";
    }

    Map<String, ?> startVariables() {
        return Map.of("caseReference", startCase());
    }

    private String reference(int kind) {
        return "CRA-2026-%s%d%d".formatted(mark, point.ordinal(), kind);
    }
}
