package fi.luukku.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** The case card as a worker uses it. */
final class CardPages {

    private final Page page;

    CardPages(Page page) {
        this.page = page;
    }

    /** Logs in where the card asks for it. */
    CardPages logIn(String login, String password) {
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.waitForURL(Pattern.compile(".*/cases/.*"));
        return this;
    }

    String reference() {
        String title = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    void writeContact(String caller, String phone, String child, String birthDate, String said) {
        Locator contact = section("Contact");
        contact.getByLabel("Who is calling").fill(caller);
        contact.getByLabel("Phone").fill(phone);
        contact.getByLabel("About whom (the child’s name)").fill(child);
        contact.getByLabel("Child’s birth date").fill(birthDate);
        contact.getByLabel("What was said").fill(said);
        press(contact, "Save contact");
    }

    /** A parent with custody, or someone else the family agrees to invite. */
    void addPerson(String name, String role, String email, String language) {
        Locator form = section("People").locator("details.add");
        if (form.getAttribute("open") == null) {
            form.getByText("Add a person").click();
        }
        form.getByLabel("Name").fill(name);
        form.getByLabel("Who they are").selectOption(role);
        form.getByLabel("E-mail").fill(email);
        form.getByLabel("Letters in").selectOption(language);
        form.getByLabel("Has custody of the child").setChecked(role.equals("Parent"));
        form.getByLabel("The family agrees that this person is invited").check();
        press(form, "Add person");
    }

    /** Writes where someone on the card is reached, and that the family agrees to invite them. */
    void giveAddress(String name, String email) {
        Locator person =
                section("People").getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
        person.getByLabel("Change " + name).click();
        person.getByLabel("E-mail").fill(email);
        person.getByLabel("The family agrees that this person is invited").check();
        press(person, "Save " + name);
    }

    void writeConsent(String giver, String said) {
        Locator consent = section("Consent");
        choose(consent.getByLabel("Who of the guardians decided"), giver);
        consent.getByLabel("What the parents said").fill(said);
        press(consent, "Save consent notes");
    }

    void writeMeeting(int number, String goal, String works, String wish) {
        Locator record = section("Meetings")
                .locator("details")
                .filter(new Locator.FilterOptions().setHas(page.getByText("Record of meeting " + number)));
        if (record.getAttribute("open") == null) {
            record.getByText("Record of meeting " + number).click();
        }
        record.getByLabel("Shared goal").fill(goal);
        record.getByLabel("What works well").first().fill(works);
        record.getByLabel("What is wished for").first().fill(wish);
        press(record, "Save the record of meeting " + number);
    }

    void addPromise(String what, String owner, String dueOn) {
        Locator promises = section("Promises");
        promises.getByLabel("What is promised").fill(what);
        choose(promises.getByLabel("Who promises"), owner);
        promises.getByLabel("By when").fill(dueOn);
        press(promises, "Add promise");
    }

    Locator section(String title) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    void reload() {
        page.reload();
    }

    Page page() {
        return page;
    }

    /** The choice that begins with these words. */
    private static void choose(Locator field, String words) {
        String value = field.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        field.selectOption(value);
    }

    /** Returns when the part that was sent has been put in its place anew. */
    private void press(Locator within, String name) {
        within.locator("xpath=ancestor-or-self::section[1]").evaluate("part => { part.dataset.sent = ''; }");
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
        page.locator("[data-sent]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
