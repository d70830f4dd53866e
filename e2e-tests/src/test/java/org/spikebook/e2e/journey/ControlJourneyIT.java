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
 * A network learns to control a plant; the visitor sees it, and touches it. With reduced motion it
 * moves when it is told to, so that a touch never comes too late.
 */
class ControlJourneyIT extends Journey {

    @Test
    void pole_isSeenBalanced_andFallsWhenPushed() {
        Visitor visitor = visitor("pole", Screen.DESKTOP);
        PlantView plant = trained(visitor, "A pole balanced by trial and error");
        plant.awaitEpisode(1);
        plant.press("Play");
        visitor.takeScreenshot("moving");
        plant.awaitOutcome();
        plant.showWeights("Before learning");
        plant.awaitEpisode(2);
        plant.press("Push to the right");
        plant.awaitEpisode(3);
        plant.awaitOutcome();
        visitor.takeScreenshot("pushed");
        visitor.assertAccessible();
    }

    @Test
    void pendulum_isSeen_pushedByKeys_andBeforeDuringAndAfterLearning() {
        Visitor visitor = visitor("pendulum", Screen.DESKTOP);
        PlantView plant = trained(visitor, "A pendulum held upright by trial and error");
        plant.awaitEpisode(1);
        plant.press("Play");
        visitor.takeScreenshot("moving");
        plant.awaitOutcome();
        plant.showWeights("During learning");
        plant.awaitEpisode(2);
        plant.goToEpoch0();
        plant.awaitEpisode(3);
        plant.type("ArrowLeft");
        plant.awaitEpisode(4);
        plant.awaitOutcome();
        visitor.takeScreenshot("pushed");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("phone");
    }

    @Test
    void arm_isSeenReaching_itsTargetAndItsHandAreMoved() {
        Visitor visitor = visitor("arm", Screen.DESKTOP);
        PlantView plant = trained(visitor, "An arm that learns to reach");
        plant.awaitEpisode(1);
        plant.touch(0.55, 0.1);
        plant.awaitEpisode(2);
        visitor.takeScreenshot("target-moved");
        plant.type("Shift+ArrowDown");
        plant.awaitEpisode(3);
        plant.press("Target to the left");
        plant.awaitEpisode(4);
        plant.awaitOutcome();
        visitor.takeScreenshot("reached");
        plant.showWeights("During learning");
        plant.awaitEpisode(5);
        plant.showWeights("Before learning");
        plant.awaitEpisode(6);
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
