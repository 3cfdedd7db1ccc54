package fi.luukku.childwelfare;

/** How a notification left; its content never goes by plain e-mail. */
public enum SentBy {
    ONLINE_SERVICE,
    PHONE,
    SECURE_MAIL,
    ON_PAPER
}
