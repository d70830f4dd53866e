package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** The board of a class at work. */
public final class BoardPage {

    private final Page page;

    BoardPage(Page page) {
        this.page = page;
        page.waitForURL(Pattern.compile(".*/board/.*"));
        assertThat(Widgets.heading(page, 1)).isVisible();
    }

    /** Where this board is, to try it as another user. */
    public String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    /** So many students stand so, for example "stuck". */
    public void assertCount(String standing, int count) {
        Locator item =
                page.locator(".sb-standing-counts li")
                        .filter(new Locator.FilterOptions().setHasText(standing));
        assertThat(item)
                .containsText(
                        Pattern.compile("^\\s*" + count + "\\s*" + standing), Widgets.patiently());
    }

    /** Without a connection it cannot say how the class stands now, and says so. */
    public void assertSaysOfWhenItIs() {
        assertThat(asOf()).isVisible();
        assertThat(asOf()).containsText("No connection. As of ");
    }

    public void assertIsOfNow() {
        assertThat(asOf()).isHidden();
    }

    private Locator asOf() {
        return page.locator(".sb-classboard-as-of");
    }

    /** A student is in the list of those who need help, with this reason. */
    public void assertNeedsHelp(String student, String reason) {
        Locator item =
                page.locator(".sb-help-list li")
                        .filter(new Locator.FilterOptions().setHasText(student));
        assertThat(item).containsText(reason, Widgets.patiently());
    }

    public void sendHint(String student, String text) {
        Widgets.button(page, "Send hint to " + student).click();
        Widgets.fill(page, "Message", text);
        Widgets.button(page, "Send").click();
        assertThat(page.getByText("Sent")).isVisible();
    }

    public void tellAll(String text) {
        Widgets.button(page, "Message to all").click();
        Widgets.fill(page, "Message", text);
        Widgets.button(page, "Send").click();
    }

    /** Asks all to go to the first step. */
    public void sendAllToTheFirstStep() {
        Widgets.button(page, "Send all to a step").click();
        Widgets.button(page, "Send").click();
    }

    /** Sends the network of one's own notebook that was changed last. */
    public void sendSetup() {
        Widgets.button(page, "Send a set-up").click();
        Widgets.button(page.getByRole(AriaRole.DIALOG).first(), "Send").click();
    }

    /** A student takes over the set-up for this network. */
    public static void takeSetup(Visitor student, String network) {
        assertStudentReads(student, "A set-up for this network: " + network + ".");
        Widgets.button(student.page(), "Take over the set-up").click();
        assertThat(student.page().getByText("The network is as your instructor sent it."))
                .isVisible();
    }

