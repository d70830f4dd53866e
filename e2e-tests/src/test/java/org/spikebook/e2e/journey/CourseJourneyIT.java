package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.Map;

/** Lessons as a new student goes through them: every prediction is made, every task is solved. */
class CourseJourneyIT extends Journey {

    @Test
    void tour_isCompleted() {
        Visitor visitor = visitor("course-tour", Screen.DESKTOP);
        NotebookPage notebook = begin(visitor, "Tour: one digit, from picture to chip");

        notebook.network("64 pixels, 100 hidden neurons, 10 outputs")
                .run(Hand.MOUSE, "Hz on average");
        TrainingCell training = notebook.training("Train the network");
        training.set(Hand.MOUSE, "Epochs", "20");
        training.train(Hand.MOUSE);
        notebook.chip("The network on an emulated Loihi").map(Hand.MOUSE);
        notebook.question("What you saw")
                .answerOptions(
                        "A hidden neuron that fires causes ten synaptic events.",
                        "An empty pixel causes no synaptic events.",
                        "The accuracy of 96 % was measured with digits that the training did not"
                                + " use.");
        notebook.check("Three true sentences", Hand.MOUSE, "2 of 2 points");
        visitor.takeScreenshot("done");
    }

    @Test
    void membrane_isCompleted() {
        Visitor visitor = visitor("course-1", Screen.DESKTOP);
        NotebookPage notebook = begin(visitor, "Membrane and threshold");

        notebook.network("One membrane, one current").pressRun();
        change(
                notebook.network("A model of the recorded neuron"),
                Map.of("tauMemMs", "15", "cMemPf", "375"));
        notebook.awaitSaved();
        notebook.check("Identify the neuron", Hand.MOUSE, "6 of 6 points");
        visitor.takeScreenshot("done");
    }

    @Test
    void cellTypes_areCompleted() {
        Visitor visitor = visitor("course-6", Screen.DESKTOP);
        NotebookPage notebook = begin(visitor, "Cell types");

        change(notebook.network("A cell that fires doublets"), Map.of("c", "-50", "d", "4"));
        notebook.awaitSaved();
        notebook.check("Twenty pairs a second", Hand.MOUSE, "2 of 2 points");
        notebook.check("Short and long in turn", Hand.MOUSE, "3 of 3 points");
        visitor.takeScreenshot("done");
    }

    @Test
    void balancedNetwork_isCompleted() {
        Visitor visitor = visitor("course-10", Screen.DESKTOP);
        NotebookPage notebook = begin(visitor, "A balanced network");

        NetworkCell network = notebook.network("Four thousand excite, a thousand inhibit");
        network.paste(network.document().replace("-0.6", "-1.2"));
        notebook.awaitSaved();
        notebook.check("In the middle", Hand.MOUSE, "2 of 2 points");
        notebook.check("Asynchronous and irregular", Hand.MOUSE, "3 of 3 points");
        visitor.takeScreenshot("done");
    }

    @Test
    void surrogateGradients_areCompleted() {
        Visitor visitor = visitor("course-15", Screen.DESKTOP);
        NotebookPage notebook = begin(visitor, "Surrogate gradients");

        TrainingCell training = notebook.training("Train the deep network");
        training.setSlope(Hand.MOUSE, "5");
        training.train(Hand.MOUSE);
        notebook.check("Through three populations", Hand.MOUSE, "4 of 4 points");
        visitor.takeScreenshot("done");
    }

    @Test
    void energy_isCompleted() {
        Visitor visitor = visitor("course-19", Screen.DESKTOP);
        NotebookPage notebook = begin(visitor, "Energy per inference");

        TrainingCell training = notebook.training("Train it");
        training.set(Hand.MOUSE, "Steps per sample", "15");
        training.train(Hand.MOUSE);
        notebook.chip("The classifier on an emulated Loihi").map(Hand.MOUSE);
        notebook.check("Below one microjoule", Hand.MOUSE, "3 of 3 points");
        notebook.question("Another network")
                .answerOptions("It wins in floating point and loses with 8-bit weights.");
        notebook.check("Which of the two wins?", Hand.MOUSE, "2 of 2 points");
        visitor.takeScreenshot("done");
    }

    @Test
    void eventCamera_isCompleted() {
        Visitor visitor = visitor("course-p2", Screen.DESKTOP);
        NotebookPage notebook = begin(visitor, "Project 2: what does the time of an event carry?");

        TrainingCell training = notebook.training("Train it");
        training.set(Hand.MOUSE, "Steps per sample", "20");
        training.train(Hand.MOUSE);
        notebook.check("With the time of the events", Hand.MOUSE, "4 of 4 points");
        visitor.takeScreenshot("done");
    }

    private static NotebookPage begin(Visitor visitor, String lesson) {
        NotebookPage notebook = CatalogPage.open(visitor).start(lesson);
        notebook.assertIsHeldBack();
        notebook.predictions().makeAll();
        notebook.assertHoldsNothingBack();
        visitor.takeScreenshot("predicted");
        return notebook;
    }

    /** Gives parameters of the network's only population other values. */
    private static void change(NetworkCell network, Map<String, String> values) {
        String document = network.document();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String old = "(\"" + value.getKey() + "\"\\s*:\\s*)-?[0-9.]+";
            document = document.replaceFirst(old, "$1" + value.getValue());
        }
        network.paste(document);
    }
}
