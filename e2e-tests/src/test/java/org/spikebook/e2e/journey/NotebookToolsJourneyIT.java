package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.CellKeys;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.NotebookTools;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class NotebookToolsJourneyIT extends Journey {

    private static final int MOST_CELLS = 200;

    @Test
    void anyEarlierState_isNamed_compared_andRestored() {
        Visitor visitor = visitor("history", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startWithNoise(Hand.MOUSE);
        notebook.awaitSaved();
        NotebookTools tools = NotebookTools.of(visitor);
        tools.nameState(Hand.MOUSE, "the beginning");
        tools.rename(Hand.MOUSE, "Another title");
        tools.rename(Hand.MOUSE, "A third title");
        notebook.awaitSaved();

        tools.assertChangedSince(Hand.MOUSE, "the beginning", "Title: A third title");
        visitor.takeScreenshot("compared");
        visitor.assertAccessible();
        tools.showFirstState(Hand.MOUSE);
        notebook.assertShowsNot("Network 1");
        tools.showState(Hand.MOUSE, "the beginning");
        notebook.assertShows("Network 1");
        notebook.undo();
        visitor.assertFitsPhoneInTheDark("history-on-a-phone");
    }

    @Test
    void withoutAMouse_cellsAreEdited_statesRestored_andFilesTaken() {
        Visitor visitor = visitor("keyboard", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startWithNoise(Hand.KEYBOARD);
        NotebookTools tools = NotebookTools.of(visitor);
        CellKeys cells = CellKeys.of(visitor);
        cells.awaitFocus();
        cells.typeText("Noise makes them fire.");
        cells.renameFirst("Driven");
        tools.rename(Hand.KEYBOARD, "By keyboard");
        tools.renameAndCancel(Hand.KEYBOARD, "Typed, not taken");
        notebook.awaitSaved();
        tools.nameState(Hand.KEYBOARD, "complete");
        cells.assertContinuesAt("History");
        cells.moveLastUp();
        cells.deleteFirst();
        notebook.awaitSaved();

        tools.assertChangedSince(Hand.KEYBOARD, "complete", "Text: removed");
        tools.showState(Hand.KEYBOARD, "complete");
        notebook.assertShowsText("Noise makes them fire.");
        cells.assertContinuesAt("History");
        tools.removeName(Hand.KEYBOARD, "complete");
        cells.assertContinuesAt("History");

        assertThat(notebook.file(Hand.KEYBOARD)).contains("By keyboard", "Driven");
        assertThat(notebook.jupyterFile(Hand.KEYBOARD)).contains("start_scope()");
        assertThat(notebook.webPage(Hand.KEYBOARD).suggestedFilename())
                .isEqualTo("By keyboard.html");
    }

    @Test
    void fileForJupyter_hasTheNetworkAsCode() {
        Visitor visitor = visitor("jupyter", Screen.DESKTOP);
        String file = CatalogPage.open(visitor).startWithNoise(Hand.MOUSE).jupyterFile(Hand.MOUSE);

        assertThat(file)
                .containsPattern("\"nbformat_minor\" ?: 5")
                .contains("start_scope()", "plt.show()");
        visitor.assertAccessible();
    }

    @Test
    void presentation_isLarge_untilEscape() {
        Visitor visitor = visitor("presentation", Screen.DESKTOP);
        CatalogPage.open(visitor).startWithNoise(Hand.MOUSE);

        NotebookTools.of(visitor).presentAndLeave();
    }

    @Test
    void paper_hasTheNotebookWithoutTools_andWithItsDerivations() {
        Visitor visitor = visitor("paper", Screen.DESKTOP);
        CatalogPage.open(visitor).startWithNoise(Hand.MOUSE);
        NotebookTools tools = NotebookTools.of(visitor);
        tools.addDerivation("It follows from the mean input.");

        tools.assertPrints("It follows from the mean input.");
        visitor.takeScreenshot("paper");
    }

    @Test
    void fullWidth_isRememberedByTheBrowser() {
        Visitor visitor = visitor("wide", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startWithNoise(Hand.MOUSE);
        NotebookTools tools = NotebookTools.of(visitor);
        tools.assertWide(false);

        tools.toggleWidth(Hand.KEYBOARD);
        tools.assertWide(true);
        visitor.assertAccessible();
        notebook.reload();
        tools.assertWide(true);
        tools.toggleWidth(Hand.MOUSE);
        tools.assertWide(false);
        notebook.reload();
        tools.assertWide(false);
    }

    @Test
    void liveNumber_followsTheRun_andTheStripRunsWhatIsOutOfDate() {
        Visitor visitor = visitor("numbers", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startWithNoise(Hand.MOUSE);
        NetworkCell network = notebook.network("Network 1");
        network.run(Hand.MOUSE, "spikes");
        NotebookTools tools = NotebookTools.of(visitor);
        tools.addLiveNumber("Mean rate of");
        tools.assertLiveNumber(Pattern.compile(".*Hz.*"));
        visitor.takeScreenshot("number");

        network.paste(longer(network.document()));
        tools.runWhatIsOutOfDate("Network 1");
        tools.assertLiveNumber(Pattern.compile("^[0-9.]+\\sHz$"));
        visitor.assertAccessible();
    }

    /** A run that takes longer than those that run by themselves after an edit. */
    private static String longer(String document) {
        return document.replaceFirst("(\"durationMs\"\\s*:\\s*)\\d+", "$120000");
    }

    @Test
    void notebookWithTheMostCells_isEdited_saved_andRead(@TempDir Path folder) throws IOException {
        String cells =
                IntStream.range(0, MOST_CELLS)
                        .mapToObj(NotebookToolsJourneyIT::part)
                        .collect(Collectors.joining(",\n"));
        Path file = folder.resolve("large.json");
        Files.writeString(
                file,
                "{\"format\": \"spikebook/notebook/1\", \"title\": \"Large\", \"cells\": ["
                        + cells
                        + "]}");
        Visitor visitor = visitor("large", Screen.DESKTOP);
        CatalogPage.open(visitor);
        NotebookTools tools = NotebookTools.upload(visitor, file);
        tools.assertCells(MOST_CELLS);

        tools.editFirstText("Edited among two hundred");
        NotebookPage.current(visitor).awaitSaved();
        NotebookPage.current(visitor).reload();

        tools.assertCells(MOST_CELLS);
        NotebookPage.current(visitor).assertShowsText("Edited among two hundred");
        tools.jumpOffscreen("Part 120");
    }

    private static String part(int number) {
        return """
        {"id": "t%d", "type": "text", "markdown": "## Part %d"}\
        """
                .formatted(number, number);
    }
}
