package fi.luukku.directory;

import fi.luukku.notification.EmailAddress;
import fi.luukku.notification.PhoneNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the file: a unit with its first contact person, or a further contact person of a unit above. */
record DirectoryRow(long line, Map<DirectoryColumn, String> cells) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    /** UTF-8 that was read as something else and saved so: "Ã¤" for "ä", or the sign for what cannot be read. */
    private static final Pattern BROKEN_LETTERS = Pattern.compile("[ÃÂ][\\u0080-\\u00BF]|â€|\\uFFFD");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int SHOWN = 40;

    static String tidied(String cell) {
        return cell.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** What was typed, short enough to be told back. */
    static String shortened(String typed) {
        return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
    }

    String of(DirectoryColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean isEmpty(DirectoryColumn column) {
        return of(column).isEmpty();
    }

    boolean hasContact() {
        return Stream.of(DirectoryColumn.values()).anyMatch(column -> column.isContacts() && !isEmpty(column));
    }

    Fault fault(DirectoryColumn column, String sentence) {
        return new Fault(line, column.header(), sentence);
    }

    void checkSigns(DirectoryColumn column, String written, List<Fault> faults) {
        if (BROKEN_LETTERS.matcher(written).find()) {
            faults.add(fault(
                    column,
                    "Letters such as ä and ö are broken here: the file was once opened in a wrong encoding and saved"
                            + " again. Correct them, and save as \"CSV UTF-8\"."));
        } else if (CONTROL.matcher(written).find()) {
            faults.add(fault(column, "Here is a sign that cannot be seen. Type the cell anew."));
        }
    }

    /** What can be told from the line alone. */
    void check(String area, Map<String, String> areas, List<Fault> faults) {
        for (DirectoryColumn column : DirectoryColumn.values()) {
            if (of(column).codePointCount(0, of(column).length()) > column.longest()) {
                faults.add(fault(column, "This is too long: at most %d letters fit.".formatted(column.longest())));
            }
        }
        checkArea(area, areas, faults);
        if (!isEmpty(DirectoryColumn.CODE)
                && !CODE.matcher(of(DirectoryColumn.CODE)).matches()) {
            faults.add(fault(
                    DirectoryColumn.CODE,
                    "A code has small letters a to z, digits and dashes, for instance kaakkurin-koulu."));
        }
        if (!isEmpty(DirectoryColumn.KIND)
                && UnitKind.ofCode(of(DirectoryColumn.KIND)).isEmpty()) {
            faults.add(fault(
                    DirectoryColumn.KIND,
                    "There is no kind \"%s\". Kinds are: %s."
                            .formatted(
                                    shortened(of(DirectoryColumn.KIND)),
                                    Arrays.stream(UnitKind.values())
                                            .map(UnitKind::code)
                                            .collect(Collectors.joining(", ")))));
        }
        checkAddress(DirectoryColumn.EMAIL, DirectoryColumn.PHONE, faults);
        checkContact(faults);
    }

    private void checkArea(String area, Map<String, String> areas, List<Fault> faults) {
        String written = of(DirectoryColumn.AREA);
        if (!written.isEmpty() && !areas.containsKey(written)) {
            faults.add(fault(
                    DirectoryColumn.AREA,
                    "There is no area \"%s\". Areas are: %s."
                            .formatted(shortened(written), String.join(", ", areas.keySet()))));
        } else if (!written.isEmpty() && !written.equals(area)) {
            faults.add(fault(
                    DirectoryColumn.AREA,
                    "This line is of area %s, but the file is given for %s.".formatted(written, area)));
        }
    }

    private void checkAddress(DirectoryColumn email, DirectoryColumn phone, List<Fault> faults) {
        if (!isEmpty(email) && !EmailAddress.isOne(of(email))) {
            faults.add(fault(email, "This is not an e-mail address. Write one, such as koulu@luukku.example."));
        }
        if (!isEmpty(phone) && PhoneNumbers.e164(of(phone)).isEmpty()) {
            faults.add(fault(phone, "This is not a phone number. Write it as 08 000 0000 or +358 8 000 0000."));
        }
    }

    private void checkContact(List<Fault> faults) {
        checkAddress(DirectoryColumn.CONTACT_EMAIL, DirectoryColumn.CONTACT_PHONE, faults);
        if (!hasContact()) {
            return;
        }
        if (isEmpty(DirectoryColumn.CONTACT_NAME)) {
            faults.add(fault(DirectoryColumn.CONTACT_NAME, "Write the contact person's name."));
        }
        if (isEmpty(DirectoryColumn.CONTACT_EMAIL) && isEmpty(DirectoryColumn.CONTACT_PHONE)) {
            faults.add(fault(
                    DirectoryColumn.CONTACT_EMAIL,
                    "Write how to reach the contact person: an e-mail address or a phone."));
        }
        if (languages().anyMatch(language -> !LANGUAGES.contains(language))) {
            faults.add(fault(
                    DirectoryColumn.CONTACT_LANGUAGES,
                    "Write languages as codes of two letters with blanks between: fi sv en."));
        }
        if (isEmpty(DirectoryColumn.CODE)) {
            faults.add(fault(
                    DirectoryColumn.CODE,
                    "Here is a contact person without a unit. Write the code of the unit in this line."));
        }
    }

    private Stream<String> languages() {
        return Arrays.stream(of(DirectoryColumn.CONTACT_LANGUAGES)
                        .toLowerCase(Locale.ROOT)
                        .split("[\\s,/]+", -1))
                .filter(language -> !language.isEmpty());
    }

    ContactPerson contactPerson() {
        return new ContactPerson(
                of(DirectoryColumn.CONTACT_NAME),
                orNull(DirectoryColumn.CONTACT_EMAIL),
                phone(DirectoryColumn.CONTACT_PHONE),
                of(DirectoryColumn.CONTACT_ROLE),
                languages().distinct().collect(Collectors.joining(",")));
    }

    Unit unit(String area, UnitKind kind, List<ContactPerson> contactPersons) {
        return new Unit(
                of(DirectoryColumn.CODE),
                area,
                kind,
                of(DirectoryColumn.NAME),
                orNull(DirectoryColumn.EMAIL),
                phone(DirectoryColumn.PHONE),
                contactPersons,
                of(DirectoryColumn.ABOUT),
                null);
    }

    private @Nullable String orNull(DirectoryColumn column) {
        return isEmpty(column) ? null : of(column);
    }

    private @Nullable String phone(DirectoryColumn column) {
        return PhoneNumbers.e164(of(column)).orElse(null);
    }
}
