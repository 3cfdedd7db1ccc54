package fi.luukku.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What guardians are asked by a link.
 *
 * @param formId chosen by whoever asks; the same one again is a no-op
 * @param guardians ids of those who are asked, each with an e-mail address on the card
 * @param lines who would know
 * @param topics about what, codes
 * @param until the last day
 */
public record NewConsentRequest(
        UUID formId, List<Long> guardians, List<AskedLine> lines, List<String> topics, LocalDate until) {}
