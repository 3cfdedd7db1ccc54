package fi.luukku.feedback;

import java.util.List;

/**
 * What a parent says.
 *
 * @param helped 1 (not at all) to 5 (very much)
 * @param lifeNow 1 (very hard) to 5 (very good)
 * @param services what each service changed; those that were left unanswered are not there
 */
public record ParentWords(int helped, int lifeNow, List<ServiceChange> services, String words) {}
