package fi.luukku.assessment;

import fi.luukku.notification.Language;

/**
 * A request as it is written.
 *
 * @param why the family needs more than the work together gives, up to {@link #LONGEST} characters
 * @param wishes what the family itself hopes for, up to {@link #LONGEST} characters
 * @param familyAgrees the family has been asked and wants it to be sent
 * @param receiverName the social services' office it goes to, up to {@link #LONGEST_NAME} characters
 * @param receiverEmail where the office reads letters
 */
public record RequestText(
        String why,
        String wishes,
        boolean familyAgrees,
        String receiverName,
        String receiverEmail,
        Language receiverLanguage) {

    public static final int LONGEST = 4000;
    public static final int LONGEST_NAME = 200;

    static final RequestText EMPTY = new RequestText("", "", false, "", "", Language.FI);
}
