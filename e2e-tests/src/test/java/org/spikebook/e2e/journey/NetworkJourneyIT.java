package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class NetworkJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";

    @Test
    void network_builtWithTheMouse_isThereAfterAReload() {
        Visitor visitor = visitor("mouse", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        visitor.takeScreenshot("lesson");

        network.canvas().drag("Leaky integrate-and-fire", 300, 200);
        network.assertShows("Population lif: 10 · Leaky integrate-and-fire.");
        network.canvas().join("exc", "lif");
        network.assertShows("exc excites lif (All to all).");
        network.canvas().select("lif");
        network.set("Number of neurons", "12");
        network.assertShows("Population lif: 12 · Leaky integrate-and-fire.");
        visitor.takeScreenshot("built");

        notebook.undo();
        network.assertShows("Population lif: 10 · Leaky integrate-and-fire.");
        notebook.redo();
        network.assertShows("Population lif: 12 · Leaky integrate-and-fire.");
        notebook.awaitSaved();
        visitor.assertAccessible();

        NetworkCell again = notebook.reload().network(NOISY);
        again.assertShows("Population lif: 12 · Leaky integrate-and-fire.");
        again.assertShows("exc excites lif (All to all).");
    }

    @Test
    void part_droppedAtTheEdge_movesNeitherTheViewNorOtherParts() {
        Visitor visitor = visitor("edge", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.awaitResult("Hz on average");
        Map<String, List<Number>> before = network.canvas().places();

        network.canvas().dragToTheEdge("Izhikevich");
        network.assertShows("Population izhikevich: 10 · Izhikevich.");
        network.awaitResult("Hz on average");

        assertThat(network.canvas().places())
                .containsAllEntriesOf(before)
                .hasSize(before.size() + 1);
        visitor.takeScreenshot("dropped");
    }

    @Test
    void line_thatIsSelected_isNotCoveredByItsLabel() {
        Visitor visitor = visitor("line", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);

        network.canvas().selectLine("noise excites exc (One to one).");
        visitor.takeScreenshot("selected");
    }

    @Test
    void network_ofManyHundredParts_isDrawn() {
        Visitor visitor = visitor("many", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        String population = "{ \"id\": \"p%d\", \"model\": { \"type\": \"lif\" } }";
        network.paste(
                IntStream.range(0, 700)
                        .mapToObj(population::formatted)
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        "{ \"format\": \"spikebook/network/1\", \"populations\": [",
                                        "] }")));

        network.view(Hand.MOUSE, "Canvas");
        network.assertShows("Population p0: 1 · Leaky integrate-and-fire.");
        network.assertSaysNot("too many to draw");
        network.live().assertLeavesOut("684 more rasters are not shown.");
        visitor.takeScreenshot("drawn");
    }

    @Test
    void network_builtWithTheKeyboardAlone_isTheSame() {
        Visitor visitor = visitor("keyboard", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);

        network.view(Hand.KEYBOARD, "List");
        network.addByKeyboard("Leaky integrate-and-fire");
        network.assertLists("Population lif: 10 · Leaky integrate-and-fire.");
        network.selectInListByKeyboard("Population exc: 80 · Leaky integrate-and-fire");
        network.joinSelectedByKeyboard("lif");
        network.assertLists("exc excites lif (All to all).");
        network.selectInListByKeyboard("exc excites lif (All to all).");
        visitor.takeScreenshot("list");
        visitor.assertAccessible();

        network.selectInListByKeyboard("Population lif: 10 · Leaky integrate-and-fire.");
        network.deleteSelectedByKeyboard();
        network.view(Hand.KEYBOARD, "Canvas");
        network.assertShowsNot("Population lif: 10 · Leaky integrate-and-fire.");
        network.assertShowsNot("exc excites lif (All to all).");
    }

    @Test
    void network_onAPhone_flowsDownward_atAReadableScale() {
        Visitor visitor = visitor("phone", new Screen(390, 844, ColorScheme.LIGHT));
        NetworkCell network = CatalogPage.open(visitor).startTheLongTour().network(NOISY);

        network.canvas().assertStandsAbove("noise", "exc");
        network.canvas().assertStandsAbove("exc", "raster");
        visitor.assertFitsWidth();
    }

    @Test
    void form_thatAnEquationMakesAgain_keepsTheFocusWhereTheKeyboardCame() {
        Visitor visitor = visitor("equations", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.addByKeyboard("Custom equations");
        network.writeEquation("tauExtra = 3 : ms  # one more");

        network.assertValue("one more", "3");
        network.assertFocused("Spike condition");
    }

    @Test
    void whatIsNotANumber_isToldBesideItsField_andNothingIsLost() {
        Visitor visitor = visitor("number", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.canvas().select("exc");

        network.typeInto("Membrane time constant", "12e");
        network.assertSays("Invalid number; 20 still applies.");
        visitor.assertAccessible();

        network.set("Membrane time constant", "12");
        network.assertSaysNot("Invalid number");
        network.assertValue("Membrane time constant", "12");
    }

    @Test
    void text_thatWasTypedAndNotApplied_outlivesAnEditElsewhere() {
        Visitor visitor = visitor("typing", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.view(Hand.MOUSE, "Text");
        network.text().type("{ \"half\": ");

        network.addByKeyboard("Izhikevich");
        network.assertSays("Your edits are still here");
        network.text().assertText("{ \"half\": ");
        visitor.takeScreenshot("typed");

        network.text().undoTyping();
        network.text().assertText(Pattern.compile("\"izhikevich\""));
    }

    @Test
    void text_thatWasTypedAndNotApplied_isThereAfterAReload() {
        Visitor visitor = visitor("draft", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.view(Hand.MOUSE, "Text");
        network.text().type("{ \"half\": ");
        network.text().awaitTypingKept();

        NetworkCell again = notebook.reload().network(NOISY);
        again.view(Hand.MOUSE, "Text");
        again.text().assertText("{ \"half\": ");
        again.assertSays("Your earlier edits that were not applied are here again");
        visitor.takeScreenshot("draft");

        again.text().undoTyping();
        again.text().assertText(Pattern.compile("\"exc\""));
        NetworkCell afterwards = notebook.reload().network(NOISY);
        afterwards.view(Hand.MOUSE, "Text");
        afterwards.text().assertText(Pattern.compile("\"exc\""));
    }

    @Test
    void edits_thatThePageCalledSaved_surviveAKilledServer() {
        Visitor visitor = visitor("killed", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        notebook.network(NOISY).canvas().drag("Izhikevich", 300, 200);
        notebook.network(NOISY).assertShows("Population izhikevich: 10 · Izhikevich.");
        notebook.awaitSaved();
        String path = notebook.path();

        server().kill();
        server().start();

        visitor.forgiveRequests();
        NotebookPage.open(visitor, path)
                .network(NOISY)
                .assertShows("Population izhikevich: 10 · Izhikevich.");
        visitor.forgiveRequests();
    }
}
