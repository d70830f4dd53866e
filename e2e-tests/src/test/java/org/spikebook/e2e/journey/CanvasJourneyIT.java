package org.spikebook.e2e.journey;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CanvasHeight;
import org.spikebook.e2e.page.CanvasSheets;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LiveLab;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.regex.Pattern;

/** What builders of networks do on the canvas beyond single parts and lines. */
class CanvasJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String WEIGHT = "/projections/0/weightPa";
    private static final String DELAY = "/projections/0/delayMs";
    private static final String LINE = "noise excites exc (One to one).";

    /** Motifs of the palette, each with a line that it brings. */
    private static final List<Motif> MOTIFS =
            List.of(
                    new Motif("E/I pair", "exc-2 excites inh"),
                    new Motif("Feed-forward layer", "hidden excites output"),
                    new Motif("Winner-take-all", "inh inhibits a"),
                    new Motif("Reservoir", "reservoir excites readout"),
                    new Motif("Convolution block", "edges excites pooled"),
                    new Motif("Ring", "ring excites ring"));

    private record Motif(String name, String line) {}

    @Test
    void motifs_areInserted_andTakenBack_whileTheRunContinues() {
        Visitor visitor = visitorInMotion("motifs", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        LiveLab lab = network.live();
        lab.assertPlays();
        lab.pinRun();
        int parts = network.canvas().places().size();

        double ms = lab.timeMs();
        for (Motif motif : MOTIFS) {
            network.canvas().insertMotif(motif.name());
            network.canvas().assertHasLine(motif.line());
            ms = lab.assertPlaysOn(ms);
            visitor.takeScreenshot(motif.name().replaceAll("\\W", ""));
            notebook.undo();
            network.canvas().awaitParts(parts);
            ms = lab.assertPlaysOn(ms);
        }
        lab.assertPinned();
    }

    @Test
    void population_droppedOnALine_standsBetweenItsEnds() {
        Visitor visitor = visitorInMotion("interpose", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.live().assertPlays();

        network.canvas().dropOnLine("Izhikevich", LINE);
        network.canvas().assertHasLine("noise excites izhikevich");
        network.canvas().assertHasLine("izhikevich excites exc");
        visitor.takeScreenshot("between");
        notebook.undo();
        network.assertShows(LINE);
    }

    @Test
    void parts_copiedInOneNotebook_arePastedIntoAnother() {
        Visitor visitor = visitorInMotion("copy", Screen.DESKTOP);
        NotebookPage first = CatalogPage.open(visitor).startNoisy();
        NetworkCell source = first.network(NOISY);
        source.live().assertPlays();
        source.canvas().insertMotif("Ring");
        source.canvas().assertHasLine("ring excites ring");
        source.canvas().copySelected();
        first.awaitSaved();

        NotebookPage second = CatalogPage.open(visitor).startNoisy();
        NetworkCell target = second.network(NOISY);
        target.live().assertPlays();
        target.canvas().pasteParts();
        target.canvas().assertHasLine("ring excites ring");
        target.live().assertPlays();
        visitor.takeScreenshot("pasted");
        second.undo();
        target.canvas().assertHasNoLine("ring excites ring");
    }

    @Test
    void parts_areFound_andAligned() {
        Visitor visitor = visitorInMotion("align", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.live().assertPlays();
        network.canvas().insertMotif("E/I pair");
        network.canvas().assertHasLine("exc-2 excites inh");

        network.canvas().search("exc-2");
        network.canvas().selectToo("inh");
        network.canvas().alignInARow("exc-2", "inh");
        visitor.takeScreenshot("aligned");
        notebook.groups(NOISY).arrangeAll("exc-2", "inh");
        visitor.takeScreenshot("arranged");
        notebook.undo();
        notebook.awaitSaved();
    }

    @Test
    void arrowKeys_followLinesFromPartToPart_andL_turnsToTheList_andBack() {
        Visitor visitor = visitor("walk", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.awaitResult("Hz on average");

        network.canvas().walk("noise", "ArrowRight", "exc");
        network.assertSays("noise excites exc (One to one). Line 1 of 1.");
        network.canvas().walk("exc", "ArrowRight", "raster");
        network.canvas().walk("raster", "ArrowDown", "vm");
        network.assertSays("vm records exc. Line 2 of 2.");
        network.canvas().walk("vm", "ArrowRight", "vm");
        network.assertSays("No line leads on from here.");
        visitor.takeScreenshot("walked");

        network.canvas().turnToList("vm", "Recorder vm");
        network.assertSays("The network is shown as a list.");
        visitor.assertAccessible();
        network.canvas().turnBack("vm");
        network.assertSays("The network is shown on the canvas.");
        network.canvas().walk("vm", "ArrowLeft", "exc");
    }

    @Test
    void parts_areGrouped_collapsed_andKept_whileTheRunPlays() {
        Visitor visitor = visitorInMotion("group", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        LiveLab lab = network.live();
        lab.assertPlays();
        int others = network.canvas().places().size();
        network.canvas().insertMotif("E/I pair");
        network.canvas().assertHasLine("exc-2 excites inh");
        int all = network.canvas().places().size();

        notebook.groups(NOISY).groupSelected("Group");
        visitor.takeScreenshot("grouped");
        notebook.groups(NOISY).collapse("Group");
        network.canvas().awaitParts(others + 1);
        network.canvas().assertHasNoLine("exc-2 excites inh");
        lab.assertPlays();
        visitor.takeScreenshot("collapsed");
        visitor.assertAccessible();

        notebook.awaitSaved();
        NotebookPage again = notebook.reload();
        NetworkCell kept = again.network(NOISY);
        kept.canvas().awaitParts(others + 1);
        again.groups(NOISY).expand("Group");
        kept.canvas().awaitParts(all);
        kept.canvas().assertHasLine("exc-2 excites inh");
        again.undo();
        kept.canvas().awaitParts(others + 1);
    }

    @Test
    void partsOnAPhone_areSelectedByTaps_grouped_andCollapsed() {
        Visitor visitor = visitor("group-phone", new Screen(390, 844, ColorScheme.DARK));
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.canvas().assertStandsAbove("noise", "exc");
        int all = network.canvas().places().size();

        notebook.groups(NOISY).groupByTouch("Group", "noise", "exc");
        visitor.takeScreenshot("grouped");
        notebook.groups(NOISY).collapseSelected("Group");
        network.canvas().awaitParts(all - 1);
        visitor.takeScreenshot("collapsed");
        visitor.assertAccessible();
        notebook.groups(NOISY).expandSelected();
        network.canvas().awaitParts(all);
        notebook.groups(NOISY).collapseByTouch("Group");
        network.canvas().awaitParts(all - 1);
    }

    @Test
    void paletteOnAPhone_comesUpBesideTheCanvas() {
        Visitor visitor = visitor("sheet-phone", new Screen(390, 844, ColorScheme.DARK));
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.canvas().assertStandsAbove("noise", "exc");
        int all = network.canvas().places().size();
        CanvasSheets sheets = notebook.sheets(NOISY);

        sheets.openParts("Poisson source");
        sheets.assertPartsFollowTheirButton();
        sheets.add("Poisson source");
        network.canvas().awaitParts(all + 1);
        visitor.takeScreenshot("palette");
        visitor.assertAccessible();
        sheets.openSettings("Name");
        visitor.takeScreenshot("inspector");
        sheets.close("Open settings");
        visitor.assertFitsWidth();

        sheets.openParts("Poisson source");
        network.view(Hand.MOUSE, "List");
        sheets.assertGone();
    }

    @Test
    void height_isDragged_movedByKeys_andKeptByTheBrowser() {
        Visitor visitor = visitorInMotion("height", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        notebook.network(NOISY).live().assertPlays();
        CanvasHeight height = notebook.height(NOISY);
        double first = height.now();

        height.drag(96);
        height.assertIs(first + 96);
        height.press("ArrowUp");
        height.assertIs(first + 72);
        visitor.assertAccessible();

        CanvasHeight again = notebook.reload().height(NOISY);
        again.assertIs(first + 72);
        again.reset();
        again.assertIs(first);
    }

    @Test
    void weight_isDraggedOnItsLine() {
        Visitor visitor = visitorInMotion("drag-weight", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        LiveLab lab = notebook.network(NOISY).live();
        lab.assertPlays();
        lab.assertValue(WEIGHT, Pattern.compile("200 pA"));

        lab.dragWeight("w 200", 60);
        lab.assertValue(WEIGHT, Pattern.compile("(2[1-9]|[3-5])\\d+ pA"));
        lab.assertPlays();
        notebook.undo();
        lab.assertValue(WEIGHT, Pattern.compile("200 pA"));
    }

    @Test
    void delay_isDraggedUpward_andKeysSetTheWeightOfALine_andOneBelowDtIsRefused() {
        Visitor visitor = visitorInMotion("line-keys", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        LiveLab lab = network.live();
        lab.assertPlays();

        lab.dragDelay("w 200", 60);
        network.canvas().selectLine(LINE);
        lab.assertValue(DELAY, Pattern.compile("(1\\.[1-9]|[2-9]).*ms"));
        network.canvas().pressOnLine(LINE, "ArrowRight");
        lab.assertValue(WEIGHT, Pattern.compile("(20[1-9]|2[1-9]\\d).* pA"));
        lab.assertPlays();
        lab.type(DELAY, "0.05");
        lab.assertSays("must be 0 or at least one time step");
        lab.remedy();
        lab.assertValue(DELAY, Pattern.compile("0\\.1 ms"));
        lab.assertPlays();
        visitor.takeScreenshot("set");
        visitor.assertAccessible();
    }
}
