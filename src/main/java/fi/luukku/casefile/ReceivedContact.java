package fi.luukku.casefile;

import java.time.OffsetDateTime;

/**
 * A contact that has been received.
 *
 * @param receivedAt when it first came
 * @param again whether it had come before
 * @param same whether what came now is what came first; with the same key something else may be sent by mistake
 */
public record ReceivedContact(CaseReference reference, OffsetDateTime receivedAt, boolean again, boolean same) {}
