package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.ChipCell;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

class ChipJourneyIT extends Journey {

    @Test
    void registers_areSteppedBesideTheSameNeuronInSoftware() {
        Visitor visitor = visitor("registers", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startTheLongTour();
        TrainingCell training = notebook.training("Train the digit classifier");
        training.set(Hand.MOUSE, "Epochs", "2");
        training.set(Hand.MOUSE, "Steps per sample", "8");
        training.train(Hand.MOUSE);
        ChipCell chip = notebook.chip("The classifier on an emulated Loihi");
        chip.map(Hand.MOUSE);
        chip.openEveryPanel();

        chip.readRegisters(Hand.KEYBOARD);

        visitor.takeScreenshot("registers");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("registers-on-a-phone");
    }

    @Test
    void network_thatDoesNotFitTheChip_isToldTheLimit() {
        Visitor visitor = visitor("over-full", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startTheLongTour();
        NetworkCell network = notebook.network("64 pixels, 100 hidden neurons, 10 answers");
        network.canvas().select("hidden");
        network.set(Hand.MOUSE, "Number of neurons", "5000");
        TrainingCell training = notebook.training("Train the digit classifier");
        training.set(Hand.MOUSE, "Epochs", "1");
        training.set(Hand.MOUSE, "Steps per sample", "2");
        training.train(Hand.MOUSE);

        notebook.chip("The classifier on an emulated Loihi")
                .mapRefused(
                        Hand.MOUSE,
                        "a single neuron has 5000 presynaptic sources, and a core of Loihi 1 has"
                                + " 4096 fan-in lists: 904 too many");
        visitor.takeScreenshot("limit");
        visitor.assertAccessible();
    }
}
