package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LiveLab;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.Thumb;
import org.spikebook.e2e.page.TouchedLab;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people see of a network as it plays, and how they steer it. */
class LiveJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";
    private static final String WEIGHT = "/projections/0/weightPa";
    private static final String RATE = "/stimuli/0/rateHz";

    /** Of the home page. */
    private static final String RECURRENT = "/projections/2/weightMv";

    private static final double DT_MS = 0.1;

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
        lab.assertCharged("exc");
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
    void homePage_showsARunningNetwork_whichBothSlidersSteer() {
        Visitor visitor = visitorInMotion("home", Screen.DESKTOP);
        CatalogPage.open(visitor);
        LiveLab lab = LiveLab.ofHome(visitor.page());

        lab.assertPlays();
        lab.slide(RATE, "End", 1);
        lab.assertValue(RATE, Pattern.compile("2,000.*"));
        lab.assertSaysRates(Pattern.compile("^exc fires at \\d\\d Hz"));
        lab.hold(RECURRENT).draw(0.9).release();
        lab.assertValue(RECURRENT, Pattern.compile("^1\\.[23]\\d* mV"));
        lab.assertSaysRates(Pattern.compile("^exc fires at \\d{3} Hz"));
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
        lab.speed("real time");

        Thumb hand = lab.hold(RATE).draw(0.65);
        lab.assertFires("noise", Pattern.compile("^6\\d\\d Hz"));
        hand.release();
        lab.assertValue(RATE, Pattern.compile("^6\\d\\d Hz"));
        String drawn = lab.valueOf(RATE);
        network.canvas().select("noise");
        network.assertValue("rate", drawn);
        notebook.undo();
        lab.assertValue(RATE, Pattern.compile("400.*"));
        lab.assertPlays();
        lab.assertFires("noise", Pattern.compile("^[34]\\d\\d Hz"));
        notebook.awaitSaved();
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
    void slidersNeuronsProbesAndSweeps_standWithTheScope_andFollowFingers() {
        Visitor visitor = visitorInMotion("touched", Screen.TOUCHED);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        TouchedLab fingers = lab.byFinger();

        fingers.assertOnOneScreenWithScope(RATE, WEIGHT);
        fingers.slide(RATE, 0.01);
        lab.assertSays("exc is silent");
        fingers.fireBesideRaster();
        lab.assertSaysNot("exc is silent");
        fingers.slide(RATE, 0.7);
        lab.assertValue(RATE, Pattern.compile("^[1-9].*Hz"));
        fingers.probe("Population rate");
        lab.probes().assertShows("exc: Population rate");
        fingers.sweep(RATE);
        lab.sweep().awaitEnd();
        lab.assertPlays();
        fingers.assertFitsFingers();
        visitor.takeScreenshot("swept");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
    }

    @Test
    void goingBack_keepsTheFormerFuture_andComesToTheSameAgain() {
        Visitor visitor = visitorInMotion("back", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.awaitMs(900);

        lab.goTo(300);
        lab.assertPaused();
        lab.formerFuture().assertDrawn();
        visitor.takeScreenshot("ghost");
        lab.press("Go to latest");
        lab.awaitMs(900);
    }

    /** As slowly as that the former future is still ahead when rates are told. */
    @Test
    void changeInThePast_isToldBesideTheFormerFuture() {
        Visitor visitor = visitorInMotion("parting", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.awaitMs(900);

        lab.goTo(300);
        lab.formerFuture().assertDrawn();
        lab.speed("50 ms/s");
        lab.type(RATE, "650");
        lab.press("Play");
        lab.formerFuture().assertTold();
    }

    @Test
    void spaceBarPlaysAndPauses_andADotStepsOnce_andSoundIsOffUntilItIsRequested() {
        Visitor visitor = visitorInMotion("keys", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();

        lab.assertSounds(false);
        lab.press("Play the spikes of the selected population as clicks");
        lab.assertSounds(true);
        lab.pressKey("Space");
        lab.assertPaused();
        double paused = lab.timeMs();
        lab.pressKey(".");
        lab.assertStepped(paused, DT_MS);
        lab.pressKey("Space");
        lab.assertPlays();
    }

    @Test
    void dots_areTrue_whereAnEyeCanFollow() {
        Visitor visitor = visitorInMotion("dots", Screen.DESKTOP);
        LiveLab lab = CatalogPage.open(visitor).startNoisy().network(NOISY).live();
        lab.assertPlays();
        lab.assertRuns("Dots: 1 spike in ");

        lab.type(RATE, "50");
        lab.speed("1 ms/s");
        lab.assertRuns("Dots: every spike, at its true delay.");
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
}
