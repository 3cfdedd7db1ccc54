package fi.luukku.engine;

import fi.luukku.delivery.Effect;
import fi.luukku.delivery.Outgoing;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the engine is told. Each is left in the transaction of what it tells of and delivered from the database until the
 * engine has it, in order with the letters of the same case.
 */
@Component
public class EngineMessages {

    /** The references of what belongs to a case begin with the case's. */
    private static final Pattern CASE = Pattern.compile("^[A-Z]{3}-\\d{4}-\\d{4,}");

    private final Outgoing outgoing;
    private final JsonMapper json;

    EngineMessages(Outgoing outgoing, JsonMapper json) {
        this.outgoing = outgoing;
        this.json = json;
    }

    /**
     * Leaves a message for a waiting case; one that is still on its way is not left twice.
     *
     * @param messageName as in the model, {@code luukku.promise-answered}
     * @param correlationKey a reference, never personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String messageName, String correlationKey) {
        publish(messageName, correlationKey, correlationKey);
    }

    /**
     * The same for a message that a waiting case gets more than once: those of one id are one message.
     *
     * @param messageId names the message among those of that name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String messageName, String messageId, String correlationKey) {
        Message message = new Message(messageName, messageId, correlationKey);
        outgoing.leave(Effect.of(laneOf(correlationKey), MessageDelivery.KIND, message.subject()));
    }

    /**
     * The same for one of several messages to a case, which waits for nothing else of the case to leave: no letter that a mail
     * server does not take holds it up.
     *
     * @param id names the message, and begins with the case's reference; the engine takes each once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishAtOnce(String messageName, String id, String correlationKey) {
        Message message = new Message(messageName, id, correlationKey);
        outgoing.leave(Effect.of(id, MessageDelivery.KIND, message.subject()));
    }

    /**
     * Leaves the start of a process by its message start event. A key starts one instance: whenever it is asked for again,
     * nothing more leaves.
     *
     * @param messageName as in the model
     * @param startKey names the start, and becomes the message's correlation key; begins with the case's reference, where
     *     there is one
     * @param variables by name
     * @throws IllegalArgumentException when a variable is not a {@link ProcessVariable} or its value not of its type
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String messageName, String startKey, Map<String, ?> variables) {
        start(messageName, startKey, startKey, variables);
    }

    /** The same with another correlation key: of those that share one, the engine runs one at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String messageName, String startKey, String correlationKey, Map<String, ?> variables) {
        start(laneOf(startKey), new Message(messageName, startKey, correlationKey), variables);
    }

    /**
     * The same for a case that is new: nothing of it comes before, so it leaves whatever else of the case waits, and what
     * the sender is told does not wait for the engine.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startNew(String messageName, String startKey, String correlationKey, Map<String, ?> variables) {
        start(startKey, new Message(messageName, startKey, correlationKey), variables);
    }

    private void start(String lane, Message message, Map<String, ?> variables) {
        variables.forEach(ProcessVariable::check);
        outgoing.leave(
                new Effect(lane, StartDelivery.KIND, message.subject(), json.writeValueAsString(variables), true));
    }

    /** Leaves the end of a process instance; one that has ended by then is no error. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(long processInstanceKey) {
        cancel("instance-" + processInstanceKey, processInstanceKey);
    }

    /** The same, after what has been left for that case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseReference, long processInstanceKey) {
        outgoing.leave(Effect.of(caseReference, CancelDelivery.KIND, Long.toString(processInstanceKey)));
    }

    private static String laneOf(String key) {
        Matcher reference = CASE.matcher(key);
        return reference.find() ? reference.group() : key;
    }

    /** A message as the name of its effect holds it. */
    record Message(String name, String id, String correlationKey) {

        private static final String SEPARATOR = "|";

        static Message of(String subject) {
            String[] parts = subject.split(Pattern.quote(SEPARATOR), 3);
            return new Message(parts[0], parts[1], parts.length > 2 ? parts[2] : parts[1]);
        }

        String subject() {
            String named = name + SEPARATOR + id;
            return id.equals(correlationKey) ? named : named + SEPARATOR + correlationKey;
        }
    }
}
