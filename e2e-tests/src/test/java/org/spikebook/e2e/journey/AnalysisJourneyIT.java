package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.RunAnalysis;
import org.spikebook.e2e.page.RunsCell;
import org.spikebook.e2e.page.SweepCell;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

class AnalysisJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";

    @Test
    void run_isAnalysed_andItsFigureTakenAway_andTheRateOfItsNoiseSwept() throws IOException {
        Visitor visitor = visitor("analysis", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.awaitResult("Hz on average");
        RunAnalysis analysis = new RunAnalysis(network);

        analysis.toggle(Hand.MOUSE, "Spike train analysis");
        analysis.assertMeasure("Mean rate", "Hz");
        analysis.assertMeasure("Irregularity (CV)", "0.6");
        analysis.assertFigure("Inter-spike intervals of exc");
        visitor.takeScreenshot("analysed");
        visitor.assertAccessible();
        assertThat(analysis.download("Analysis (CSV)")).startsWith("what,x,value\r\nrate,,");
        assertPicture(analysis.file("Figure (PNG)"));
        assertDocument(analysis.file("Figure (PDF)"));

        analysis.toggle(Hand.KEYBOARD, "Spike train analysis");
        analysis.toggle(Hand.KEYBOARD, "Parameter sweep");
        analysis.set(Hand.KEYBOARD, "From", "0");
        analysis.set(Hand.KEYBOARD, "To", "800");
        analysis.set(Hand.KEYBOARD, "Values", "5");
        analysis.runSweep(Hand.KEYBOARD);
        analysis.assertFigure("Rates over noise: ");
        visitor.takeScreenshot("swept");
        visitor.assertAccessible();
        assertThat(analysis.download("Sweep (CSV)").lines().toList())
                .hasSize(6)
                .element(1)
                .asString()
                .contains(",exc,0,0,");

        RunAnalysis again = new RunAnalysis(notebook.reload().network(NOISY));
        again.assertFigure("Rates over noise: ");
        again.assertSet("To", "800");
        again.assertSet("Values", "5");
    }

    private static void assertPicture(byte[] png) throws IOException {
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(1_000);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isGreaterThan(1_000);
    }

    private static void assertDocument(byte[] pdf) {
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .hasSizeGreaterThan(1_000)
                .endsWith("%%EOF\n");
    }

    @Test
    void sweepCell_isAddedAndRun_andItsFigureIsThereAgainAfterwards() {
        Visitor visitor = visitor("sweep-cell", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();

        notebook.addSweep(Hand.KEYBOARD, "Sweep 1").run(Hand.KEYBOARD, "Mean rate of ");
        visitor.takeScreenshot("sweep-cell");
        visitor.assertAccessible();

        notebook.reload().sweep("Sweep 1").assertSays("spikebook-engine/");
    }

    @Test
    void sweepOfATraining_saysItsCost_andDrawsWhatWasTrained() {
        Visitor visitor = visitor("trained-sweep", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startTheLongTour();
        notebook.training("Train the digit classifier").set(Hand.MOUSE, "Epochs", "1");
        SweepCell sweep = notebook.addSweep(Hand.MOUSE, "Sweep 1");

        sweep.train(Hand.MOUSE, "Hidden spikes per test sample");
        sweep.assertSays("networks to train: 3");
        visitor.takeScreenshot("cost");
        visitor.assertAccessible();
        sweep.run(Hand.KEYBOARD, "Hidden spikes per test sample over Training: Steps per sample");
        visitor.takeScreenshot("trained");
        visitor.assertFitsPhoneInTheDark("trained-on-a-phone");

        notebook.reload().sweep("Sweep 1").assertSays("spikebook-trainer/");
    }

    @Test
    void tableOfRuns_keepsARun_whichCanBeDeletedAndBroughtBack() {
        Visitor visitor = visitor("runs", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startWithNoise(Hand.MOUSE);

        notebook.addRuns(Hand.KEYBOARD, "Runs 1").addRun(Hand.KEYBOARD, 1);
        visitor.takeScreenshot("runs");
        visitor.assertAccessible();

        RunsCell table = notebook.reload().runs("Runs 1");
        table.assertRows(1);
        table.delete(Hand.KEYBOARD, 1);
        table.assertRows(0);
        notebook.undo();
        table.assertRows(1);
    }
}
