package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;

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
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.plot.ui.FigureView;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
        undo().click();

        assertThat(documents().getLast()).contains("1200");
        assertShowsItsRun(0);
        assertShowsItsRun(1);
    }

    /**
     * The page hears of a run only when something is looked for on it, so that this one is under
     * way. No other test has its rate, so that its run is not known.
     */
    @Test
    void undo_whileTheRunOfTheEditIsUnderWay_keepsTheResultOfWhatStandsAgain() {
        edit(1, 1200);
        assertShowsItsRun(1);
        Button undo = undo();

        edit(1, 2300);
        undo.click();

        assertThat(documents().getLast()).contains("1200");
        assertShowsItsRun(1);
    }

    @Test
    void result_ofANetworkThatCouldNotRunInBetween_isNoLongerFadedAfterAnUndo() {
        awaitRun(0);

        take(0, DRIVEN.formatted(900).replace("\"of\": \"exc\"", "\"of\": \"gone\""));
        assertThat(result(0).hasClassName("sb-stale")).isTrue();
        undo().click();

        assertThat(result(0).hasClassName("sb-stale")).isFalse();
        assertShowsItsRun(0);
    }

    /** It is looked for where the page does not wait, unlike that of a short document. */
    @Test
    void networkOfALongDocument_showsItsRun_newOrKnown() {
        String document = DRIVEN.formatted(1750) + " ".repeat(200_000);

        take(1, document);
        assertShowsItsRun(1);
        take(0, document);
        assertShowsItsRun(0);
    }

    @Test
    void figure_ofARun_isThereWithItsResult_inBothWidths() {
        edit(0, 1625);
        assertShowsItsRun(0);

        assertThat(find(FigureView.class, result(0)).single().getChildren()).hasSize(2);
    }

    /** Its numbers and drawings are others; nothing that shows them comes to the page again. */
    @Test
    void furtherRun_replacesNoElementOfTheResult() {
        edit(0, 1325);
        assertShowsItsRun(0);
        List<Element> before = elements(result(0).getElement());
        assertThat(before).hasSizeGreaterThan(50);

        edit(0, 1475);
        assertShowsItsRun(0);

        assertThat(elements(result(0).getElement())).isEqualTo(before);
    }

    @Test
    void result_saysWithWhatItCanBeComputedAgain() {
        awaitRun(0);

        assertThat(ShownTexts.of(frame(0)))
                .contains(Simulation.ENGINE + ", seed 3, time step 0.1 ms.");
    }

    /** Where the result will be: it takes no room from the board and from what plays. */
    @Test
    void invitationToRun_standsWithTheResult() {
        RunPanel run = find(RunPanel.class, frame(0)).single();

        take(0, "{\"format\": \"spikebook/network/1\"}");

        assertThat(ShownTexts.of(run)).first().asString().startsWith("Not run yet.");
    }

    @Test
    void runUnderWay_hasNoInvitationToRun_thatGoesWhenItIsOver() {
        CellFrame frame = (CellFrame) frame(0);
        RunPanel run = find(RunPanel.class, frame).single();
        take(0, "{\"format\": \"spikebook/network/1\"}");
        assertThat(frame.state()).isInstanceOf(CellState.Empty.class);

        take(0, DRIVEN.formatted(2750));

        assertThat(run.getElement().getAttribute("aria-busy")).isEqualTo("true");
        assertThat(frame.state()).isInstanceOf(CellState.Ready.class);
        assertShowsItsRun(0);
    }

    private static List<Element> elements(Element within) {
        return Stream.concat(
                        Stream.of(within),
                        within.getChildren().flatMap(child -> elements(child).stream()))
                .toList();
    }

    private void edit(int cell, int rateHz) {
        take(cell, DRIVEN.formatted(rateHz));
    }

    private void take(int cell, String document) {
        NativeButton text =
                find(NativeButton.class, frame(cell)).all().stream()
                        .filter(each ->
                                each.getElement().getTextRecursively().strip().equals("Text"))
                        .findFirst()
                        .orElseThrow();
        test(text).click();
        find(DocumentText.class, frame(cell)).single().take(document);
    }

    private void assertShowsItsRun(int cell) {
        awaitRun(cell);

        assertThat(ShownTexts.of(frame(cell))).contains(finding(documents().get(cell)));
    }

    /** Until no run of the cell is under way. */
    private void awaitRun(int cell) {
        Eventually.holds("the run of cell " + cell, () -> !isUnderWay(cell));
    }

    private boolean isUnderWay(int cell) {
        RunPanel run = find(RunPanel.class, frame(cell)).single();
        return !"false".equals(run.getElement().getAttribute("aria-busy"));
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

    private RunResult result(int cell) {
        return find(RunResult.class, frame(cell)).single();
    }

    private Button undo() {
        return find(Button.class).withAttribute("aria-label", "Undo (Ctrl-Z)").single();
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
