package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One class, as its teacher or as a student sees it. */
public final class ClassPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/classes/[0-9a-f-]{36}$");

    private final Page page;

    private ClassPage(Page page) {
        this.page = page;
    }

    static ClassPage shown(Page page) {
        page.waitForURL(ADDRESS);
        assertThat(Widgets.heading(page, 1)).isVisible();
        return new ClassPage(page);
    }

    /** The code that students type, as the teacher sees it. */
    public String joinCode() {
        return page.locator(".sb-code-large").innerText();
    }

    /** Where this class is, to try it as another user. */
    public String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    /** Assigns the long form of the tour, which most journeys work on. */
    public void assignTheLongTour() {
        assign("From spike to silicon");
    }

    /** Opens the board of the only assignment. */
    public BoardPage openBoard() {
        page.getByText("Open board").click();
        return new BoardPage(page);
    }

    /** Where the grades of the only assignment are given by hand, given again, and summarized. */
    public List<String> gradingPaths() {
        return Stream.of("marking/", "regrade/", "statistics/")
                .map(start -> page.locator("a[href^='" + start + "']").first().getAttribute("href"))
                .map(address -> "/" + address)
                .toList();
    }

    /** Assigns a lesson; notebooks of one's own, perhaps of the same name, are listed after it. */
    public void assign(String lesson) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Lesson ")))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(lesson))
                .first()
                .click();
        Widgets.button(page, "Assign").click();
        assertThat(page.getByText("the best submission counts").first()).isVisible();
    }

    /** Reads again what the class answered. */
    public void showQuestions() {
        Widgets.button(page, "Refresh").click();
        Widgets.awaitServer(page);
        assertThat(page.getByText("Answers of the class")).isVisible();
    }

    /** The answers to a question have this count. */
    public void assertAnswers(String question, String count) {
        Locator box =
                page.locator(".sb-class-question")
                        .filter(new Locator.FilterOptions().setHasText(question));
        assertThat(box).containsText(count);
    }

    public void liftGates() {
        Widgets.button(page, "Show everything without predictions").click();
        assertThat(Widgets.button(page, "Hold back until predicted")).isVisible();
    }

    /** A student's way to their notebook of the only assignment. */
    public NotebookPage startTheLesson() {
        Widgets.button(page, "Start lesson").click();
        return NotebookPage.shown(page);
    }

    /** The same where it is the long form of the tour, whose predictions are made. */
    public NotebookPage startTheLongTour() {
        NotebookPage notebook = startTheLesson();
        notebook.predictions().makeAll();
        return notebook;
    }

    public static ClassPage open(Visitor visitor, String path) {
        visitor.open(path);
        return shown(visitor.page());
    }

    /** This visitor sees what students see: no code, no gradebook. */
    public void assertShowsNoGradebook() {
        assertThat(page.getByText("Start lesson").or(page.getByText("Continue in"))).isVisible();
        assertThat(page.getByText("Gradebook")).hasCount(0);
        assertThat(Widgets.link(page, "Download as CSV")).hasCount(0);
        assertThat(page.locator(".sb-code-large")).hasCount(0);
    }

    /** Where the gradebook is downloaded, to try it as another user. */
    public String csvPath() {
        String target = Widgets.link(page, "Download as CSV").getAttribute("href");
        return target.startsWith("/") ? target : "/" + target;
    }

    /** The gradebook, as it is now, has this grade in the only row of the student. */
    public void assertGradebookShows(String student, String grade) {
        Widgets.button(page, "Refresh").click();
        Widgets.awaitServer(page);
        Locator row =
                page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(student));
        assertThat(row).hasCount(1);
        assertThat(row).containsText(grade);
    }

    /** Puts the students of the only assignment into groups of two, at random. */
    public void formGroups(int number) {
        Locator dialog = openOf("Groups: ");
        Widgets.button(dialog, "Form random groups").click();
        assertThat(dialog).containsText("Groups formed: " + number + ".");
        Widgets.button(dialog, "Close").click();
        assertThat(dialog).hasCount(0);
    }

    /** The variant of the only assignment on which a student works. */
    public String variantOf(String student) {
        Locator dialog = openOf("Variants: ");
        Locator row =
                dialog.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(student));
        String variant = row.locator("td").first().innerText();
        Widgets.button(dialog, "Close").click();
        assertThat(dialog).hasCount(0);
        return variant;
    }

    /** Withdraws the only assignment, after a confirmation that says this. */
    public void withdraw(String effect) {
        Locator dialog = openOf("Edit assignment: ");
        Widgets.button(dialog, "Withdraw").click();
        Locator asked = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(asked).containsText(effect);
        Widgets.button(asked, "Withdraw").click();
        assertSays("withdrawn: students do not see it");
    }

    private Locator openOf(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + button)))
                .click();
        // the calendar of a date field, open while one types, is a dialog within this one
        return page.getByRole(AriaRole.DIALOG).first();
    }

    public void assertSays(String sentence) {
        assertThat(page.getByText(sentence).first()).isVisible();
    }

    /** A student has submitted so often for the only assignment. */
    public void assertHasSubmissions(int number) {
        Pattern submitted = Pattern.compile("^Submitted ");
        Locator links =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(submitted));
        assertThat(links).hasCount(number);
    }

    /** The class says how many students it has, as the gradebook was last read. */
    public void assertHasStudents(int number) {
        assertThat(page.getByText("Students: " + number + ".")).isVisible();
    }

    /**
     * Sets a due date that has passed and what each begun day takes of late work; grades change,
     * after a confirmation that names this one.
     *
     * @param due day, month and year, such as 01/02/2001
     */
    public void makeLateWorkLose(
            String due, int percentPerDay, int leastPercent, String changedGrade) {
        Locator dialog = openOf("Edit assignment: ");
        Locator date = dialog.locator("vaadin-date-time-picker").first();
        type(date.locator("vaadin-date-picker input"), due);
        type(date.locator("vaadin-time-picker input"), "12:00");
        dialog.getByText("Opening, closing, late policy").click();
        type(dialog.getByLabel("Late: deduction per begun day (%)"), "" + percentPerDay);
        type(dialog.getByLabel("Late: share that stays (%)"), "" + leastPercent);
        assertThat(dialog).containsText(changedGrade);
        Widgets.button(dialog, "Save").click();
        Locator asked = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(asked).containsText(changedGrade);
        Widgets.button(asked, "Change grades").click();
        assertThat(dialog).hasCount(0);
    }

    private void type(Locator field, String value) {
        field.fill(value);
        field.press("Enter");
        field.blur();
        Widgets.awaitServer(page);
    }

    /**
     * Pastes a class list with one new student, looks at what changes and applies it.
     *
     * @return the student's personal code
     */
    public String invite(String list, String counts, String student) {
        page.getByText("Class list (CSV)").click();
        Widgets.fill(page, "Class list", list);
        Widgets.button(page, "Preview changes").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(counts);
        Widgets.button(dialog, "Apply").click();
        assertThat(page.getByText("Class list applied. Invited: 1.")).isVisible();
        page.getByText("Invited, not joined yet: 1").click();
        Locator row =
                page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(student));
        assertThat(row).isVisible();
        return row.locator("td").first().innerText();
    }

    public String csv() {
        return Widgets.downloadText(Widgets.link(page, "Download as CSV"));
    }
}
