package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.Exchange;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ExchangeJourneyIT extends Journey {

    private static final String NOISY = "80 neurons, each with its own noise";

    @TempDir private Path folder;

    @Test
    void network_leavesForOtherPrograms_andComesBack() throws IOException {
        Visitor visitor = visitor("exchange", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network(NOISY);
        network.awaitResult("Hz on average");
        Exchange exchange = new Exchange(network);

        exchange.open(Hand.MOUSE);
        Path script = exchange.takeAway(Hand.MOUSE, "Script for Brian 2", "network.py");
        assertThat(Files.readString(script)).contains("from brian2 import *", "net.run(1000*ms");
        visitor.takeScreenshot("script");
        visitor.assertAccessible();

        Path nir = exchange.takeAway(Hand.KEYBOARD, "NIR, exact", "network.nir");
        Path bad = Files.writeString(folder.resolve("bad.nir"), "no HDF5");
        exchange.bring(bad, "is not an HDF5 file");
        Path good = Files.copy(nir, folder.resolve("good.nir"));
        exchange.bring(good, "Imported good.nir");
        visitor.takeScreenshot("brought");
        notebook.undo();
        network.awaitResult("Hz on average");
    }
}
