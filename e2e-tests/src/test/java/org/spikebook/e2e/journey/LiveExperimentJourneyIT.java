package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LiveLab;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What people try on a network as it plays: they measure, compare, and fix what stands out. */
class LiveExperimentJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String WEIGHT = "/projections/0/weightPa";
    private static final String RATE = "/stimuli/0/rateHz";
    private static final String CURRENT = "/stimuli/0/amplitudePa";

    /** A neuron that fires at 222 Hz, at half its bias at 135 Hz, and a stimulus without lines. */
    private static final String SATURATED =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "n", "size": 1, "model": { "type": "lif", "biasPa": 1600 } } ],
              "stimuli": [ { "id": "idle", "type": "poisson", "size": 5, "rateHz": 50 } ],
              "recorders": [ { "id": "raster", "of": "n" } ],
              "run": { "dtMs": 0.1, "durationMs": 200, "seed": 1 } }
            """;

    /** A neuron into which a constant current flows. */
    private static final String STEPPED =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "n", "size": 1, "model": { "type": "lif", "tauMemMs": 20, "cMemPf": 250,
                "vRestMv": -65, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2 } } ],
              "stimuli": [ { "id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 200 } ],
              "projections": [ { "id": "current-n", "from": "current", "to": "n", "connector": { "type": "oneToOne" } } ],
              "recorders": [ { "id": "raster", "of": "n" } ],
              "run": { "dtMs": 0.1, "durationMs": 200, "seed": 1 } }
            """;

    /** Neurons whose inputs learn. */
    private static final String PLASTIC =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 20, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 20, "rateHz": 900 } ],
              "projections": [ { "id": "noise-exc", "from": "noise", "to": "exc", "connector": { "type": "oneToOne" },
                "weightPa": 900, "plasticity": { "type": "pairStdp", "weightMax": 1200 } } ],
              "run": { "dtMs": 0.1, "durationMs": 200, "seed": 1 } }
            """;

    @Test
    void stepThatIsTooCoarse_isFoundByItself_andHelped_asASaturatedNeuronAndADeadEndAre() {
        Visitor visitor = visitorInMotion("coarse", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.paste(driven(1, 950, 2));
        LiveLab lab = network.live();
        lab.assertPlays();

        lab.assertSays("dt is too coarse");
        visitor.takeScreenshot("coarse");
        lab.remedy();
        lab.assertRuns("dt 1 ms");
        lab.assertPlays();
        lab.speed("500 ms/s");
        network.paste(SATURATED);
        lab.assertSays("n saturates");
        lab.remedy();
        network.text().assertText(Pattern.compile("\"biasPa\" ?: 800\\b"));
        lab.assertSays("idle is a dead end");
        notebook.undo();
        lab.nextFinding();
        lab.assertSays("n saturates");
        lab.nextFinding();
        lab.assertSays("idle is a dead end");
        lab.remedy();
        lab.assertSaysNot("idle is a dead end");
        network.view(Hand.MOUSE, "List");
        network.assertLists("idle excites n");
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
    void neuronsInLockstep_startAtRandom_andAreUndone() {
        Visitor visitor = visitorInMotion("lockstep", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.paste(driven(100, 400, 0.1));
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
    void typedSeed_startsOver_isKept_andUndone() {
        Visitor visitor = visitorInMotion("seed", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        LiveLab lab = network.live();
        lab.assertPlays();

        lab.typeSeed("7");
        lab.assertPlays();
        network.view(Hand.MOUSE, "Text");
        network.text().assertText(Pattern.compile("\"seed\" ?: 7\\b"));
        notebook.undo();
        lab.assertSeed("1");
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
        lab.explanation().ofPressedSpike();
        lab.explanation().assertNames("exc", "noise");
        visitor.takeScreenshot("explained");
        visitor.assertAccessible();
        lab.press("Previous spike");
        lab.explanation().assertNames("exc", "noise");
        lab.press("Close");
        lab.explanation().assertGone();
        lab.explanation().ofLatestByKeyboard();
        lab.explanation().assertNames("exc", "noise");
        visitor.page().keyboard().press("Escape");
    }

    @Test
    void probesOfAllKinds_areDroppedOnNodes_removed_andKeptWithOtherParts() {
        Visitor visitor = visitorInMotion("probes", Screen.TALL);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        LiveLab lab = network.live();
        lab.assertPlays();
        lab.awaitMs(700);

        lab.press("Population rate");
        lab.probes().assertShows("exc: Population rate");
        lab.probes().drag("ISI histogram", "exc");
        lab.probes().assertShows("exc: ISI histogram");
        lab.probes().choose("Synaptic inputs", "exc");
        lab.probes().assertShows("exc: Synaptic inputs");
        lab.probes().showNeurons("exc: Synaptic inputs", "0", "7");
        lab.probes().choose("Spike-triggered average", "exc");
        lab.probes().assertShows("exc: Spike-triggered average");
        for (String kind : List.of("Membrane potential", "Spectrum", "Mean input")) {
            lab.probes().choose(kind, "exc");
            lab.probes().assertShows("exc: " + kind);
        }
        lab.probes().drag("Raster", "noise");
        lab.probes().assertShows("noise: Raster");
        visitor.takeScreenshot("probes");
        visitor.assertAccessible();
        lab.fireAll("exc");
        lab.reseed();
        lab.assertPlays();
        lab.probes().remove("exc: Population rate");
        double ms = lab.timeMs();
        network.paste(PLASTIC);
        network.view(Hand.MOUSE, "Canvas");
        lab.assertPlaysOn(ms);
        lab.probes().assertShows("exc: ISI histogram");
        lab.probes().choose("Input weights", "exc");
        lab.probes().assertShows("exc: Input weights");
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
    void sweepOfACurrent_givesTheCurveOfTheEquation_whileTheRunPlays() {
        Visitor visitor = visitorInMotion("sweep", Screen.DESKTOP);
        NetworkCell network = CatalogPage.open(visitor).startNoisy().network(NOISY);
        network.paste(STEPPED);
        LiveLab lab = network.live();
        lab.assertPlays();

        lab.slider(CURRENT).press("Shift+Enter");
        lab.sweep().awaitEnd();
        lab.assertPlays();
        visitor.takeScreenshot("curve");
        Map<Double, Double> curve = lab.sweep().rates();
        assertThat(curve.keySet()).hasSize(15).contains(0.0, 500.0);
        curve.forEach(LiveExperimentJourneyIT::assertFires);
    }

    /**
     * The neuron of {@link #STEPPED} has the rate of its equation: none below rheobase, and above
     * it but for a spike of the second that is counted, and for intervals of whole steps.
     */
    private static void assertFires(double currentPa, double rateHz) {
        double restToThresholdMv = 15;
        double steadyMv = 20.0 / 250 * currentPa; // above rest
        double chargingMs = 20 * Math.log(steadyMv / (steadyMv - restToThresholdMv));
        boolean fires = steadyMv > restToThresholdMv;
        assertThat(rateHz)
                .as("rate in Hz at %s pA", currentPa)
                .isCloseTo(fires ? 1000 / (2 + chargingMs) : 0, within(fires ? 2.0 : 0.0));
    }

    @Test
    void sweepOfTwoNumbers_givesAMap_whoseCellsSetThem() {
        Visitor visitor = visitorInMotion("map", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        LiveLab lab = notebook.network(NOISY).live();
        lab.assertPlays();

        lab.sweep().open(RATE);
        lab.sweep().addSecond(WEIGHT);
        visitor.takeScreenshot("map");
        visitor.assertAccessible();
        lab.sweep().takeCell("83.33 Hz");
        lab.assertValue(RATE, Pattern.compile("83.*"));
        notebook.awaitSaved();
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

    /** A population "n" without synapses, whose neurons a constant current makes fire alike. */
    private static String driven(int neurons, int biasPa, double dtMs) {
        return """
        { "format": "spikebook/network/1",
          "populations": [ { "id": "n", "size": %d, "model": { "type": "lif", "tauMemMs": 20, "cMemPf": 250, "biasPa": %d,
            "vRestMv": -65, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2 } } ],
          "recorders": [ { "id": "raster", "of": "n" } ],
          "run": { "dtMs": %s, "durationMs": 200, "seed": 1 } }
        """
                .formatted(neurons, biasPa, dtMs);
    }
}
