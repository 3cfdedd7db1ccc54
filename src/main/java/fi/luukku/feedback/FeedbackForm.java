package fi.luukku.feedback;

/** Which questions a person is asked: parents and the child have a form of their own (J9). */
public enum FeedbackForm {
    PARENT,
    CHILD
}
