package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.BodyView;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** A network learns to balance a pole; the visitor sees it, and pushes it. */
class ControlJourneyIT extends Journey {

    private static final String EXAMPLE = "A pole balanced by trial and error";

    @Test
    void pole_isSeenBalanced_andFallsWhenPushed() {
        Visitor visitor = visitorInMotion("pole", Screen.DESKTOP);
        TrainingCell training =
                CatalogPage.open(visitor).startAnother(EXAMPLE).training("Learn it");
        training.set(Hand.MOUSE, "Epochs", "2");

        BodyView body = training.trainController(Hand.MOUSE);
        visitor.takeScreenshot("moving");
        body.awaitOutcome();
        body.showWeights("Before learning");
        body.awaitOutcome();
        body.press("Play");
        body.press("Push to the right");
        body.awaitOutcome();
        visitor.takeScreenshot("pushed");
        visitor.assertAccessible();
    }
}
