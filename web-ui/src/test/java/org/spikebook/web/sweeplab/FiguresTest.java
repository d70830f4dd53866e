package org.spikebook.web.sweeplab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.notebook.CellResultService;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class FiguresTest {

    private static final String EARLIER = "an earlier one";

    @Autowired Figures figures;
    @Autowired FigureResults kept;
    @Autowired CellResultService results;
    @Autowired NotebookService notebooks;
    @Autowired JobJson json;
    @Autowired TestVisitors visitors;

    private Notebook notebook;
    private SweepCell cell;
    private FigurePayload asked;

    @BeforeEach
    void newVisitorWithNotebook() {
        visitors.asNewGuest();
        Notebook lesson = notebooks.createFromLesson("02-the-f-i-curve").notebook();
        SweepCell first = lesson.cells(SweepCell.class).getFirst();
        SweepDesign design = first.design();
        cell =
                first.withDesign(
                        new SweepDesign(
                                design.axes(),
                                design.measure(),
                                design.of(),
                                design.fromMs() + 1,
                                design.seeds(),
                                design.overlay()));
        notebook = lesson.withCell(cell);
        asked = FigurePayload.of(CellHashes.of(notebook).of(cell.id()), cell, notebook);
    }

    @Test
    void figure_ofAnotherEngine_isNotShown_andMakesRoom() {
        keep(EARLIER);
        assertThat(figures.find(asked)).isEmpty();

        figures.put(asked, figures.hash(asked.plan()), result(Simulation.ENGINE));

        assertThat(figures.find(cell, notebook))
                .map(FigureResult::engine)
                .contains(Simulation.ENGINE);
    }

    /** What a notebook refers to is what is found for it. */
    @Test
    void inputs_nameWhatTheCellsOfANotebookFind() {
        keep(Simulation.ENGINE);

        assertThat(kept.inputs(notebook, CellHashes.of(notebook))).contains(figures.input(asked));
        assertThat(figures.find(asked)).isPresent();
    }

    private void keep(String engine) {
        CellResultKey key =
                new CellResultKey(figures.input(asked), 0, Simulation.ENGINE, Figures.TYPE);
        results.forget(key);
        results.put(key, json.write(result(engine)));
    }

    private FigureResult result(String engine) {
        return new FigureResult(engine, cell.design(), List.of());
    }
}
