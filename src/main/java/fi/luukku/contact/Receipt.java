package fi.luukku.contact;

import fi.luukku.casefile.ReceivedContact;

/** What whoever wrote is told. */
public record Receipt(ReceivedContact received, CallBack callBack, String reachBy, boolean urgent) {}
