package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseReference;
import java.util.Optional;
import java.util.Set;

/** A part of the case card. Features contribute theirs as beans; the card shows them in order. */
public interface CardSection {

    /** The anchor on the page, {@code contact}; forms link to it as {@code #contact}. */
    String id();

    /** The heading and the link to it. */
    String title();

    /** Smaller comes first: contact 10, people 20, summary 22, child welfare 26, hand-over 28, consent 30, goals 35, services 38, meeting 40, promises 50, feedback 60, letters 80, timeline 90. */
    int order();

    /** The Thymeleaf fragment that shows it, {@code meeting/card :: section}; {@code ${section}} and {@code ${card}} are there. */
    String fragment();

    /** What the fragment shows, read within one transaction. */
    Object model(CaseReference reference);

    /**
     * What those see of this part to whom the family agreed about some topics only; empty hides it, and that is what a part
     * does that nobody thought about. A fragment for them has no forms.
     *
     * @param topics codes of what they may know about, {@code home}
     */
    default Optional<Limited> limited(CaseReference reference, Set<String> topics) {
        return Optional.empty();
    }

    /** A part as it is shown to those who see some of it. */
    record Limited(String fragment, Object model) {}
}
