package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import org.assertj.core.api.Assertions;

/** Parts of a network that are grouped or arranged on its canvas. */
public final class CanvasGroups {

    /** Least size of what a finger presses, in pixels; zoomed sizes are not whole. */
    private static final double FINGER = 43.5;

    private final Page page;
    private final Locator cell;

    CanvasGroups(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
    }

    /** Places all parts in the order of their signals: a target then stands right of its source. */
    public void arrangeAll(String source, String target) {
        cell.locator(".react-flow__pane").click(new Locator.ClickOptions().setPosition(5, 5));
        button("Arrange all parts").click();
        page.waitForCondition(() -> left(target) > left(source));
    }

    private double left(String part) {
        return cell.locator(".react-flow__node[data-id='" + part + "']").boundingBox().x;
    }

    /** Groups the selected parts by the keys; the group has this name. */
    public void groupSelected(String name) {
        cell.locator(".react-flow__node.selected").first().focus();
        page.keyboard().press("Control+g");
        assertThat(cell.locator(".sb-group-name")).hasText(name);
    }

    /**
     * Selects parts by a tap on each, without a key, and groups them by the button of the
     * inspector.
     */
    public void groupByTouch(String name, String... parts) {
        button("Select several parts").click();
        for (String part : parts) {
            cell.locator(".react-flow__node[data-id='" + part + "']").click();
        }
        button("Group").click();
        assertThat(cell.getByLabel("Name of the group")).hasValue(name);
    }

    /** Expands the selected group by the button of the inspector. */
    public void expandSelected() {
        button("Expand").click();
        assertThat(cell.locator(".sb-part-group")).hasCount(0);
    }

    /** Collapses the selected group by the button of the inspector. */
    public void collapseSelected(String name) {
        button("Collapse").click();
        assertThat(cell.locator(".sb-part-group .sb-part-name")).hasText(name);
    }

    /** Collapses a group by its button on the canvas, which a finger can press; it is announced. */
    public void collapseByTouch(String name) {
        Locator collapse = button("Collapse group " + name);
        BoundingBox box = collapse.boundingBox();
        Assertions.assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(FINGER);
        collapse.click();
        assertThat(cell.getByText("Group " + name + " is collapsed.")).isAttached();
    }

    public void collapse(String name) {
        toggle("Collapse group " + name, "Expand group " + name);
    }

    public void expand(String name) {
        toggle("Expand group " + name, "Collapse group " + name);
    }

    /** By the keys; the button that takes the place of the pressed one has the focus then. */
    private void toggle(String name, String then) {
        button(name).press("Enter");
        assertThat(button(then)).isFocused();
    }

    private Locator button(String name) {
        return cell.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
