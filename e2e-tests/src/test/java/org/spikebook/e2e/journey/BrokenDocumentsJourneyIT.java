package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;
import org.spikebook.testkit.BrokenDocuments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BrokenDocumentsJourneyIT extends Journey {

    private static final int LONGEST_TAKEN = 4_000_000;

    @Test
    void page_survivesTwoHundredBrokenDocuments() {
        Visitor visitor = visitor("broken", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).start("From spike to silicon");
        NetworkCell network = notebook.network("80 neurons, each with its own noise");

        BrokenDocuments.all()
                .forEach((name, document) -> {
                    if (document.length() <= LONGEST_TAKEN) {
                        network.pasteBroken(name, document);
                    }
                });
        network.pasteTooLong(LONGEST_TAKEN + 5);
        visitor.takeScreenshot("problems");

        network.paste(BrokenDocuments.VALID);
        network.run(Hand.MOUSE, "exc fires");
        notebook.awaitSaved();
    }

    @Test
    void notebookFile_of50Megabytes_isRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.json");
        Files.writeString(file, "[".repeat(50_000_000));
        Visitor visitor = visitor("upload", Screen.DESKTOP);

        CatalogPage catalog = CatalogPage.open(visitor);
        catalog.uploadRefused(file, "This is not a notebook file (.json) of at most 20 MB.");
        catalog.start("From spike to silicon");
    }
}
