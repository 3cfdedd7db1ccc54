package fi.luukku.contact;

import java.util.List;

/** Contacts as people send them. */
public final class Sent {

    private Sent() {}

    public static TypedContact mother() {
        return new TypedContact(
                "KAA",
                "parent",
                "Äiti Esimerkki",
                "+46 70 123 45 67",
                "mamma@esimerkki.example",
                "phone",
                "Kvällar",
                "sv",
                true,
                "Somali",
                "Lapsi Esimerkki",
                "24.8.2017",
                List.of("divorce", "school-trouble"),
                "Barnet sover inte.\n<b>Vi orkar inte.</b>",
                false);
    }

    /** Somebody who leaves no number. */
    public static TypedContact father(String email) {
        return new TypedContact(
                "KAA",
                "parent",
                "Isä Esimerkki",
                "",
                email,
                "e-mail",
                "",
                "sv",
                false,
                "",
                "",
                "",
                List.of("divorce"),
                "Barnet sover inte.",
                false);
    }

    /** Nobody who can be reached, and an area where somebody answers each weekday. */
    public static TypedContact anonymous() {
        return new TypedContact(
                "OUL",
                "someone-close",
                "",
                "",
                "",
                "none",
                "",
                "fi",
                false,
                "",
                "",
                "",
                List.of(),
                "Naapurissa huudetaan.",
                false);
    }

    public static TypedContact urgent() {
        return new TypedContact("KAA", "child", "", "", "", "none", "", "fi", false, "", "", "", List.of(), "", true);
    }
}
