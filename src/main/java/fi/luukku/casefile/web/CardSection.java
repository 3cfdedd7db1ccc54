package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseReference;

/** A part of the case card. Features contribute theirs as beans; the card shows them in order. */
public interface CardSection {

    /** The anchor on the page, {@code contact}; forms link to it as {@code #contact}. */
    String id();

    /** The heading and the link to it. */
    String title();

    /** Smaller comes first: contact 10, people 20, summary 22, consent 30, goals 35, services 38, meeting 40, promises 50, feedback 60, letters 80, timeline 90. */
    int order();

    /** The Thymeleaf fragment that shows it, {@code meeting/card :: section}; {@code ${section}} and {@code ${card}} are there. */
    String fragment();

    /** What the fragment shows, read within one transaction. */
    Object model(CaseReference reference);
}
