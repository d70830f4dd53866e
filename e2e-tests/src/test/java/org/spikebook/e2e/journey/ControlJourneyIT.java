package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.PlantView;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/**
 * A network learns to control a body; the visitor sees it, and touches it. With reduced motion it
 * moves when it is told to, so that a touch never comes too late.
 */
class ControlJourneyIT extends Journey {

    @Test
    void pole_isSeenBalanced_andFallsWhenPushed() {
        Visitor visitor = visitor("pole", Screen.DESKTOP);
        PlantView body = trained(visitor, "A pole balanced by trial and error");
        body.awaitEpisode(1);
        body.press("Play");
        visitor.takeScreenshot("moving");
        body.awaitOutcome();
        body.showWeights("Before learning");
        body.awaitEpisode(2);
        body.press("Push to the right");
        body.awaitEpisode(3);
        body.awaitOutcome();
        visitor.takeScreenshot("pushed");
        visitor.assertAccessible();
    }

    @Test
    void pendulum_isSeen_pushedByKeys_andBeforeDuringAndAfterLearning() {
        Visitor visitor = visitor("pendulum", Screen.DESKTOP);
        PlantView body = trained(visitor, "A pendulum held upright by trial and error");
        body.awaitEpisode(1);
        body.press("Play");
        visitor.takeScreenshot("moving");
        body.awaitOutcome();
        body.showWeights("During learning");
        body.awaitEpisode(2);
        body.goToEpoch0();
        body.awaitEpisode(3);
        body.type("ArrowLeft");
        body.awaitEpisode(4);
        body.awaitOutcome();
        visitor.takeScreenshot("pushed");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("phone");
    }

    @Test
    void arm_isSeenReaching_itsTargetAndItsHandAreMoved() {
        Visitor visitor = visitor("arm", Screen.DESKTOP);
        PlantView body = trained(visitor, "An arm that learns to reach");
        body.awaitEpisode(1);
        body.touch(0.55, 0.1);
        body.awaitEpisode(2);
        visitor.takeScreenshot("target-moved");
        body.type("Shift+ArrowDown");
        body.awaitEpisode(3);
        body.press("Target to the left");
        body.awaitEpisode(4);
        body.awaitOutcome();
        visitor.takeScreenshot("reached");
        body.showWeights("During learning");
        body.awaitEpisode(5);
        body.showWeights("Before learning");
        body.awaitEpisode(6);
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("phone");
    }

    private static PlantView trained(Visitor visitor, String example) {
        TrainingCell training =
                CatalogPage.open(visitor).startAnother(example).training("Learn it");
        PlantView beginner = training.beginner();
        beginner.awaitEpisode(1);
        beginner.press("Play");
        beginner.awaitOutcome();
        training.set(Hand.MOUSE, "Epochs", "2");
        return training.trainController(Hand.MOUSE);
    }
}
