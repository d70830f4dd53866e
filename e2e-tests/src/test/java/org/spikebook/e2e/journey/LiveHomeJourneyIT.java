package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LiveLab;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a network plays: in the page or on the server. */
class LiveHomeJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String DIGITS = "Diehl and Cook's network";
    private static final String COMPETING = "Fifty neurons that compete";
    private static final String RATE = "/stimuli/0/rateHz";

    @Test
    void run_continuesOnTheServer_andInTheBrowserAgain_fromTheSameTime() {
        Visitor visitor = visitorInMotion("moves", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.awaitMs(600);
        lab.press("Pause");
        lab.assertPaused();
        double pausedMs = lab.timeMs();

        lab.press("Continue on the server");
        lab.assertRuns("on the server");
        assertThat(lab.timeMs()).isEqualTo(pausedMs);
        visitor.assertAccessible();
        lab.press("Play");
        lab.awaitMs(pausedMs + 100);
        lab.press("Continue in this browser");
        lab.assertRuns("in your browser");
        lab.assertPlays();
        assertThat(lab.timeMs()).isGreaterThan(pausedMs + 100);
        visitor.takeScreenshot("back");
    }

    @Test
    void browserWithoutWebAssembly_playsOnTheServer_inTheSameLab() {
        Visitor visitor = visitorInMotion("without", Screen.DESKTOP);
        visitor.page().addInitScript("WebAssembly.validate = () => false;");
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        LiveLab lab = notebook.network(NOISY).live();

        lab.awaitMs(100);
        lab.assertPaused();
        lab.assertRuns("on the server");
        lab.press("Play");
        lab.assertPlays();
        lab.assertGlows("exc");
        lab.assertCharged("exc");
        lab.type(RATE, "650");
        lab.assertPlays();
        visitor.takeScreenshot("server");
        lab.goTo(50);
        lab.assertPaused();
        lab.press("Go to latest");
        lab.assertPlays();
        lab.sweep().open(RATE);
        lab.sweep().awaitEnd();
        lab.explanation().ofLatestByKeyboard();
        lab.explanation().assertNames("exc", "noise");
        notebook.undo();
        lab.assertValue(RATE, Pattern.compile("400.*"));
    }

    @Test
    void engineThatFailsToLoad_givesWayToTheServer() {
        Visitor visitor = visitorInMotion("broken", Screen.DESKTOP);
        visitor.page().route("**/engine.wasm", Route::abort);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();

        lab.awaitMs(100);
        lab.assertRuns("on the server");
        visitor.forgiveRequests();
    }

    @Test
    void dataSet_isPlayedInTheBrowser_whichIsSentItOnce() {
        Visitor visitor = visitorInMotion("data", Screen.DESKTOP);
        List<Integer> answers = new ArrayList<>();
        visitor.page()
                .onResponse(answer -> {
                    if (answer.url().endsWith("/engine-data")) {
                        answers.add(answer.status());
                    }
                });
        NotebookPage notebook = CatalogPage.open(visitor).startAnother(DIGITS);
        LiveLab lab = notebook.network(COMPETING).live();

        lab.assertPlays();
        lab.assertRuns("in your browser");
        lab.assertGlows("exc");
        visitor.takeScreenshot("plays");
        notebook.reload().network(COMPETING).live().assertPlays();
        assertThat(answers).containsExactly(200, 304);
    }

    /** What is not sent costs the server nothing, however many play. */
    @Test
    void run_inTheBrowser_sendsTheServerNothing() {
        Visitor visitor = visitorInMotion("alone", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        LiveLab lab = network.live();
        lab.assertPlays();
        lab.assertRuns("in your browser");
        lab.speed("real time");
        // over before: the first run on the server, and the look at the step in a worker of its own
        network.awaitResult("Hz on average");
        lab.checkStep();
        List<String> asked = new ArrayList<>();
        visitor.page().onRequest(request -> asked.add(request.url()));

        lab.awaitMs(lab.timeMs() + 5_000);
        assertThat(asked).isEmpty();
    }

    @Test
    void connectionThatIsLostForAMinute_doesNotStopTheRun_andTheDocumentFollows() {
        Visitor visitor = visitorInMotion("offline", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        LiveLab lab = network.live();
        lab.assertPlays();
        lab.speed("real time");

        visitor.setConnected(false);
        lab.type(RATE, "650");
        notebook.assertUnconnected();
        lab.awaitMs(lab.timeMs() + 60_000);
        visitor.setConnected(true);
        network.canvas().select("noise");
        network.assertValue("rate", "650");
        visitor.forgiveRequests();
    }
}
