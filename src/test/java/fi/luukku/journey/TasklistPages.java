package fi.luukku.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Set;
import java.util.regex.Pattern;

/** Tasklist as a worker uses it: the real pages, in a real browser. */
final class TasklistPages {

    private static final Pattern A_TASK = Pattern.compile(".*/tasklist/\\d+.*");

    private final Page page;
    private final String address;

    TasklistPages(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    void logIn(String login, String password) {
        page.navigate(address + "/tasklist");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.getByText("Welcome to Tasklist")
                .or(page.getByText("All open tasks"))
                .first()
                .waitFor();
    }

    /** Opens the start form of a process. */
    void openStartForm(String process) {
        page.navigate(address + "/tasklist/processes");
        Locator agreement = button("Continue");
        Locator tile = page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(process).setExact(true))
                .locator("xpath=ancestor::*[.//button[normalize-space()='Start process']][1]");
        agreement.or(tile).first().waitFor();
        if (agreement.isVisible()) {
            agreement.click();
        }
        tile.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start process"))
                .click();
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start process"))
                .waitFor();
    }

    void startProcess() {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start process"))
                .click();
    }

    /** After a start Tasklist leads to the first task by itself. */
    void waitForTheFirstTask() {
        page.waitForURL(A_TASK);
    }

    void open(String taskKey) {
        page.navigate(address + "/tasklist/" + taskKey);
    }

    void assignToMe() {
        button("Assign to me").click();
        button("Unassign").waitFor();
    }

    /** Chooses an answer of the form, as its question and label say. */
    void choose(String question, String label) {
        field(question)
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Leaves exactly these answers ticked, whatever was suggested. */
    void tickOnly(String question, Set<String> labels) {
        Locator boxes = field(question).locator("input[type=checkbox]");
        boxes.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (Locator box : boxes.all()) {
            Locator label = page.locator("label[for='" + box.getAttribute("id") + "']");
            if (box.isChecked() != labels.contains(label.last().innerText().strip())) {
                label.last().click();
            }
        }
    }

    /** Types a date into the form's date field, as the browser's language writes it: month/day/year. */
    void typeDate(String date) {
        Locator field = page.locator(".fjs-container input[type=text]").first();
        field.click();
        field.fill(date);
        field.press("Enter");
        field.press("Tab");
    }

    /** Types the time of day into the form's time field. */
    void typeTime(String time) {
        Locator field =
                page.locator(".fjs-container .fjs-timepicker input[type=text]").first();
        field.focus();
        field.fill(time);
        field.press("Enter");
        field.press("Tab");
    }

    void complete() {
        button("Complete Task").click();
    }

    void completed() {
        page.getByText("Task completed").first().waitFor();
    }

    void shows(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text).first()).isVisible();
    }

    /** Follows the form's link to the case card, which opens beside Tasklist. */
    Page openCard() {
        return page.context()
                .waitForPage(
                        () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the case card"))
                                .click());
    }

    Page page() {
        return page;
    }

    private Locator field(String question) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions().setHasText(question))
                .last();
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
