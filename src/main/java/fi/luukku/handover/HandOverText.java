package fi.luukku.handover;

import fi.luukku.notification.Language;

/**
 * What a worker writes of a hand-over.
 *
 * @param unitCode of the area's directory, empty when the receiver is written by hand
 * @param told what the receiver is told, at most {@value #TOLD_LENGTH} characters
 * @param familyAgrees whether the family agrees that exactly this is told
 */
public record HandOverText(
        String unitCode,
        String receiverName,
        String receiverEmail,
        Language language,
        String told,
        boolean familyAgrees) {

    public static final int TOLD_LENGTH = 5_000;
    public static final int NAME_LENGTH = 200;

    static final HandOverText EMPTY = new HandOverText("", "", "", Language.FI, "", false);
}
