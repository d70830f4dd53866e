package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import java.util.List;
import java.util.Map;

/** The canvas of a network cell: parts and lines as a pointer and the keys find them there. */
public final class NetworkCanvas {

    private static final int STEPS_OF_A_DRAG = 8;

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

    NetworkCanvas(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
    }

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

    /** Drops a part so near to the right edge that most of it is out of sight. */
    public void dragToTheEdge(String part) {
        BoundingBox canvas = cell.locator(".react-flow__pane").boundingBox();
        drag(part, canvas.width - 30, 200); // higher, the bar of the notebook covers the canvas
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

    /** Selects a part, and waits until the inspector shows it. */
    public void select(String id) {
        node(id).click();
        assertSelected(id);
    }

    /** The inspector shows a part. */
    public void assertSelected(String id) {
        assertThat(name()).hasValue(id);
    }

    /** Selects a part beside those that are selected, and waits for what can be done to all. */
    public void selectToo(String id) {
        page.keyboard().down("Control");
        node(id).click();
        page.keyboard().up("Control");
        assertThat(button("Align in a row")).isVisible();
    }

    /** Selects a line by a press on its middle, and sees all of it: its label covers none of it. */
    public void selectLine(String description) {
        Locator line = cell.getByLabel(description, exactly());
        line.click(new Locator.ClickOptions().setForce(true));
        Locator label = cell.locator(".sb-line-label");
        assertThat(label).isVisible();
        page.waitForCondition(() -> line.evaluate(COVERED, label.elementHandle()).equals(0));
    }

    /** Presses a key on the line with this description. */
    public void pressOnLine(String description, String key) {
        cell.getByLabel(description, exactly()).press(key);
    }

    /** Presses a key on a part, which leads to another one. */
    public void walk(String from, String key, String to) {
        node(from).press(key);
        assertThat(node(to)).isFocused();
    }

    /** Turns to the list by a key on a part; its sentence has the focus. */
    public void turnToList(String id, String sentence) {
        node(id).press("l");
        assertThat(inList()).containsText(sentence);
    }

    /** Turns back from the list by a key on a sentence; its part has the focus. */
    public void turnBack(String id) {
        inList().press("l");
        assertThat(node(id)).isFocused();
    }

    /** Finds a part by its name, from the keyboard, and takes the first one found. */
    public void search(String name) {
        cell.locator(".react-flow__node").first().focus();
        page.keyboard().press("/");
        page.keyboard().type(name);
        assertThat(cell.locator(".sb-search [role=option]").first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(name()).hasValue(name);
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

    /** There is a line whose description begins so. */
    public void assertHasLine(String beginning) {
        assertThat(line(beginning).first()).isAttached();
    }

    public void assertHasNoLine(String beginning) {
        assertThat(line(beginning)).hasCount(0);
    }

    /** Waits until so many parts are drawn. */
    public void awaitParts(int parts) {
        assertThat(cell.locator(".react-flow__node")).hasCount(parts);
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

    /** Where each node is drawn, from the corner of the canvas in CSS pixels, by its id. */
    @SuppressWarnings("unchecked")
    public Map<String, List<Number>> places() {
        return (Map<String, List<Number>>) cell.locator(".react-flow").evaluate(PLACES);
    }

    private Locator line(String beginning) {
        return cell.locator(".react-flow__edge[aria-label^='" + beginning + "']");
    }

    /** The sentence of the list that has the focus. */
    private Locator inList() {
        return cell.locator(".sb-graph-list button:focus");
    }

    private Locator node(String id) {
        Locator name = page.locator(".sb-part-name:text-is('" + id + "')");
        return cell.locator(".react-flow__node").filter(new Locator.FilterOptions().setHas(name));
    }

    private Locator inspector() {
        return cell.getByRole(
                AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Inspector").setExact(true));
    }

    /** Of the selected part, in the inspector. */
    private Locator name() {
        return inspector().getByLabel("Name", exactly());
    }

    private Locator button(String name) {
        return Widgets.button(cell, name);
    }

    private static Locator.GetByTextOptions exactText() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator.DragToOptions inSteps() {
        return new Locator.DragToOptions().setSteps(STEPS_OF_A_DRAG);
    }
}
