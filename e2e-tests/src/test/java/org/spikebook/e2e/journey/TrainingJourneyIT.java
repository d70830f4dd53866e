package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.LiveLab;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** Learning is seen: while it happens, afterwards, and by the next who trains the same. */
@OwnServer
class TrainingJourneyIT extends Journey {

    @Test
    void training_isRecorded_andReplayedToTheNextStudentFromEpoch0() {
        Visitor first = visitor("first", Screen.DESKTOP);
        TrainingCell training = cell(first);
        training.train(Hand.MOUSE);
        training.goBackToEpoch0(Hand.KEYBOARD);
        training.chooseHardSample(Hand.MOUSE);
        first.takeScreenshot("epoch-0");
        first.assertAccessible();

        Visitor second = visitor("second", Screen.DESKTOP);
        TrainingCell same = cell(second);
        same.assertNotTrained();
        same.trainReplayed(Hand.MOUSE);
        second.takeScreenshot("replay");
        same.awaitTrained();
        LiveLab live = same.playLive(Hand.MOUSE);
        live.awaitMs(5);
        live.assertRuns("in your browser");
        live.press("Play");
        live.assertPlays();
        second.takeScreenshot("live");
        same.goBackToEpoch0(Hand.MOUSE);
        second.assertFitsPhoneInTheDark("recorded");
    }

    @Test
    void gradientThroughASpike_followsItsSliders() {
        Visitor visitor = visitor("gradient", Screen.DESKTOP);
        TrainingCell training = cell(visitor);
        training.openGradient(Hand.MOUSE);
        training.moveGradientStep();
        visitor.takeScreenshot("figure");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("figure-phone");
    }

    @Test
    void convertedNetwork_isSeenBesideTheArtificialOne_stepByStep() {
        Visitor visitor = visitor("converted", Screen.DESKTOP);
        NotebookPage notebook =
                CatalogPage.open(visitor).start("From an artificial network to spikes");
        notebook.predictions().makeAll();
        TrainingCell training = notebook.training("Train and convert");
        training.set(Hand.MOUSE, "Epochs", "3");
        training.train(Hand.MOUSE);
        training.readFirstStep();
        visitor.takeScreenshot("first-step");
        visitor.assertAccessible();
    }

    private static TrainingCell cell(Visitor visitor) {
        TrainingCell training =
                CatalogPage.open(visitor).startTheLongTour().training("Train the digit classifier");
        training.set(Hand.MOUSE, "Epochs", "6");
        training.set(Hand.MOUSE, "Steps per sample", "5");
        return training;
    }
}
