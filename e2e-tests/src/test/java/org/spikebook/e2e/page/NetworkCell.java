package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import org.spikebook.e2e.support.Hand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A network on the notebook page: palette, canvas, list, text and inspector. */
public final class NetworkCell {

    private static final int STEPS_OF_A_DRAG = 8;

    private final Page page;
    private final Locator cell;

    NetworkCell(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
        cell.scrollIntoViewIfNeeded();
        assertThat(cell).isVisible();
    }

    // --- with the mouse

    /** Drags a part, such as "Poisson source", from the palette to a place on the canvas. */
    public void drag(String part, double x, double y) {
        Locator canvas = cell.locator(".react-flow__pane");
        assertThat(canvas).isVisible();
        cell.scrollIntoViewIfNeeded();
        button("Add " + part).scrollIntoViewIfNeeded();
        BoundingBox start = button("Add " + part).boundingBox();
        BoundingBox end = canvas.boundingBox();
        drag(start.x + start.width / 2, start.y + start.height / 2, end.x + x, end.y + y);
    }

    /** Draws a line from one node's right edge to another node. */
    public void join(String from, String to) {
        BoundingBox start = node(from).locator(".react-flow__handle-right").boundingBox();
        BoundingBox end = node(to).boundingBox();
        drag(
                start.x + start.width / 2,
                start.y + start.height / 2,
                end.x + end.width / 2,
                end.y + end.height / 2);
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        Mouse mouse = page.mouse();
        mouse.move(fromX, fromY);
        mouse.down();
        mouse.move(toX, toY, new Mouse.MoveOptions().setSteps(STEPS_OF_A_DRAG));
        mouse.up();
    }

    public void selectOnCanvas(String id) {
        node(id).click();
    }

    // --- with the keyboard

    /** Adds a part by its button in the palette, without a pointer. */
    public void addByKeyboard(String part) {
        Locator button = button("Add " + part);
        button.focus();
        button.press("Enter");
    }

    /** Joins the selected part to another by the inspector, without a pointer. */
    public void joinSelectedByKeyboard(String to) {
        Locator choice = inspector().getByRole(AriaRole.BUTTON, named("Join to"));
        choice.focus();
        choice.press("Enter");
        Locator option = page.getByRole(AriaRole.OPTION).filter(containing(to)).first();
        assertThat(option).isVisible();
        option.focus();
        option.press("Enter");
    }

    /** Selects a part or line in the list, without a pointer. */
    public void selectInListByKeyboard(String sentence) {
        Locator entry = cell.getByRole(AriaRole.BUTTON, named(sentence)).first();
        entry.focus();
        entry.press("Enter");
        assertThat(entry).hasAttribute("aria-pressed", "true");
    }

    /** The list has this sentence. */
    public void assertLists(String sentence) {
        assertThat(cell.getByRole(AriaRole.BUTTON, named(sentence))).isVisible();
    }

    public void deleteSelectedByKeyboard() {
        Locator delete = inspector().getByRole(AriaRole.BUTTON, named("Delete"));
        delete.focus();
        delete.press("Enter");
    }

    // --- either way

    /** Looks at the network as Canvas, List or Text. */
    public void view(String name) {
        Locator segment = button(name);
        segment.press("Enter");
        assertThat(segment).hasAttribute("aria-pressed", "true");
    }

    /** Sets a number of the selected part in the inspector. */
    public void set(String parameter, String value) {
        Locator field = inspector().getByRole(AriaRole.SPINBUTTON, named(parameter));
        field.fill(value);
        field.press("Tab");
    }

    public void assertValue(String parameter, String value) {
        assertThat(inspector().getByRole(AriaRole.SPINBUTTON, named(parameter))).hasValue(value);
    }

    /** The canvas shows a node or line with this description. */
    public void assertShows(String description) {
        assertThat(cell.getByLabel(description, new Locator.GetByLabelOptions().setExact(true)))
                .hasCount(1);
    }

    public void assertShowsNot(String description) {
        assertThat(cell.getByLabel(description, new Locator.GetByLabelOptions().setExact(true)))
                .hasCount(0);
    }

    /** Replaces the network's document in the text view. */
    public void paste(String document) {
        view("Text");
        Locator text = cell.getByLabel("Network document (JSON)");
        text.fill(document);
        button("Apply").click();
    }

    /** Runs the network and waits for a result that contains {@code summary}. */
    public void run(Hand hand, String summary) {
        hand.press(button("Run"));
        assertThat(cell).containsText(summary, Widgets.patiently());
    }

    /** Sets a number of the part that is selected. */
    public void set(Hand hand, String parameter, String value) {
        hand.type(inspector().getByRole(AriaRole.SPINBUTTON, named(parameter)), value);
    }

    /** The file behind "Download recording". */
    public byte[] recording() {
        Download download =
                page.waitForDownload(
                        () -> cell.getByRole(AriaRole.LINK, named("Download recording")).click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document in the text view. */
    public String document() {
        view("Text");
        return cell.getByLabel("Network document (JSON)").inputValue();
    }

    public Locator locator() {
        return cell;
    }

    private Locator inspector() {
        return cell.getByRole(
                AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Inspector").setExact(true));
    }

    private Locator node(String id) {
        Locator name = page.locator(".sb-part-name:text-is('" + id + "')");
        return cell.locator(".react-flow__node").filter(new Locator.FilterOptions().setHas(name));
    }

    private Locator button(String name) {
        return cell.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
