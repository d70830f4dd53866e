package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The part of a network cell where networks come from and go to other programs. */
public final class Exchange {

    private final Page page;
    private final Locator part;

    public Exchange(NetworkCell network) {
        Locator cell = network.locator();
        page = cell.page();
        part =
                cell.locator("vaadin-details")
                        .filter(new Locator.FilterOptions().setHasText("Import and export"));
    }

    public void open(Hand hand) {
        hand.press(
                part.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^Import and export"))));
        assertThat(Widgets.button(part, "Export")).isVisible();
    }

    /** Makes the network into a file of a format, and saves it. */
    public Path takeAway(Hand hand, String format, String file) {
        hand.press(
                part.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Format"))));
        hand.choose(
                page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(format).setExact(true)));
        hand.press(Widgets.button(part, "Export"));
        Locator link =
                part.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download " + file));
        assertThat(part).containsText("Download " + file, Widgets.patiently());
        Download download = page.waitForDownload(link::click);
        return download.path();
    }

    /** Opens a NIR file, and waits until the page says this of it. */
    public void bring(Path file, String said) {
        FileChooser chooser =
                page.waitForFileChooser(() -> Widgets.button(part, "Import a NIR file").click());
        chooser.setFiles(file);
        assertThat(part).containsText(said, Widgets.patiently());
    }
}
