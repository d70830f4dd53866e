package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Visitor;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What stands above the cells of a notebook, and texts that follow runs. */
public final class NotebookTools {

    /** A4 and Letter, between their margins. */
    private static final int PAPER_WIDTH_PX = 680;

    private static final String WIDE = "Full width: figures and networks take the whole window";

    private final Page page;

    private NotebookTools(Page page) {
        this.page = page;
    }

    /** Of the notebook that the visitor's page shows. */
    public static NotebookTools of(Visitor visitor) {
        return new NotebookTools(visitor.page());
    }

    /** Opens a notebook's file. */
    public static NotebookTools upload(Visitor visitor, Path file) {
        visitor.page()
                .waitForFileChooser(
                        () -> Widgets.button(visitor.page(), "Import a notebook file").click())
                .setFiles(file);
        visitor.page().waitForURL(Pattern.compile(".*/notebook/.*"));
        return of(visitor);
    }

    /** Types another title, and takes it by Enter. */
    public void rename(Hand hand, String title) {
        Locator rename = renameButton();
        hand.press(rename);
        assertThat(titleField()).isFocused();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(title);
        page.keyboard().press("Enter");
        assertThat(Widgets.heading(page, 1)).hasText(title);
        assertThat(rename).isFocused();
    }

    /** Types another title, and keeps the old one by Escape. */
    public void renameAndCancel(Hand hand, String title) {
        String kept = Widgets.heading(page, 1).innerText();
        Locator rename = renameButton();
        hand.press(rename);
        assertThat(titleField()).isFocused();
        page.keyboard().type(title);
        page.keyboard().press("Escape");
        assertThat(rename).isFocused();
        assertThat(Widgets.heading(page, 1)).hasText(kept);
    }

    private Locator renameButton() {
        return Widgets.button(page.locator(".sb-notebook-title"), "Rename");
    }

    private Locator titleField() {
        return page.locator(".sb-notebook-title input");
    }

    /** Gives the state that is shown a name. */
    public void nameState(Hand hand, String name) {
        openHistory(hand);
        hand.type(nameField(), name);
        hand.press(Widgets.button(page, "Name it"));
        assertThat(Widgets.button(page, "Show " + name)).isVisible();
        hand.press(Widgets.button(page, "Close"));
    }

    /** Takes its name from a state, and closes the history by Escape. */
    public void removeName(Hand hand, String name) {
        openHistory(hand);
        hand.press(Widgets.button(page, "Remove the name " + name));
        assertThat(Widgets.button(page, "Show " + name)).hasCount(0);
        assertThat(nameField()).isFocused();
        page.keyboard().press("Escape");
    }

    private Locator nameField() {
        return page.getByLabel(
                "Name of the current state", new Page.GetByLabelOptions().setExact(true));
    }

    /** What became different since a named state. */
    public void assertChangedSince(Hand hand, String name, String changes) {
        openHistory(hand);
        hand.press(Widgets.button(page, "Compare " + name + " with the current state"));
        assertThat(page.getByText("Since then: " + changes)).isVisible();
        hand.press(Widgets.button(page, "Close"));
    }

    public void showState(Hand hand, String name) {
        openHistory(hand);
        hand.press(Widgets.button(page, "Show " + name));
    }