    /** Resets the notebook of a student to the start of the first step. */
    public void reset(String student) {
        Widgets.button(page, "Reset…").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG).first();
        dialog.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(student).setExact(true))
                .click();
        Widgets.button(dialog, "Reset").click();
        assertThat(page.getByText("Notebooks reset: 1")).isVisible();
    }

    /** Asks a question with options, one a line. */
    public void ask(String text, String options) {
        Widgets.button(page, "Ask a question").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG).first();
        dialog.locator("vaadin-select").first().click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("New question with options"))
                .click();
        Widgets.fill(page, "Question text", text);
        Widgets.fill(page, "Options", options);
        dialog.getByText("Ask", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".sb-poll-text")).containsText(text);
    }

    /** How many of the class answered. */
    public void assertAnswers(String count) {
        assertThat(page.locator(".sb-poll-count")).containsText(count, Widgets.patiently());
    }

    public void revealResult() {
        Widgets.button(page, "Reveal result").click();
        assertThat(page.locator(".sb-poll .sb-answer-bar").first()).isVisible();
    }

    /** So many gave an answer, as board and projector view show it. */
    public void assertResult(String option, String count) {
        assertBar(page.locator(".sb-poll"), option, count);
    }

    private static void assertBar(Locator in, String option, String count) {
        assertThat(
                        in.locator(".sb-answer-bar")
                                .filter(new Locator.FilterOptions().setHasText(option)))
                .containsText(count);
    }

    /** A student answers the question at the lower edge of the page. */
    public static void answer(Visitor student, String option) {
        Page page = student.page();
        Locator banner = page.locator(".sb-poll-banner");
        assertThat(banner).containsText("asks the class", Widgets.patiently());
        Widgets.button(page, "Answer question").click();
        page.getByRole(AriaRole.DIALOG)
                .first()
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(option))
                .locator("input")
                .check();
        Widgets.button(page, "Send answer").click();
        assertThat(banner).containsText("Your answer is saved");
    }

    /** Takes the question, or its result, off the pages of the class. */
    public void removeQuestion() {
        Widgets.button(page, "Remove from pages").click();
        assertThat(Widgets.button(page, "Remove from pages")).isHidden();
    }

    /** A student's page has no question to the class, or none any more. */
    public static void assertAsksNothing(Visitor student) {
        assertThat(student.page().locator(".sb-poll-banner")).isHidden();
    }

    /** A student looks at the result that was revealed. */
    public static void assertStudentSeesResult(Visitor student, String option, String count) {
        Page page = student.page();
        assertThat(page.locator(".sb-poll-banner"))
                .containsText("The result of the question", Widgets.patiently());
        Widgets.button(page, "Show result").click();
        assertBar(page.getByRole(AriaRole.DIALOG).first(), option, count);
    }

    /** Asks a student to show a network to the class. */
    public void askToShowANetwork(String student) {
        Widgets.button(page, "Ask to show a network").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG).first();
        dialog.locator("vaadin-combo-box input").fill(student);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(student)).click();
        Widgets.button(page, "Ask student").click();
        assertThat(page.getByText(student + " is asked to show a network.")).isVisible();
    }

    /** A student who was asked shows the network that the dialog proposes, without the name. */
    public static void showNetwork(Visitor student) {
        Page page = student.page();
        assertStudentReads(student, "Would you show one of your networks");
        Widgets.button(page, "Show my network").click();
        Widgets.button(page.getByRole(AriaRole.DIALOG).first(), "Show my network").click();
        assertStudentReads(student, "Your network is shown to the class");
    }

    /** The address of the network that a student is offered to open. */
    public static String shownNetwork(Visitor student) {
        assertStudentReads(student, "A network of the class is shown.");
        return "/" + Widgets.link(student.page(), "Open network").getAttribute("href");
    }

    public static void assertShowsANetwork(Visitor visitor, String heading) {
        assertThat(Widgets.heading(visitor.page(), 1)).hasText(heading);
        assertThat(visitor.page().locator(".sb-spotlight-page")).containsText("A copy to look at");
    }

    public static void stopShowing(Visitor student) {
        Widgets.button(student.page(), "Stop showing").click();
    }

    public static void assertShowsNothingAnyMore(Visitor visitor) {
        assertThat(visitor.page().locator(".sb-spotlight-page"))
                .containsText("not shown any more", Widgets.patiently());
    }

    /** A student who came late goes to where the class is. */
    public static void catchUp(Visitor student, String button) {
        assertStudentReads(student, "The class is at step");
        Widgets.button(student.page(), button).click();
    }

    /** Who did what, after class. */
    public void openReport(String student) {
        Widgets.link(page, "After class").click();
        assertThat(Widgets.heading(page, 1)).containsText("after class");
        assertThat(page.getByRole(AriaRole.TABLE)).containsText(student);
    }

    public void pause() {
        Widgets.button(page, "Pause class").click();
        assertThat(Widgets.button(page, "Resume class")).isVisible();
    }

    public void resume() {
        Widgets.button(page, "Resume class").click();
        assertThat(Widgets.button(page, "Pause class")).isVisible();
    }

    /**
     * Lets the class use the first step, only read it, or not see it.
     *
     * @param access as the page calls it
     */
    public void setFirstStep(String access) {
        Widgets.button(page, "Lock or hide steps").click();
        page.getByRole(AriaRole.DIALOG).first().locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(access).setExact(true))
                .click();
        Widgets.button(page, "Close").click();
        assertThat(Widgets.button(page, "Close")).hasCount(0);
    }

    /** A student reads that a step cannot be used, or does not read it any more. */
    public static void assertRestricted(Visitor student, String notice, boolean restricted) {
        Locator said = student.page().getByText(notice);
        if (restricted) {
            assertThat(said).isVisible();
        } else {
            assertThat(said).isHidden();
        }
    }

    /** The same without names and controls, for a projector. */
    public void openProjectorView() {
        Widgets.link(page, "Projector view").click();
        assertThat(Widgets.link(page, "Leave projector view")).isVisible();
    }

    public void assertShowsNoName(String student) {
        assertThat(page.getByText(student)).hasCount(0);
    }

    /** Who is stuck counts as one at work. */
    public void assertTellsNotHowManyAreStuck() {
        assertThat(page.locator(".sb-standing-counts")).not().containsText("stuck");
        assertThat(page.locator(".sb-standing.sb-stuck")).hasCount(0);
    }

    /** What a student sees of the class above the notebook. */
    public static void assertStudentReads(Visitor student, String text) {
        assertThat(student.page().locator(".sb-class-message").last())
                .containsText(text, Widgets.patiently());
    }

    /** The student's notebook can be used, or is covered by the notice of a pause. */
    public static void assertPaused(Visitor student, boolean paused) {
        Locator notice = student.page().getByText("The class is paused");
        if (paused) {
            assertThat(notice).isVisible();
        } else {
            assertThat(notice).hasCount(0);
        }
    }
}
