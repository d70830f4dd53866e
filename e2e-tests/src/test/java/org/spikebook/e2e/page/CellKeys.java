package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Visitor;

/** The cells of a notebook, edited by keyboard alone; where the focus is after each edit. */
public final class CellKeys {

    private final Page page;

    private CellKeys(Page page) {
        this.page = page;
    }

    /** Of the notebook that the visitor's page shows. */
    public static CellKeys of(Visitor visitor) {
        return new CellKeys(visitor.page());
    }

    /** Waits until a cell has the focus, as one that was added. */
    public void awaitFocus() {
        assertThat(page.locator(".sb-slot :focus").first()).isVisible();
    }

    /** This button has the focus. */
    public void assertContinuesAt(String button) {
        assertThat(Widgets.button(page, button).last()).isFocused();
    }

    /** Adds a text at the end. */
    public void typeText(String markdown) {
        Hand.KEYBOARD.press(Widgets.button(page, "Add a text cell").last());
        assertThat(page.getByLabel("Text (Markdown)").last()).isFocused();
        page.keyboard().type(markdown);
        Hand.KEYBOARD.press(Widgets.button(page, "Done").last());
        assertContinuesAt("Edit text");
    }

    /** Moves the last cell a place up by its menu. */
    public void moveLastUp() {
        Locator cells = page.locator(".sb-slot");
        int last = cells.count() - 1;
        chooseInMenu(cells.nth(last), "Move up");
        assertThat(menu(cells.nth(last - 1))).isFocused();
    }

    /** Deletes the first cell by its menu, and comes to that of the next one. */
    public void deleteFirst() {
        Locator cells = page.locator(".sb-slot");
        int left = cells.count() - 1;
        chooseInMenu(cells.first(), "Delete");
        assertThat(cells).hasCount(left);
        assertThat(menu(cells.first())).isFocused();
    }

    /** Gives the first cell another title by its menu. */
    public void renameFirst(String title) {
        Locator cell = page.locator(".sb-slot").first();
        chooseInMenu(cell, "Rename");
        Locator field = page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true));
        assertThat(field).isFocused();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(title);
        page.keyboard().press("Enter");
        Locator.GetByRoleOptions named = new Locator.GetByRoleOptions().setName(title);
        assertThat(cell.getByRole(AriaRole.REGION, named.setExact(true))).isVisible();
        assertThat(menu(cell)).isFocused();
    }

    private void chooseInMenu(Locator cell, String item) {
        Hand.KEYBOARD.press(menu(cell));
        Hand.KEYBOARD.choose(
                page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true)));
    }

    private static Locator menu(Locator cell) {
        return cell.locator(".sb-cell-tools vaadin-menu-bar-button").first();
    }
}
