package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.TextView;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A network as text: an editor that knows what documents may say, and code to take away. */
class TextViewJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";

    private static final String SMALL =
            """
            {
              "format": "spikebook/network/1",
              "populations": [
                { "id": "exc", "size": 3, "model": { "type": "lif" } }
              ],
              "stimuli": [
                { "id": "noise", "size": 3, "type": "poisson", "rateHz": 500 }
              ]
            }
            """;

    @Test
    void mistake_isMarkedAtItsLine_repairedAndApplied_andUndone() {
        Visitor visitor = visitor("mistake", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.view(Hand.KEYBOARD, "Text");
        network.paste(SMALL);
        network.assertSays("Applied.");
        TextView text = network.text();

        text.find("500");
        text.keys("-5");
        text.assertMarked("rateHz");
        text.press("Control+Home");
        text.press("F8");
        text.assertAtLine("rateHz");
        text.assertTells("rateHz must be");
        visitor.takeScreenshot("marked");
        visitor.assertAccessible();

        text.find("-5");
        text.keys("600");
        text.assertNoProblem();
        text.press("Control+z");
        text.press("Control+Shift+Z");
        text.press("Control+Enter");
        network.assertSays("Applied.");
        notebook.awaitSaved();
        assertThat(network.document()).contains("600");

        notebook.undo();
        text.assertText(Pattern.compile("500"));
    }

    @Test
    void partAndItsText_selectEachOther() {
        Visitor visitor = visitor("selection", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.paste(SMALL);
        network.view(Hand.MOUSE, "Canvas");
        network.canvas().select("exc");

        network.view(Hand.MOUSE, "Text");
        TextView text = network.text();
        text.assertSelects("exc");
        text.click("noise");
        text.assertSelects("noise");
        network.canvas().assertSelected("noise");
        visitor.takeScreenshot("selected");
        visitor.assertAccessible();
    }

    @Test
    void completion_writesAParameterWithItsDefault_byKeyboardAlone() {
        Visitor visitor = visitor("completion", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.paste(SMALL);
        TextView text = network.text();

        text.find("\"lif\"");
        text.press("ArrowRight");
        text.keys(", \"tauM");
        text.assertOffers("tauMemMs");
        visitor.takeScreenshot("offered");
        text.press("Enter");
        text.assertText(Pattern.compile("\"lif\", \"tauMemMs\": 20 }"));
        text.keys("15");
        text.assertText(Pattern.compile("\"tauMemMs\": 15 }"));
        text.press("Shift+Alt+f");
        text.press("Escape");
        text.press("Tab");
        text.assertHasFocus(false);
    }

    @Test
    void code_isFetchedWhenItIsLookedAt_copied_andFitsAPhone() {
        Visitor visitor = visitor("code", Screen.DESKTOP);
        List<String> fetched = new CopyOnWriteArrayList<>();
        visitor.page().onRequest(request -> fetched.add(request.url()));
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        assertThat(fetched).noneMatch(url -> url.contains("/editor-"));

        network.view(Hand.MOUSE, "Text");
        TextView text = network.text();
        text.assertText(Pattern.compile("\"exc\""));
        assertThat(fetched).anyMatch(url -> url.contains("/editor-"));
        visitor.assertFitsPhoneInTheDark("text-phone");
        text.showCode("NEST", "import nest");
        text.showCode("PyNN", "import pyNN.nest as sim");
        text.showCode("Brian 2", "from brian2 import");
        assertThat(text.copyCode()).contains("net.run(");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("code-phone");
    }
}
