package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.BodyView;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/**
 * A network learns to balance a pole; the visitor sees it, and pushes it. With reduced motion it
 * moves when it is told to, so that a push never comes too late.
 */
class ControlJourneyIT extends Journey {

    private static final String EXAMPLE = "A pole balanced by trial and error";

    @Test
    void pole_isSeenBalanced_andFallsWhenPushed() {
        Visitor visitor = visitor("pole", Screen.DESKTOP);
        TrainingCell training =
                CatalogPage.open(visitor).startAnother(EXAMPLE).training("Learn it");
        training.set(Hand.MOUSE, "Epochs", "2");

        BodyView body = training.trainController(Hand.MOUSE);
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
}
