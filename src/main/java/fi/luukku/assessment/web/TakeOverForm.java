package fi.luukku.assessment.web;

import fi.luukku.assessment.RequestText;
import fi.luukku.assessment.TakeOver;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Who takes a request over and from when, as typed on the receiver's page or by a worker who was told. */
record TakeOverForm(String who, String startsOn) {

    TakeOverForm {
        who = Typed.line(who);
        startsOn = Typed.text(startsOn);
    }

    static TakeOverForm startingOn(LocalDate day) {
        return new TakeOverForm("", Typed.date(day));
    }

    /** What is wrong with it, as codes by field; empty when nothing is. */
    Wrong check(Predicate<LocalDate> canStartOn) {
        String whoIsWrong = who.isEmpty()
                ? "missing"
                : who.codePointCount(0, who.length()) > RequestText.LONGEST_NAME ? "too-long" : "";
        Optional<LocalDate> day = Typed.date(startsOn);
        String dayIsWrong = day.isEmpty() ? "missing" : canStartOn.test(day.get()) ? "" : "impossible";
        return new Wrong(whoIsWrong, dayIsWrong);
    }

    TakeOver takeOver() {
        return new TakeOver(who, Typed.date(startsOn).orElseThrow());
    }

    /** @param who and {@code day}: a code of what is wrong with it, empty for nothing */
    record Wrong(String who, String day) {

        static final Wrong NOTHING = new Wrong("", "");

        boolean none() {
            return who.isEmpty() && day.isEmpty();
        }

        /** In a worker's words. */
        Problems problems() {
            Problems problems = new Problems();
            if (who.equals("missing")) {
                problems.add("who", "Write who takes it over: the person and the office.");
            } else if (!who.isEmpty()) {
                problems.add(
                        "who",
                        "The name is too long. Please shorten it to %d characters."
                                .formatted(RequestText.LONGEST_NAME));
            }
            if (day.equals("missing")) {
                problems.add("startsOn", "Write the day as day, month and year: 1.12.2026.");
            } else if (!day.isEmpty()) {
                problems.add("startsOn", "The assessment begins after it was asked for, and before it should be done.");
            }
            return problems;
        }
    }
}
