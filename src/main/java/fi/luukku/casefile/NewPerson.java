package fi.luukku.casefile;

import java.util.UUID;

/** A person to be put on a card; {@code formId} is chosen by the page, so that sending it twice adds one. */
public record NewPerson(UUID formId, PersonText text) {}
