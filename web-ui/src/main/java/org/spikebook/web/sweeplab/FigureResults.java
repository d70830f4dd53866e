package org.spikebook.web.sweeplab;

import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.web.notebook.retention.ReferredResult;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** What sweeps have measured, with the data as they are now: that of others is not found again. */
@Component
class FigureResults implements ReferredResult {

    private final Figures figures;

    FigureResults(Figures figures) {
        this.figures = figures;
    }

    @Override
    public List<String> types() {
        return List.of(Figures.TYPE);
    }

    @Override
    public Stream<String> inputs(Notebook notebook, CellHashes hashes) {
        return notebook.cells(SweepCell.class).stream()
                .map(cell -> FigurePayload.of(hashes.of(cell.id()), cell, notebook))
                .map(figures::input);
    }
}
