package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.networklab.Documents;
import org.spikebook.web.networklab.figure.RunSummary;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whatever the order of edits was, a notebook shows what it gives when it is run from its top. */
@WebTest
class RunFromTheTopPageTest extends SpringBrowserlessTest {

    private static final String DRIVEN =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 20, "model": {"type": "lif"}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 20, "rateHz": %s}],
             "projections": [{"id": "p", "from": "noise", "to": "exc",
               "connector": {"type": "oneToOne"}, "weightPa": 200}],
             "recorders": [{"id": "raster", "of": "exc"}],
             "run": {"dtMs": 0.1, "durationMs": 500, "seed": 3}}\
            """;

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    private OpenNotebook notebook;

    @BeforeEach
    void newNotebook() {
        visitors.asNewGuest();
        notebook = notebooks.createEmpty();
        Notebook two =
                new Notebook(
                        "Two",
                        Optional.empty(),
                        List.of(network("first", 900), network("second", 0)));
        notebooks.save(notebook.id(), notebook.revision(), two);
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    @Test
    void results_afterEditsInAnyOrderAndAnUndo_areThoseOfTheNetworksFromTheTop() {
        edit(1, 1200);
        edit(0, 1500);
        edit(1, 2000);
        test(find(Button.class).withAttribute("aria-label", "Undo (Ctrl-Z)").single()).click();

        assertThat(documents().getLast()).contains("1200");
        for (int cell = 0; cell < 2; cell++) {
            assertShows(cell, finding(documents().get(cell)));
        }
    }

    @Test
    void result_saysWithWhatItCanBeComputedAgain() {
        assertShows(0, Simulation.ENGINE + ", seed 3, time step 0.1 ms.");
    }

    private void edit(int cell, int rateHz) {
        test(find(NativeButton.class, frame(cell)).withText("Text").single()).click();
        find(DocumentText.class, frame(cell)).single().take(DRIVEN.formatted(rateHz));
    }

    private void assertShows(int cell, String text) {
        Eventually.holds(
                text,
                () -> {
                    roundTrip();
                    return ShownTexts.of(frame(cell)).contains(text);
                });
    }

    private static String finding(String document) {
        NetworkModel network = Documents.network(document);
        RunSummary.Line line =
                RunSummary.of(
                                network,
                                Simulator.run(
                                        network,
                                        WeightSet.EMPTY,
                                        SpikeSources.NONE,
                                        RunControl.NONE))
                        .lines()
                        .getFirst();
        assertThat(line.isSilent()).isFalse();
        return "exc: %s on average; %d of %d fired."
                .formatted(
                        RunPanel.hertz(Locale.ENGLISH, line.rateHz()),
                        line.fired(),
                        line.neurons());
    }

    private Component frame(int cell) {
        return find(CellFrame.class).all().get(cell);
    }

    private List<String> documents() {
        return notebooks.open(notebook.id()).notebook().cells(NetworkCell.class).stream()
                .map(NetworkCell::document)
                .toList();
    }

    private static NetworkCell network(String id, int rateHz) {
        return new NetworkCell(id, id, DRIVEN.formatted(rateHz), CanvasLayout.EMPTY);
    }
}
