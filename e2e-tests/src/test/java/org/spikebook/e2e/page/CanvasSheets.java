package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Palette and inspector, where they come up from the lower edge of a small screen. */
public final class CanvasSheets {

    private final Locator cell;

    CanvasSheets(Locator cell) {
        this.cell = cell;
    }

    /** Brings up the palette: the canvas and the part on offer are in sight together. */
    public void openParts(String part) {
        button("Open parts").click();
        assertThat(cell.locator(".sb-stage")).isInViewport();
        assertThat(button("Add " + part)).isInViewport();
    }

    /** For the Tab key the palette follows its button: back to it, and into the palette again. */
    public void assertPartsFollowTheirButton() {
        cell.page().keyboard().press("Shift+Tab");
        assertThat(button("Open parts")).isFocused();
        cell.page().keyboard().press("Tab");
        assertThat(cell.locator(".sb-palette button:focus")).hasCount(1);
    }

    /** Adds a part from the palette, which stays open. */
    public void add(String part) {
        button("Add " + part).click();
        assertThat(button("Open parts")).hasAttribute("aria-expanded", "true");
    }

    /** Brings up the inspector in place of the palette, with a field of the selected part. */
    public void openSettings(String field) {
        button("Open settings").click();
        assertThat(button("Open parts")).hasAttribute("aria-expanded", "false");
        assertThat(cell.locator(".sb-inspector").getByText(field).first()).isInViewport();
    }

    /** Lets it go by Escape; the button that opened it has the focus again. */
    public void close(String opener) {
        cell.page().keyboard().press("Escape");
        assertThat(button(opener)).isFocused();
        assertThat(button(opener)).hasAttribute("aria-expanded", "false");
    }

    /** No sheet covers what took the place of the canvas. */
    public void assertGone() {
        assertThat(cell.locator("[data-sheet]")).hasCount(0);
    }

    private Locator button(String name) {
        return cell.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