    /** Shows the oldest state of the history. */
    public void showFirstState(Hand hand) {
        openHistory(hand);
        hand.press(
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Initial state$"))));
    }

    /** A history that is being closed stands beside a new one until the server has answered. */
    private void openHistory(Hand hand) {
        Locator named = page.getByText("Named states");
        assertThat(named).hasCount(0);
        hand.press(Widgets.button(page, "History"));
        assertThat(named).isVisible();
    }

    public void assertTitle(String title) {
        assertThat(Widgets.heading(page, 1)).hasText(title);
    }

    /** Large, without tools, until Escape. */
    public void presentAndLeave() {
        Widgets.button(page, "Presentation: large, without tools; press again or Escape to leave")
                .click();
        assertThat(page.locator(".sb-notebook.sb-presenting")).isVisible();
        assertThat(page.locator(".sb-topbar")).isHidden();
        assertThat(page.locator(".sb-cell-tools").first()).isHidden();
        page.keyboard().press("Escape");
        assertThat(page.locator(".sb-notebook.sb-presenting")).hasCount(0);
        assertThat(page.locator(".sb-topbar")).isVisible();
    }

    /** As on paper: without tools, and with the words of a derivation, which is folded. */
    public void assertPrints(String words) {
        Locator derivation = page.locator("rich-text details").getByText(words);
        assertThat(derivation).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".sb-notebook-bar")).isHidden();
        assertThat(page.locator(".sb-topbar")).isHidden();
        assertThat(page.locator(".sb-palette").first()).isHidden();
        assertThat(page.locator(".sb-notebook vaadin-button:visible")).hasCount(0);
        assertThat(page.locator(".sb-notebook button:visible")).hasCount(0);
        assertThat(Widgets.heading(page, 1)).isVisible();
        assertThat(derivation).isVisible();
        assertThat(page.locator(".react-flow__edges svg").first()).not().hasCSS("width", "0px");
        assertThat(page.locator(".sb-stage").first()).hasCSS("break-inside", "avoid");
        page.setViewportSize(PAPER_WIDTH_PX, PAPER_WIDTH_PX);
        assertThat(page.locator(".react-flow").first()).not().hasCSS("height", "0px");
    }

    /** Gives figures and networks the whole window, or takes it from them. */
    public void toggleWidth(Hand hand) {
        hand.press(Widgets.button(page, WIDE));
    }

    /** Whether the button says so, and cells are as wide as the window lets them. */
    public void assertWide(boolean isWide) {
        assertThat(Widgets.button(page, WIDE)).hasAttribute("aria-pressed", String.valueOf(isWide));
        assertThat(page.locator(".sb-cell").first())
                .hasCSS("max-width", Pattern.compile(isWide ? "none" : "\\d+px"));
    }

    /** Adds a text with a derivation, which is folded. */
    public void addDerivation(String words) {
        Widgets.button(page, "Add a text cell").last().click();
        page.getByLabel("Text (Markdown)").last().focus();
        // key by key: several changes in a moment, as of lines that are filled in, are not sent
        page.keyboard().type("> **Derivation**\n>\n> " + words);
        Widgets.button(page, "Done").last().click();
        assertThat(page.locator("rich-text details")).hasCount(1);
    }

    /** Adds a text with a live number of the network above it. */
    public void addLiveNumber(String option) {
        Widgets.button(page, "Add a text cell").last().click();
        Locator text = page.getByLabel("Text (Markdown)").last();
        text.fill("The network says:");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Live number")))
                .last()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
        assertThat(text).hasValue(Pattern.compile("\\{\\{"));
        Widgets.button(page, "Done").last().click();
    }

    public void assertLiveNumber(Pattern value) {
        assertThat(page.locator("rich-text .live-number").first()).hasText(value);
    }

    /** The strip names the cell, runs it, and goes. */
    public void runWhatIsOutOfDate(String cell) {
        Locator strip = page.locator(".sb-rerun");
        assertThat(strip).containsText("Out of date: " + cell);
        Widgets.button(strip, "Run what is out of date").click();
        assertThat(strip).isHidden();
    }

    /** Edits the text of the first cell that has one. */
    public void editFirstText(String markdown) {
        page.getByText("Edit text").first().click();
        page.getByLabel("Text (Markdown)").first().fill(markdown);
        Widgets.button(page, "Done").first().click();
        assertThat(page.getByText(markdown).first()).isVisible();
    }

    public void assertCells(int count) {
        assertThat(page.locator(".sb-text-cell rich-text")).hasCount(count);
    }

    /** Cells far off screen are not drawn; the contents lead to one, and say where it is. */
    public void jumpOffscreen(String heading) {
        assertThat(page.locator(".sb-offscreen").getByText(heading, exact())).hasCount(1);
        Locator contents = page.locator(".sb-contents");
        contents.locator("vaadin-details-summary").click();
        Widgets.button(contents, heading).click();
        assertThat(contents.locator(".sb-contents-here")).hasText(heading);
        assertThat(page.locator("rich-text").getByText(heading, exact())).isInViewport();
        assertThat(page.locator(".sb-offscreen").getByText(heading, exact())).hasCount(0);
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
