package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LiveLab;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.TouchedLab;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class LiveJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String DIGITS = "Diehl and Cook's network";
    private static final String COMPETING = "Fifty neurons that compete";
    private static final String WEIGHT = "/projections/0/weightPa";
    private static final String RATE = "/stimuli/0/rateHz";

    static Stream<Screen> screens() {
        return CatalogJourneyIT.screens();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void networkOfALesson_runsByItself_withoutAnEnd(Screen screen) {
        Visitor visitor = visitorInMotion("live-" + screen, screen);
        LiveLab lab = CatalogPage.open(visitor).startTheLongTour().network(NOISY).live();

        lab.assertPlays();
        lab.assertGlows("exc");
        visitor.takeScreenshot("plays");
        lab.speed("as fast as possible");
        lab.awaitMs(1_200);
        lab.press("Pause");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void twins_playSideBySide_andSayInWhatTheyDiffer() {
        Visitor visitor = visitorInMotion("twins", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start("Spike trains");
        notebook.predictions().makeAll();
        NetworkCell network = notebook.network("Poisson with a dead time of 5 ms");

        network.live().assertPlays();
        network.second().awaitMs(100);
        network.assertSays("Two runs of one network with the same seed.");
        network.assertSays(", right 0");
        visitor.takeScreenshot("play");
        network.live().press("Pause");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("twins-on-a-phone");
    }

    @Test
    void homePage_showsARunningNetwork() {
        Visitor visitor = visitorInMotion("home", Screen.DESKTOP);
        CatalogPage.open(visitor);
        LiveLab lab = LiveLab.ofHome(visitor.page());

        lab.assertPlays();
        lab.slide(RATE, "End", 1);
        lab.assertValue(RATE, Pattern.compile("2,000.*"));
        lab.assertPlays();
        visitor.takeScreenshot("raised");
    }

    @Test
    void slider_movesTheRun_andTheDocumentFollows() {
        Visitor visitor = visitorInMotion("slider", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        LiveLab lab = network.live();
        lab.assertPlays();

        lab.type(RATE, "650");
        lab.assertPlays();
        network.selectOnCanvas("noise");
        network.assertValue("rate", "650");
        notebook.undo();
        lab.assertValue(RATE, Pattern.compile("400.*"));
        lab.assertPlays();
        notebook.awaitSaved();
    }

    @Test
    void step_isCheckedAtHalfOfIt_whileTheRunPlays() {
        Visitor visitor = visitorInMotion("dt", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();

        lab.checkStep();
        lab.assertPlays();
        visitor.takeScreenshot("checked");
    }

    @Test
    void stepThatIsTooCoarse_isFoundByItself_andHelped() {
        Visitor visitor = visitorInMotion("coarse", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.paste(
                """
                { "format": "spikebook/network/1",
                  "populations": [ { "id": "n", "size": 1, "model": { "type": "lif", "tauMemMs": 20, "cMemPf": 250, "biasPa": 950,
                    "vRestMv": -65, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2 } } ],
                  "recorders": [ { "id": "raster", "of": "n" } ],
                  "run": { "dtMs": 2, "durationMs": 200, "seed": 1 } }
                """);
        LiveLab lab = network.live();
        lab.assertPlays();

        lab.assertSays("dt is too coarse");
        visitor.takeScreenshot("coarse");
        lab.remedy();
        lab.assertRuns("dt 1 ms");
        lab.assertPlays();
    }

    @Test
    void silentNetwork_isToldOf_andHelped_andUndone() {
        Visitor visitor = visitorInMotion("silent", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        LiveLab lab = notebook.network(NOISY).live();
        lab.assertPlays();

        lab.type(RATE, "100");
        lab.awaitMs(lab.timeMs() + 700);
        lab.assertSays("exc is silent");
        visitor.takeScreenshot("silent");
        lab.remedy();
        lab.assertValue(RATE, Pattern.compile("150.*"));
        notebook.undo();
        lab.assertValue(RATE, Pattern.compile("100.*"));
    }

    @Test
    void pinnedRun_isCompared() {
        Visitor visitor = visitorInMotion("pinned", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.awaitMs(600);

        lab.pinRun();
        lab.assertCompares("Same values");
        lab.type(RATE, "650");
        lab.assertCompares("400 → 650 Hz");
        lab.awaitMs(lab.timeMs() + 500);
        visitor.takeScreenshot("compared");
        visitor.assertAccessible();
        lab.press("Unpin run");
        lab.assertComparesNothing();
    }

    @Test
    void spike_isExplained_byItsInputs() {
        Visitor visitor = visitorInMotion("causes", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.awaitMs(700);

        lab.press("Pause");
        lab.pressSpike();
        lab.assertExplains("exc", "noise");
        visitor.takeScreenshot("explained");
        visitor.assertAccessible();
        lab.press("Previous spike");
        lab.assertExplains("exc", "noise");
        lab.press("Close");
        lab.assertExplainsNothing();
        lab.explainByKeyboard();
        lab.assertExplains("exc", "noise");
        visitor.page().keyboard().press("Escape");
    }

    @Test
    void probes_areDroppedOnNodes_andRemoved() {
        Visitor visitor = visitorInMotion("probes", Screen.TALL);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.awaitMs(700);

        lab.press("Population rate");
        lab.assertProbes("exc: Population rate");
        lab.dragProbe("ISI histogram", "exc");
        lab.assertProbes("exc: ISI histogram");
        lab.chooseProbe("Synaptic inputs", "exc");
        lab.assertProbes("exc: Synaptic inputs");
        lab.probeNeurons("exc: Synaptic inputs", "0", "7");
        lab.chooseProbe("Spike-triggered average", "exc");
        lab.assertProbes("exc: Spike-triggered average");
        lab.dragProbe("Raster", "noise");
        lab.assertProbes("noise: Raster");
        visitor.takeScreenshot("probes");
        visitor.assertAccessible();
        lab.fireAll("exc");
        lab.reseed();
        lab.assertPlays();
        lab.removeProbe("exc: Population rate");
        lab.assertProbes("exc: ISI histogram");
    }

    @Test
    void oneNeuron_isFired_besideItsRaster_andByKeys_andAllByADoubleClick() {
        Visitor visitor = visitorInMotion("fires", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.type(RATE, "0");
        lab.awaitMs(lab.timeMs() + 700);
        lab.assertSays("exc is silent");

        lab.fireBesideRaster();
        lab.assertSaysNot("exc is silent");
        visitor.takeScreenshot("fired");
        lab.assertSays("exc is silent");
        lab.fireByKeyboard("exc 10");
        lab.assertSaysNot("exc is silent");
        lab.assertSays("exc is silent");
        lab.fireAllByDoubleClick("exc");
        lab.assertSaysNot("exc is silent");
    }

    @Test
    void neuronsInLockstep_startAtRandom_andAreUndone() {
        Visitor visitor = visitorInMotion("lockstep", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.paste(
                """
                { "format": "spikebook/network/1",
                  "populations": [ { "id": "n", "size": 100, "model": { "type": "lif", "tauMemMs": 20, "cMemPf": 250, "biasPa": 400,
                    "vRestMv": -65, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2 } } ],
                  "recorders": [ { "id": "raster", "of": "n" } ],
                  "run": { "dtMs": 0.1, "durationMs": 200, "seed": 1 } }
                """);
        LiveLab lab = network.live();
        lab.assertPlays();

        lab.assertSays("n fires in lockstep");
        visitor.takeScreenshot("lockstep");
        lab.remedy();
        lab.assertSays("No findings");
        visitor.takeScreenshot("spread");
        notebook.undo();
        notebook.awaitSaved();
        lab.press("Restart at 0 ms");
        lab.assertSays("n fires in lockstep");
    }

    @Test
    void equations_followTheSliders() {
        Visitor visitor = visitorInMotion("equations", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();

        lab.assertEquation("exc", "mathrm{ms}");
        lab.type("/populations/0/model/tauMemMs", "23");
        lab.assertEquation("exc", "23\\,\\mathrm{ms}");
        visitor.takeScreenshot("equations");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("equations-phone");
    }

    @Test
    void sound_isOffUntilItIsAskedFor() {
        Visitor visitor = visitorInMotion("sound", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();

        lab.assertSounds(false);
        lab.press("Play the spikes of the selected population as clicks");
        lab.assertSounds(true);
        lab.assertPlays();
    }

    @Test
    void sweepOfANumber_givesACurve_whileTheRunPlays() {
        Visitor visitor = visitorInMotion("sweep", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();

        lab.sweep(RATE);
        lab.awaitSweep();
        lab.assertPlays();
        visitor.takeScreenshot("curve");
    }

    @Test
    void sweepOfTwoNumbers_givesAMap_whoseCellsSetThem() {
        Visitor visitor = visitorInMotion("map", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        LiveLab lab = notebook.network(NOISY).live();
        lab.assertPlays();

        lab.sweep(RATE);
        lab.sweepBy(WEIGHT);
        visitor.takeScreenshot("map");
        visitor.assertAccessible();
        lab.takeCell("83.33 Hz");
        lab.assertValue(RATE, Pattern.compile("83.*"));
        notebook.awaitSaved();
    }

    @Test
    void scopeAndPinnedSliders_standOnOneScreenOfAPhone_forFingers() {
        Visitor visitor = visitorInMotion("fingers", Screen.TOUCHED);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        TouchedLab fingers = lab.byFinger();

        fingers.assertOnOneScreenWithScope(RATE, WEIGHT);
        fingers.assertFitsFingers();
        visitor.takeScreenshot("scope-and-sliders");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void slidersNeuronsProbesAndSweeps_followFingers() {
        Visitor visitor = visitorInMotion("touched", Screen.TOUCHED);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        TouchedLab fingers = lab.byFinger();

        fingers.slide(RATE, 0.01);
        lab.assertSays("exc is silent");
        fingers.fireBesideRaster();
        lab.assertSaysNot("exc is silent");
        fingers.slide(RATE, 0.7);
        lab.assertValue(RATE, Pattern.compile("^[1-9].*Hz"));
        fingers.probe("Population rate");
        lab.assertProbes("exc: Population rate");
        fingers.sweep(RATE);
        lab.awaitSweep();
        lab.assertPlays();
        visitor.takeScreenshot("swept");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void modelOfTwoVariables_hasAPhasePlane() {
        Visitor visitor = visitorInMotion("plane", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.paste(
                """
                { "format": "spikebook/network/1",
                  "populations": [ { "id": "n", "size": 5, "model": { "type": "izhikevich", "bias": 10 } } ],
                  "recorders": [ { "id": "raster", "of": "n" } ],
                  "run": { "dtMs": 0.5, "durationMs": 200, "seed": 1 } }
                """);
        LiveLab lab = network.live();
        lab.assertPlays();

        lab.press("Phase plane");
        lab.assertDrawsPlane();
        lab.showInPlane("n", "3");
        visitor.takeScreenshot("plane");
        visitor.assertAccessible();
    }

    @Test
    void goingBack_keepsTheFormerFuture_andComesToTheSameAgain() {
        Visitor visitor = visitorInMotion("back", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.awaitMs(900);

        lab.goTo(300);
        lab.assertPaused();
        visitor.takeScreenshot("ghost");
        lab.press("Go to latest");
        lab.awaitMs(900);
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
        network.selectOnCanvas("noise");
        network.assertValue("rate", "650");
        visitor.forgiveRequests();
    }

    @Test
    void reducedMotion_opensPaused_withAFullWindow() {
        Visitor visitor = visitor("calm", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();

        lab.awaitMs(100);
        lab.assertPaused();
        lab.press("Play");
        lab.assertPlays();
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
        lab.type(RATE, "650");
        lab.assertPlays();
        visitor.takeScreenshot("server");
        lab.goTo(50);
        lab.assertPaused();
        lab.press("Go to latest");
        lab.assertPlays();
        lab.sweep(RATE);
        lab.awaitSweep();
        lab.explainByKeyboard();
        lab.assertExplains("exc", "noise");
        notebook.undo();
        lab.assertValue(RATE, Pattern.compile("400.*"));
    }

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

    @Test
    void engineThatFailsToLoad_givesWayToTheServer() {
        Visitor visitor = visitorInMotion("broken", Screen.DESKTOP);
        visitor.page().route("**/engine.wasm", Route::abort);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();

        lab.awaitMs(100);
        lab.assertRuns("on the server");
        visitor.forgiveRequests();
    }
}
