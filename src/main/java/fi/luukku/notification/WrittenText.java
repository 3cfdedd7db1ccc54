package fi.luukku.notification;

/** A letter's words: a subject that tells nothing of the family, and a plain text body. */
record WrittenText(String subject, String body) {}
