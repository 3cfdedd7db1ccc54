package fi.luukku.notification;

/** What takes text messages to phones. */
interface SmsGateway {

    /**
     * Hands a message over.
     *
     * @return what the gateway calls it; empty when it did not say
     * @throws NotTakenException when the message certainly did not leave
     * @throws RuntimeException any other: it may have left
     */
    String handOver(TextMessage message);

    /**
     * A message to one phone.
     *
     * @param key names it for good: handed over again under the same key, it is the same message
     * @param to the number in E.164, {@code +358401234567}
     */
    record TextMessage(String key, String to, String text) {}
}
