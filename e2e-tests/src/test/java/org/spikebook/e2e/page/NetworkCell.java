package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

import java.util.regex.Pattern;

/** A network on the notebook page: list, text, inspector and run; its canvas apart. */
public final class NetworkCell {

    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(Timeouts.WORK_MS);

    private final Page page;
    private final Locator cell;

    NetworkCell(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
        cell.scrollIntoViewIfNeeded();
        assertThat(cell).isVisible();
    }

    /** Where its parts and lines are drawn. */
    public NetworkCanvas canvas() {
        return new NetworkCanvas(page, cell);
    }

    /** Above it stands what was predicted of it, and whether that is right. */
    public void assertPredicted(String question, String answer, String judged) {
        Locator line =
                page.locator(".sb-slot")
                        .filter(new Locator.FilterOptions().setHas(cell))
                        .locator(".sb-predicted > p")
                        .filter(containing(question + " \u00b7 You predicted:"));
        assertThat(line).containsText(answer);
        assertThat(line).containsText(judged);
    }

    // --- with the keyboard

    /** Adds a part by its button in the palette, of which few are stops, without a pointer. */
    public void addByKeyboard(String part) {
        Hand.reach(cell.locator(".sb-palette button[tabindex='0']").first());
        Hand.KEYBOARD.choose(button("Add " + part));
    }

    /** Joins the selected part to another by the inspector, without a pointer. */
    public void joinSelectedByKeyboard(String to) {
        Hand.KEYBOARD.press(inspector().getByRole(AriaRole.BUTTON, named("Connect to")));
        Hand.KEYBOARD.choose(page.getByRole(AriaRole.OPTION).filter(containing(to)).first());
    }

    /** Selects a part or line in the list, without a pointer. */
    public void selectInListByKeyboard(String sentence) {
        Locator entry = cell.getByRole(AriaRole.BUTTON, named(sentence)).first();
        Hand.KEYBOARD.press(entry);
        assertThat(entry).hasAttribute("aria-pressed", "true");
    }

    /** The list has this sentence. */
    public void assertLists(String sentence) {
        assertThat(cell.getByRole(AriaRole.BUTTON, named(sentence))).isVisible();
    }

    public void deleteSelectedByKeyboard() {
        Hand.KEYBOARD.press(inspector().getByRole(AriaRole.BUTTON, named("Delete")));
    }

    /**
     * Adds a line to the equations of the selected population, and continues with the next field.
     */
    public void writeEquation(String line) {
        Locator equations = inspector().getByLabel("Equations", exactly());
        equations.press("ControlOrMeta+End");
        equations.pressSequentially("\n" + line);
        equations.press("Tab");
    }

    public void assertFocused(String field) {
        assertThat(inspector().getByLabel(field, exactly())).isFocused();
    }

    // --- either way

    /** Looks at the network as Canvas, List or Text. */
    public void view(Hand hand, String name) {
        Locator segment = button(name);
        hand.press(segment);
        assertThat(segment).hasAttribute("aria-pressed", "true");
    }

    /** Sets a number of the selected part in the inspector. */
    public void set(String parameter, String value) {
        Locator field = inspector().getByRole(AriaRole.SPINBUTTON, named(parameter));
        field.fill(value);
        field.press("Tab");
    }

    /** Types key by key into a number of the selected part, whether or not it becomes a number. */
    public void typeInto(String parameter, String text) {
        Locator field = inspector().getByRole(AriaRole.SPINBUTTON, named(parameter));
        field.press("ControlOrMeta+a");
        field.pressSequentially(text);
        field.press("Tab");
    }

    public void assertValue(String parameter, String value) {
        assertThat(inspector().getByRole(AriaRole.SPINBUTTON, named(parameter))).hasValue(value);
    }

    /** A number of the selected part cannot be changed, and its field says so. */
    public void assertLocked(String parameter, String reason) {
        Locator field = inspector().getByRole(AriaRole.SPINBUTTON, named(parameter));
        assertThat(field).hasAttribute("readonly", Pattern.compile(".*"));
        // looked for within each parameter, and so without the way to it
        Locator number =
                page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName(parameter));
        Locator whole =
                inspector()
                        .locator("[data-parameter]")
                        .filter(new Locator.FilterOptions().setHas(number));
        assertThat(whole).containsText(reason);
    }

    /** The canvas shows a node or line with this description. */
    public void assertShows(String description) {
        assertThat(cell.getByLabel(description, exactly())).hasCount(1);
    }

    public void assertShowsNot(String description) {
        assertThat(cell.getByLabel(description, exactly())).hasCount(0);
    }

    /** Replaces the network's document in the text view. */
    public void paste(String document) {
        view(Hand.MOUSE, "Text");
        text().apply(document);
    }

    /** The editor of the text view, which is shown. */
    public TextView text() {
        return new TextView(page, cell);
    }

    public void assertSays(String sentence) {
        assertThat(cell).containsText(sentence);
    }

    public void assertSaysNot(String sentence) {
        assertThat(cell).not().containsText(sentence);
    }

    /** Runs the network and waits for a result that contains {@code summary}. */
    public void run(Hand hand, String summary) {
        hand.press(button("Run"));
        awaitResult(summary);
    }

    /** Waits for what the network as it stands says; a small one runs by itself. */
    public void awaitResult(String summary) {
        Widgets.awaitServer(page);
        assertThat(cell.locator(".sb-run")).hasAttribute("aria-busy", "false", PATIENTLY);
        assertThat(cell).hasAttribute("data-state", "ready", PATIENTLY);
        assertThat(cell).containsText(summary);
    }

    /** Starts a run that takes long enough to be seen. */
    public void startRun(Hand hand) {
        Widgets.awaitServer(page);
        hand.press(button("Run"));
        assertThat(button("Cancel")).isVisible();
    }

    /** Presses Run, and waits for nothing. */
    public void pressRun() {
        Widgets.awaitServer(page);
        button("Run").click();
    }

    /** Stops the run, which leaves no result behind that would look like one. */
    public void cancelRun(Hand hand) {
        hand.press(button("Cancel"));
        assertThat(cell).containsText("Out of date");
        assertThat(button("Cancel")).hasCount(0);
    }

    /** Sets a number of the part that is selected. */
    public void set(Hand hand, String parameter, String value) {
        hand.type(inspector().getByRole(AriaRole.SPINBUTTON, named(parameter)), value);
    }

    /** The file behind "Download recording". */
    public byte[] recording() {
        return Widgets.download(cell.getByRole(AriaRole.LINK, named("Download recording")));
    }

    /** The network as it plays in the page; of twins, the first. */
    public LiveLab live() {
        return new LiveLab(page, cell.locator("live-lab:not([led])"));
    }

    /** The second of twins as it plays. */
    public LiveLab second() {
        return new LiveLab(page, cell.locator("live-lab[led]"));
    }

    /** The document in the text view. */
    public String document() {
        view(Hand.MOUSE, "Text");
        Widgets.awaitServer(page);
        return text().value();
    }

    public Locator locator() {
        return cell;
    }

    private Locator inspector() {
        return cell.getByRole(
                AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Inspector").setExact(true));
    }

    private Locator button(String name) {
        return cell.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
