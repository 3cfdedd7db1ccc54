package fi.luukku.notification;

import java.util.Optional;

/** The people on case cards as they are at this moment; the feature that keeps them has the bean. */
public interface Recipients {

    /** The person on that card who has this name and e-mail address. */
    Optional<Long> find(String caseReference, Addressee to);

    /** Empty when the person is not on that card any more. */
    Optional<Recipient> present(String caseReference, long personId);

    /**
     * A person on a card.
     *
     * @param role a code of the contract: {@code teacher}
     * @param agreed whether they may be told of the case: the family itself always, others while the family agrees
     */
    record Recipient(Addressee addressee, String role, boolean agreed) {}
}
