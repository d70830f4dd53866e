package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Visitor;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The first page: the lessons, and the visitor's own notebooks. */
public final class CatalogPage {

    private final Page page;

    private CatalogPage(Page page) {
        this.page = page;
    }

    public static CatalogPage open(Visitor visitor) {
        visitor.open("/");
        assertThat(Widgets.heading(visitor.page(), 1)).isVisible();
        return new CatalogPage(visitor.page());
    }

    /** The page in a language: "en" or "de". */
    public static CatalogPage open(Visitor visitor, String language) {
        visitor.open("/?lang=" + language);
        assertThat(Widgets.heading(visitor.page(), 1)).isVisible();
        return new CatalogPage(visitor.page());
    }

    /** The same page by the address of what was searched and filtered. */
    public static CatalogPage openAt(Visitor visitor, String query) {
        visitor.open("/?" + query);
        assertThat(Widgets.heading(visitor.page(), 1)).isVisible();
        return new CatalogPage(visitor.page());
    }

    /** Chooses in one of the filters of the example networks. */
    public void filterNetworks(Hand hand, String filter, String choice) {
        hand.press(
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + filter))));
        hand.choose(
                page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(choice).setExact(true)));
    }

    /** So many example networks are shown, and the address says which, in any order. */
    public void assertNetworks(int count, String... inAddress) {
        assertThat(page.locator(".sb-network-card:visible")).hasCount(count);
        page.waitForCondition(() -> Stream.of(inAddress).allMatch(page.url()::contains));
    }

    /** How many lessons are listed. */
    public int lessons() {
        return page.locator(".sb-lesson-card").count();
    }

    /** Goes from a lesson in the graph of the course, by its number, to its card. */
    public void goToCard(int number) {
        Pattern name = Pattern.compile("^" + number + " ");
        Locator dot =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
        String address = dot.getAttribute("href");
        dot.click();
        assertThat(page.locator(address.substring(address.indexOf('#')))).isInViewport();
    }

    /** Starts a lesson, counted from 0, whether or not it was begun before. */
    public NotebookPage startLesson(int at) {
        page.locator(".sb-lesson-card").nth(at).locator(".sb-row vaadin-button").last().click();
        return NotebookPage.shown(page);
    }

    public NotebookPage start(String lesson) {
        return start(lesson, Hand.MOUSE);
    }

    public NotebookPage start(String lesson, Hand hand) {
        hand.press(Widgets.button(page, "Start the lesson " + lesson));
        return NotebookPage.shown(page);
    }

    /** Starts the long form of the tour, in which nothing waits for a prediction any more. */
    public NotebookPage startTheLongTour() {
        return startTheLongTour(Hand.MOUSE);
    }

    /** The same, by mouse or keyboard. */
    public NotebookPage startTheLongTour(Hand hand) {
        NotebookPage notebook = start("From spike to silicon", hand);
        notebook.predictions().makeAll(hand);
        return notebook;
    }

    /** Makes a notebook with a small network under noise, "Network 1". */
    public NotebookPage startWithNoise(Hand hand) {
        hand.press(Widgets.button(page, "New notebook"));
        hand.press(page.locator(".sb-starter").first());
        return NotebookPage.shown(page);
    }

    /**
     * Imports a notebook with the noisy population of the long tour, which opens sooner than that.
     */
    public NotebookPage startNoisy() {
        return startFrom(NoisyNotebook.file());
    }

    /** Imports a notebook's file. */
    public NotebookPage startFrom(FilePayload file) {
        FileChooser chooser =
                page.waitForFileChooser(
                        () -> Widgets.button(page, "Import a notebook file").click());
        chooser.setFiles(file);
        return NotebookPage.shown(page);
    }

    /** Makes a new notebook of a lesson or an example network, whether or not there is one. */
    public NotebookPage startAnother(String title) {
        Pattern start = Pattern.compile("^(Start|Open) .*" + title);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(start)).click();
        return NotebookPage.shown(page);
    }

    /** Opens a notebook's file by the button, which is refused with this message. */
    public void uploadRefused(Path file, String message) {
        FileChooser chooser =
                page.waitForFileChooser(
                        () -> Widgets.button(page, "Import a notebook file").click());
        chooser.setFiles(file);
        assertThat(page.getByText(message)).isVisible();
    }

    /** The visitor's own notebooks have one with this title, which is opened. */
    public NotebookPage openNotebook(String title) {
        Widgets.link(page, title).click();
        return NotebookPage.shown(page);
    }
}
