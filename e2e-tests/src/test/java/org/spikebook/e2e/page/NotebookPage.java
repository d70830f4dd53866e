package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** A notebook: its bar and its cells. */
public final class NotebookPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/notebook/[0-9a-f-]{36}.*");

    private final Page page;

    private NotebookPage(Page page) {
        this.page = page;
    }

    static NotebookPage shown(Page page) {
        page.waitForURL(ADDRESS);
        assertThat(Widgets.heading(page, 1)).isVisible();
        return new NotebookPage(page);
    }

    public static NotebookPage open(Visitor visitor, String path) {
        visitor.open(path);
        return shown(visitor.page());
    }

    /** The notebook that the visitor's page shows. */
    public static NotebookPage current(Visitor visitor) {
        return new NotebookPage(visitor.page());
    }

    /** Where this notebook is, without the server. */
    public String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    public NotebookPage reload() {
        page.reload();
        return shown(page);
    }

    /** Waits until the page has loaded itself again, because of what happens meanwhile. */
    public NotebookPage awaitItsReload(Runnable meanwhile) {
        page.evaluate("() => { window.isOfBefore = true; }");
        meanwhile.run();
        page.waitForFunction("() => !window.isOfBefore && window.Vaadin?.Flow?.clients");
        return shown(page);
    }

    /** The network cell with this title. */
    public NetworkCell network(String title) {
        return new NetworkCell(page, region(title));
    }

    /** The groups on the canvas of the network cell with this title. */
    public CanvasGroups groups(String title) {
        return new CanvasGroups(page, region(title));
    }

    /** What comes up beside the canvas of a network on a small screen. */
    public CanvasSheets sheets(String title) {
        return new CanvasSheets(region(title));
    }

    /** The canvas of the network cell with this title, on a phone. */
    public TouchedCanvas touchedCanvas(String title) {
        return new TouchedCanvas(page, region(title));
    }

    /** How high the canvas of a network is. */
    public CanvasHeight height(String title) {
        return new CanvasHeight(page, region(title));
    }

    /** Waits until the page says that everything is saved that was done so far. */
    public void awaitSaved() {
        Widgets.awaitServer(page);
        assertThat(page.getByText(Pattern.compile("^Saved "))).isVisible();
    }

    /** The page says legibly that it has no connection, and no longer that all is saved. */
    public void assertUnconnected() {
        assertThat(page.getByText("No connection: changes wait in this page.")).isVisible();
        assertThat(page.getByText(Pattern.compile("^Saved "))).isHidden();
        Locator told = page.locator(".v-status-message");
        assertThat(told).containsText("No connection to the server. Your saved work is safe");
        page.waitForCondition(() ->
                told.evaluate("e => e.clientHeight >= e.scrollHeight && e.clientHeight > 30")
                        .equals(true));
    }

    /** Opens the table of contents, without a pointer, and shuts it by a key. */
    public void openAndShutContents(String key) {
        Locator contents = page.locator(".sb-contents");
        Locator entry = contents.locator("nav button").last();
        Hand.KEYBOARD.press(contents.locator("vaadin-details-summary"));
        assertThat(entry).isVisible();
        page.keyboard().press(key);
        assertThat(entry).isHidden();
    }

    /** Opens the table of contents, and shuts it by a press on the page beside it. */
    public void openAndLeaveContents() {
        Locator contents = page.locator(".sb-contents");
        Locator entry = contents.locator("nav button").last();
        contents.locator("vaadin-details-summary").click();
        assertThat(entry).isVisible();
        Widgets.heading(page, 1).click();
        assertThat(entry).isHidden();
    }

    /** What was changed elsewhere meanwhile is not overwritten: this continues as a copy. */
    public void assertContinuedAsACopy() {
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Nothing is lost: your version continues here as a copy.");
    }

    public void undo() {
        Widgets.button(page, "Undo (Ctrl-Z)").click();
    }

    public void redo() {
        Widgets.button(page, "Redo (Ctrl-Shift-Z)").click();
    }

    public TrainingCell training(String title) {
        return new TrainingCell(page, region(title));
    }

    public ChipCell chip(String title) {
        return new ChipCell(region(title));
    }

    public SweepCell sweep(String title) {
        return new SweepCell(region(title));
    }

    /** Adds a sweep cell at the end, which has this title then. */
    public SweepCell addSweep(Hand hand, String title) {
        hand.press(Widgets.button(page, "Add a sweep cell"));
        return sweep(title);
    }

    /** Adds a table of runs at the end, which has this title then. */
    public RunsCell addRuns(Hand hand, String title) {
        hand.press(Widgets.button(page, "Add a table of runs"));
        return runs(title);
    }

    public RunsCell runs(String title) {
        return new RunsCell(region(title));
    }

    /** The predictions that hold back what follows. */
    public Predictions predictions() {
        return new Predictions(page);
    }

    /** The first network is there to be played. */
    public void assertHasItsFirstFigure() {
        assertThat(page.locator("live-lab").first()).isVisible();
    }

    public QuestionCell question(String title) {
        return new QuestionCell(page, region(title));
    }

    /** Something waits for a prediction, and the page says so. */
    public void assertIsHeldBack() {
        assertThat(page.getByText("The rest of the lesson appears when you have predicted."))
                .isVisible();
    }

    public void assertHoldsNothingBack() {
        assertThat(page.getByText("The rest of the lesson appears when you have predicted."))
                .isHidden();
    }

    /** There is a cell with this title. */
    public void assertShows(String title) {
        assertThat(region(title)).isVisible();
    }

    /** There is no cell with this title, or no more. */
    public void assertShowsNot(String title) {
        assertThat(region(title)).hasCount(0);
    }

    /** Takes the newer version of the lesson that is offered. */
    public void takeNewVersion(int version) {
        assertThat(page.getByText("Version " + version + " of this lesson is there")).isVisible();
        Widgets.button(page, "Take the new version").click();
        assertThat(page.getByText("Version " + version + " of this lesson is there")).isHidden();
    }

    /** Some text of it has these words. */
    public void assertShowsText(String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    /** Formulas are typeset, each of them. */
    public void assertTypesets() {
        assertThat(page.locator(".math-display .katex-display").first()).isVisible();
        assertThat(page.locator(".sb-tex-source")).hasCount(0);
    }

    /** The notebook's file, as it is downloaded. */
    public String file(Hand hand) {
        return Widgets.downloadText(hand, Widgets.link(page, "Download this notebook as a file"));
    }

    /** The notebook as a page that needs no server. */
    public Download webPage(Hand hand) {
        return Widgets.download(
                hand, Widgets.link(page, "Download as a web page that works offline"));
    }

    /** The notebook's file for Jupyter. */
    public String jupyterFile(Hand hand) {
        return Widgets.downloadText(
                hand, Widgets.link(page, "Download for Jupyter, with networks as Brian 2 code"));
    }

    /** Reads the hints of a task, one after the other. */
    public void takeHints(String task, int count, Hand hand) {
        for (int hint = 1; hint <= count; hint++) {
            hand.press(Widgets.button(region(task), "Show hint " + hint + " of " + count));
            assertThat(region(task).locator(".sb-task-help li")).hasCount(hint);
        }
    }

    /** Has the model solution shown, after the page has said what it costs. */
    public void takeSolution(String task, String cost, Hand hand) {
        assertThat(region(task)).containsText(cost);
        hand.press(Widgets.button(region(task), "Show the model solution"));
    }

    /** Checks a task and waits for the verdict. */
    public void check(String task, Hand hand, String verdict) {
        Locator cell = region(task);
        hand.press(Widgets.button(cell, "Check now"));
        assertThat(cell).containsText(verdict, Widgets.patiently());
    }

    /** Submits, and follows the link to the receipt. */
    public SubmissionPage submit(Hand hand) {
        hand.press(Widgets.button(page, "Submit"));
        Locator receipt =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Receipt "))
                        .first();
        assertThat(receipt).isVisible();
        hand.press(receipt);
        return SubmissionPage.shown(page);
    }

    public void pressSubmit() {
        Widgets.button(page, "Submit").click();
    }

    /** The path of the receipt for what was submitted since the page was opened. */
    public String newReceipt() {
        Locator receipt =
                page.locator(".sb-submit [aria-live]")
                        .getByRole(
                                AriaRole.LINK, new Locator.GetByRoleOptions().setName("Receipt "));
        assertThat(receipt).isVisible();
        String target = receipt.getAttribute("href");
        return target.startsWith("/") ? target : "/" + target;
    }

    Locator region(String title) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }
}
