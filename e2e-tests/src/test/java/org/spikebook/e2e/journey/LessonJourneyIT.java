package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.CertificatePage;
import org.spikebook.e2e.page.ChipCell;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.SubmissionPage;
import org.spikebook.e2e.page.TrainingCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.OwnServer;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.Locale;

@OwnServer
class LessonJourneyIT extends Journey {

    /** Every server draws other hidden digits, of which a few more or less are read. */
    private static final double ENOUGH_ON_HIDDEN_DIGITS = 8.5;

    /** More than the three of the first task, which needs no training. */
    private static final double ENOUGH_AFTER_FEW_EPOCHS = 4;

    @ParameterizedTest
    @EnumSource
    void lesson_fromSpikeToSilicon_endsInAGrade(Hand hand) {
        Visitor visitor = visitor("lesson-" + hand.name().toLowerCase(Locale.ROOT), Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startTheLongTour(hand);

        NetworkCell noisy = notebook.network("80 neurons, each with its own noise");
        noisy.run(hand, "Hz on average");
        visitor.takeScreenshot("spikes");
        selectNoise(noisy, hand);
        noisy.set(hand, "Mean rate of each line", "500");
        noisy.run(hand, "Hz on average");
        notebook.check("Twenty hertz", hand, "3 of 3 points");

        TrainingCell training = notebook.training("Train the digit classifier");
        training.chooseSurrogate(hand, "Fast sigmoid");
        // the second visitor must not find the first one's result, which is kept for all
        training.set(hand, "Random seed", String.valueOf(1 + hand.ordinal()));
        training.set(hand, "Steps per sample", "15");
        if (hand == Hand.KEYBOARD) {
            training.set(hand, "Epochs", TrainingCell.FEW_EPOCHS);
        }
        training.train(hand);
        visitor.takeScreenshot("trained");

        ChipCell chip = notebook.chip("The classifier on an emulated Loihi");
        chip.map(hand);
        visitor.takeScreenshot("chip");
        if (hand == Hand.MOUSE) {
            chip.openEveryPanel();
            visitor.assertAccessible();
            visitor.assertFitsPhoneInTheDark("chip-on-a-phone");
        }

        SubmissionPage receipt = notebook.submit(hand);
        assertThat(receipt.points()).isBetween(least(hand), 10.0);
        visitor.takeScreenshot("grade");
        visitor.assertAccessible();
        if (hand == Hand.MOUSE) {
            CertificatePage certificate = CertificatePage.open(visitor);
            certificate.assertShows("From spike to silicon", "Twenty hertz: ");
            certificate.name("Ada");
            visitor.assertAccessible();
            visitor.assertFitsPhoneInTheDark("certificate-on-a-phone");
        }
    }

    private static double least(Hand hand) {
        return hand == Hand.KEYBOARD ? ENOUGH_AFTER_FEW_EPOCHS : ENOUGH_ON_HIDDEN_DIGITS;
    }

    private static void selectNoise(NetworkCell network, Hand hand) {
        if (hand == Hand.MOUSE) {
            network.canvas().select("noise");
        } else {
            network.view(Hand.KEYBOARD, "List");
            network.selectInListByKeyboard("Stimulus noise: ");
        }
    }
}
