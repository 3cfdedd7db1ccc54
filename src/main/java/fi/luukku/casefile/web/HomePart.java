package fi.luukku.casefile.web;

/** A part of a worker's home page. Features contribute theirs as beans; the page shows them in order. */
public interface HomePart {

    /** The anchor on the page, {@code today}. */
    String id();

    String title();

    /** Smaller comes first: today 10, my cases 20, the Tuesdays ahead 30. */
    int order();

    /** The Thymeleaf fragment that shows it, {@code casefile/home :: today}; {@code ${part}} is there. */
    String fragment();

    /** What the fragment shows, read within one transaction. */
    Object model();
}
