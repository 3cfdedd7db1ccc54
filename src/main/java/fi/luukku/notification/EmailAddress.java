package fi.luukku.notification;

import java.util.regex.Pattern;

/** What can be written to by e-mail: one plain address. */
public final class EmailAddress {

    /** One part before the at sign; after it names of letters, digits and inner dashes, at least two of them. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private static final int LONGEST = 254;

    private EmailAddress() {}

    public static boolean isOne(String typed) {
        return typed.length() <= LONGEST
                && FORM.matcher(typed).matches()
                && !typed.startsWith(".")
                && !typed.contains("..")
                && !typed.contains(".@");
    }
}
