package org.spikebook.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NetworkCell;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;
import org.spikebook.simulator.testkit.BrokenDocuments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class BrokenDocumentsJourneyIT extends Journey {

    private static final int LONGEST_TAKEN = 4_000_000;

    /** Widest part of a formula, in CSS pixels: 50 em, in a font of less than 40. */
    private static final double WIDEST_PX = 2_000;

    private static final String ADD_FORMULA =
            """
            tex => {
              const formula = document.createElement('tex-formula');
              formula.className = 'added';
              document.body.append(formula);
              formula.tex = tex;
            }
            """;

    @Test
    void page_survivesTwoHundredBrokenDocuments() {
        Visitor visitor = visitor("broken", Screen.DESKTOP);
        NotebookPage notebook = CatalogPage.open(visitor).startNoisy();
        NetworkCell network = notebook.network("80 neurons, each with its own noise");

        Map<String, String> documents = new LinkedHashMap<>(BrokenDocuments.all());
        documents.values().removeIf(document -> document.length() > LONGEST_TAKEN);
        network.view(Hand.MOUSE, "Text");
        List<List<String>> complaints = network.text().applyEach(List.copyOf(documents.values()));
        int n = 0;
        for (String name : documents.keySet()) {
            assertThat(complaints.get(n++))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(text -> text.length() > 20);
        }
        assertThat(n).isGreaterThan(200);
        assertThat(Set.copyOf(complaints)).as("different complaints").hasSizeGreaterThan(100);
        network.text().applyTooLong(LONGEST_TAKEN + 5);
        visitor.takeScreenshot("problems");

        network.paste(BrokenDocuments.VALID);
        network.run(Hand.MOUSE, "Hz on average");
        notebook.awaitSaved();
    }

    @Test
    void notebookFile_thatIsTooLargeOrBroken_isRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.json");
        Files.writeString(file, "[".repeat(50_000_000));
        Visitor visitor = visitor("upload", Screen.DESKTOP);

        CatalogPage catalog = CatalogPage.open(visitor);
        catalog.uploadRefused(file, "Not a notebook file (.json) of at most 20 MB.");
        Files.writeString(file, "{\"format\": \"spikebook/notebook/1\", \"cells\": [{}, 7]}");
        catalog.uploadRefused(file, "/title: 'title' is missing. Add it.");
        visitor.takeScreenshot("refused");
        catalog.start("From spike to silicon");
    }

    @Test
    void formulaWithHugeLengths_coversNoMoreThanItsPlace() {
        Visitor visitor = visitor("formula", Screen.DESKTOP);
        CatalogPage.open(visitor).start("From spike to silicon");

        double three = widthOf(visitor, "\\rule{3em}{1em}");
        double huge = widthOf(visitor, "\\rule{1000000em}{1000000em}");

        assertThat(huge).isGreaterThan(three).isLessThan(WIDEST_PX);
    }

    private static double widthOf(Visitor visitor, String tex) {
        visitor.page().evaluate(ADD_FORMULA, tex);
        Locator added = visitor.page().locator("tex-formula.added");
        double width = added.locator(".katex-rule").boundingBox().width;
        added.evaluate("formula => formula.remove()");
        return width;
    }
}
