package fi.luukku.assessment;

import java.time.LocalDate;

/**
 * Who takes a request over.
 *
 * @param who the person and the office, up to {@link RequestText#LONGEST_NAME} characters
 * @param startsOn when the assessment began or begins
 */
public record TakeOver(String who, LocalDate startsOn) {}
