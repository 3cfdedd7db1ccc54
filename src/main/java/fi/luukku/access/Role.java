package fi.luukku.access;

/** What a worker does in Luukku. */
public enum Role {
    PHONE_DUTY,
    OWN_WORKER,
    COORDINATOR,
    NGO_COORDINATOR,
    /** Follows cases without ever seeing a family: has no way to a card. */
    MANAGER
}
