package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A network on the notebook page: palette, canvas, list, text and inspector. */
public final class NetworkCell {

    private static final int STEPS_OF_A_DRAG = 8;
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(Timeouts.WORK_MS);

    private static final String PLACES =
            """
            canvas => {
              const { x, y } = canvas.getBoundingClientRect();
              const place = ({ left, top }) => [Math.round(left - x), Math.round(top - y)];
              return Object.fromEntries([...canvas.querySelectorAll('.react-flow__node')]
                  .map(node => [node.dataset.id, place(node.getBoundingClientRect())]));
            }
            """;

    /** How many of the points along a line lie under a label. */
    private static final String COVERED =
            """
            (line, label) => {
              const path = line.querySelector('.react-flow__edge-path');
              const { left, right, top, bottom } = label.getBoundingClientRect();
              const isUnder = ({ x, y }) => x > left && x < right && y > top && y < bottom;
              return Array.from({ length: 101 }, (_, k) => path.getPointAtLength(k / 100 * path.getTotalLength()))
                  .map(point => point.matrixTransform(path.getScreenCTM())).filter(isUnder).length;
            }
            """;

    private final Page page;
    private final Locator cell;

    NetworkCell(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
        cell.scrollIntoViewIfNeeded();
        assertThat(cell).isVisible();
    }

    /** One part stands wholly above another, both large enough to read their names. */
    public void assertStandsAbove(String upper, String lower) {
        // the canvas lays nodes out again once it knows its width
        page.waitForCondition(() -> {
            BoundingBox above = node(upper).boundingBox();
            BoundingBox below = node(lower).boundingBox();
            return above != null
                    && below != null
                    && above.y + above.height < below.y
                    && Math.min(above.width, below.width) > 140;
        });
    }

    // --- with the mouse

    /** Drags a part, such as "Poisson source", from the palette to a place on the canvas. */
    public void drag(String part, double x, double y) {
        Locator canvas = cell.locator(".react-flow__pane");
        assertThat(canvas).isVisible();
        cell.scrollIntoViewIfNeeded();
        Widgets.standingStill(button("Add " + part))
                .dragTo(canvas, inSteps().setTargetPosition(x, y));
    }

    /** Draws a line from one node's right edge to another node. */
    public void join(String from, String to) {
        node(from).locator(".react-flow__handle-right").dragTo(node(to), inSteps());
    }

    /** Inserts a motif by its button in the palette, whose list is opened for it. */
    public void insertMotif(String motif) {
        Locator insert = button("Add " + motif);
        if (!insert.isVisible()) {
            button("Motifs").click();
        }
        insert.click();
        Widgets.awaitServer(page);
    }

    /** Drops a population from the palette on the middle of a line. */
    public void dropOnLine(String population, String line) {
        cell.scrollIntoViewIfNeeded();
        Widgets.standingStill(button("Add " + population))
                .dragTo(cell.getByLabel(line, exactly()), inSteps().setForce(true));
    }

    /** Copies the selected parts by the keys. */
    public void copySelected() {
        assertThat(inspector().getByText("Copy", exactText())).isVisible();
        cell.locator(".react-flow__node.selected").first().focus();
        page.keyboard().press("Control+c");
    }

    /** Pastes what was copied by the keys, into the canvas. */
    public void pasteParts() {
        cell.locator(".react-flow__node").first().focus();
        page.keyboard().press("Control+v");
        Widgets.awaitServer(page);
    }

    /** There is a line whose description begins so. */
    public void assertHasLine(String beginning) {
        assertThat(line(beginning).first()).isAttached();
    }

    public void assertHasNoLine(String beginning) {
        assertThat(line(beginning)).hasCount(0);
    }

    private Locator line(String beginning) {
        return cell.locator(".react-flow__edge[aria-label^='" + beginning + "']");
    }

    /** Waits until so many parts are drawn. */
    public void awaitParts(int parts) {
        assertThat(cell.locator(".react-flow__node")).hasCount(parts);
    }

    private static Locator.GetByTextOptions exactText() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator.DragToOptions inSteps() {
        return new Locator.DragToOptions().setSteps(STEPS_OF_A_DRAG);
    }

    /** Selects a part, and waits until the inspector shows it. */
    public void selectOnCanvas(String id) {
        node(id).click();
        assertThat(inspector().getByLabel("Name", exactly())).hasValue(id);
    }

    /** Finds a part by its name, from the keyboard, and takes the first one found. */
    public void search(String name) {
        cell.locator(".react-flow__node").first().focus();
        page.keyboard().press("/");
        page.keyboard().type(name);
        assertThat(cell.locator(".sb-search [role=option]").first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(inspector().getByLabel("Name", exactly())).hasValue(name);
    }

    /** Selects a part beside those that are selected, and waits for what can be done to all. */
    public void selectToo(String id) {
        page.keyboard().down("Control");
        node(id).click();
        page.keyboard().up("Control");
        assertThat(button("Align in a row")).isVisible();
    }

    /** Aligns the selected parts; they end in a row, and none covers another. */
    public void alignInARow(String left, String right) {
        button("Align in a row").click();
        page.waitForCondition(() -> {
            BoundingBox first = node(left).boundingBox();
            BoundingBox second = node(right).boundingBox();
            return Math.abs(first.y - second.y) < 2 && second.x > first.x + first.width;
        });
    }

    /** Drops a part so near to the right edge that most of it is out of sight. */
    public void dragToTheEdge(String part) {
        BoundingBox canvas = cell.locator(".react-flow__pane").boundingBox();
        drag(part, canvas.width - 30, 200); // higher, the bar of the notebook covers the canvas
    }

    /** Where each node is drawn, from the corner of the canvas in CSS pixels, by its id. */
    @SuppressWarnings("unchecked")
    public Map<String, List<Number>> places() {
        return (Map<String, List<Number>>) cell.locator(".react-flow").evaluate(PLACES);
    }

    /** Selects a line by a press on its middle, and sees all of it: its label covers none of it. */
    public void selectLine(String description) {
        Locator line = cell.getByLabel(description, exactly());
        line.click(new Locator.ClickOptions().setForce(true));
        Locator label = cell.locator(".sb-line-label");
        assertThat(label).isVisible();
        page.waitForCondition(() -> line.evaluate(COVERED, label.elementHandle()).equals(0));
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

    private Locator node(String id) {
        Locator name = page.locator(".sb-part-name:text-is('" + id + "')");
        return cell.locator(".react-flow__node").filter(new Locator.FilterOptions().setHas(name));
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
