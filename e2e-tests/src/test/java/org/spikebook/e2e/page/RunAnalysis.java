package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

/** What stands under the raster of a network cell: the analysis of its spikes, and sweeps. */
public final class RunAnalysis {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(Timeouts.WORK_MS);

    private final Locator cell;

    public RunAnalysis(NetworkCell network) {
        cell = network.locator();
    }

    /** Opens or closes a part by its title. */
    public void toggle(Hand hand, String title) {
        Locator summary = button(title);
        String before = summary.getAttribute("aria-expanded");
        hand.press(summary);
        assertThat(summary).hasAttribute("aria-expanded", "true".equals(before) ? "false" : "true");
    }

    /** The table has a measure with a value. */
    public void assertMeasure(String name, String value) {
        Locator header =
                cell.page()
                        .getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(name).setExact(true));
        Locator row =
                cell.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(header));
        assertThat(row).isVisible(PATIENTLY);
        assertThat(row).containsText(value);
    }

    /** There is a figure whose spoken name begins so. */
    public void assertFigure(String name) {
        Locator figure = cell.locator("svg[aria-label^='" + name + "']:visible");
        assertThat(figure.first()).isVisible(PATIENTLY);
    }

    /** Sets a number of the sweep. */
    public void set(Hand hand, String field, String value) {
        hand.type(number(field), value);
    }

    public void assertSet(String field, String value) {
        assertThat(number(field)).hasValue(value);
    }

    private Locator number(String field) {
        return cell.getByRole(
                AriaRole.SPINBUTTON, new Locator.GetByRoleOptions().setName(field).setExact(true));
    }

    public void runSweep(Hand hand) {
        hand.press(button("Run sweep"));
    }

    /** The text of the file behind a link. */
    public String download(String link) {
        return Widgets.downloadText(
                cell.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)));
    }

    /** The file behind the link of this name. */
    public byte[] file(String link) {
        return Widgets.download(
                cell.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true)));
    }

    private Locator button(String name) {
        return cell.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
