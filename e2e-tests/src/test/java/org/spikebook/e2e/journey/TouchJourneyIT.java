package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LiveLab;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.PlantView;
import org.spikebook.e2e.page.TouchedCanvas;
import org.spikebook.e2e.page.TouchedLab;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/**
 * What is done with a mouse elsewhere, with fingers alone, on a phone and a tablet. A screenshot of
 * a whole page ends that its styles are those for fingers: it comes last.
 */
class TouchJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String WEIGHT = "/projections/0/weightPa";
    private static final String DELAY = "/projections/0/delayMs";
    private static final String RATE = "/stimuli/0/rateHz";
    private static final double DT_MS = 0.1;
    private static final Pattern MORE_WEIGHT = Pattern.compile("(2[1-9]|[3-5])\\d+ pA");

    @Test
    void network_isExplained_rewound_andBuilt_byFingers() {
        Visitor visitor = visitorInMotion("touch", Screen.TOUCHED);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        LiveLab lab = network.live();
        TouchedLab fingers = lab.byFinger();
        TouchedCanvas canvas = notebook.touchedCanvas(NOISY);
        lab.assertPlays();
        canvas.assertFitsFingers();
        lab.awaitMs(700);

        fingers.press("Pause");
        lab.explanation().ofTouchedSpike();
        lab.explanation().assertNames("exc", "noise");
        visitor.takeScreenshot("explained");
        fingers.press("Close");
        lab.explanation().assertGone();
        fingers.dragBack();
        fingers.press("Go to latest");
        lab.assertPlays();

        canvas.add("Ring");
        network.canvas().assertHasLine("ring excites ring");
        canvas.copyAndPaste();
        network.canvas().assertHasLine("ring-2 excites ring-2");
        canvas.add("Izhikevich");
        visitor.takeScreenshot("built");
        fingers.press("Phase plane");
        fingers.startInPlane();
        visitor.takeScreenshot("plane");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void run_isCompared_mapped_slowed_andStepped_byFingers() {
        Visitor visitor = visitorInMotion("touched-run", Screen.TOUCHED);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        TouchedLab fingers = lab.byFinger();
        lab.assertPlays();
        lab.awaitMs(400);

        fingers.press("Pin run");
        fingers.slide(RATE, 0.7);
        lab.assertCompares("400 → ");
        fingers.press("Unpin run");
        lab.assertComparesNothing();
        fingers.sweep(RATE);
        lab.sweep().addSecond(WEIGHT);
        String before = lab.valueOf(WEIGHT);
        fingers.takeCellOfMap();
        lab.assertOtherValue(WEIGHT, before);
        lab.speed("1 ms/s");
        fingers.press("Pause");
        lab.assertPaused();
        double paused = lab.timeMs();
        fingers.press("One step (.)");
        lab.assertStepped(paused, DT_MS);
        fingers.assertFitsFingers();
        visitor.takeScreenshot("stepped");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void remedy_probe_andLine_areSetByFingers() {
        Visitor visitor = visitorInMotion("touched-parts", Screen.TOUCHED);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        LiveLab lab = network.live();
        TouchedLab fingers = lab.byFinger();
        TouchedCanvas canvas = notebook.touchedCanvas(NOISY);
        lab.assertPlays();

        fingers.slide(RATE, 0.12);
        lab.assertSays("exc is silent");
        fingers.assertFindingAboveSliders();
        fingers.remedy();
        lab.assertValue(RATE, Pattern.compile("150.*"));
        fingers.drawProbe("Raster", "noise");
        lab.probes().assertShows("noise: Raster");
        canvas.add("Izhikevich");
        canvas.connect("exc", "izhikevich");
        network.canvas().assertHasLine("exc excites izhikevich");
        visitor.takeScreenshot("connected");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void weight_isDraggedByAFinger() {
        Visitor visitor = visitorInMotion("touched-line", Screen.TOUCHED);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        LiveLab lab = network.live();
        TouchedCanvas canvas = notebook.touchedCanvas(NOISY);
        lab.assertPlays();
        lab.assertValue(WEIGHT, Pattern.compile("200 pA"));

        canvas.dragWeight(60);
        lab.assertValue(WEIGHT, MORE_WEIGHT);
        canvas.dragDelay(60);
        canvas.selectByWeight();
        lab.assertValue(DELAY, Pattern.compile("(1\\.[1-9]|[2-9]).*ms"));
        canvas.assertFitsFingers();
        canvas.assertValue("Current added by each spike", Pattern.compile("(2[1-9]|[3-5])\\d+"));
        canvas.interpose("Izhikevich");
        network.canvas().assertHasLine("izhikevich excites exc");
        visitor.takeScreenshot("interposed");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void canvasOfATablet_fitsFingers_zoomedOut() {
        Visitor visitor = visitor("touched-tablet", Screen.TABLET);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.awaitResult("Hz on average");
        TouchedCanvas canvas = notebook.touchedCanvas(NOISY);

        canvas.assertFitsFingers();
        canvas.zoomOut();
        canvas.assertFitsFingers();
        visitor.takeScreenshot("zoomed-out");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    /** It moves when it is told to, so that a finger never comes too late. */
    @Test
    void arm_followsTheFinger_thatDragsItsTarget() {
        Visitor visitor = visitor("touched-arm", Screen.TOUCHED);
        PlantView plant =
                CatalogPage.open(visitor)
                        .startAnother("An arm that learns to reach")
                        .training("Learn it")
                        .beginner();
        plant.awaitEpisode(1);

        plant.drag(0.55, 0.1, 0.7, 0.2);
        plant.awaitEpisodes(3);
        visitor.takeScreenshot("dragged");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void pole_isPushedByATap_andNotByAFingerThatScrolls() {
        Visitor visitor = visitor("touched-pole", Screen.TOUCHED);
        PlantView plant =
                CatalogPage.open(visitor)
                        .startAnother("A pole balanced by trial and error")
                        .training("Learn it")
                        .beginner();
        plant.awaitEpisode(1);

        plant.drag(0.3, 0.8, 0.3, 0.2);
        plant.assertStands();
        plant.tap(0.2, 0.5);
        plant.assertMoves();
        plant.awaitEpisode(2);
        visitor.takeScreenshot("pushed");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }
}
