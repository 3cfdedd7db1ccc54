package fi.luukku.casefile;

/** The case has its process already: the one that asks was started by a message that came again. */
public class StartRepeatedException extends RuntimeException {

    StartRepeatedException(String startKey) {
        super("The start " + startKey + " has its process already");
    }
}
