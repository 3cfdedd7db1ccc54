package fi.luukku.runtime;

/** The runtime cannot start, for a reason a person can do something about: the message is one sentence, meant for them. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
