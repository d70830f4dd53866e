package org.spikebook.web.sweeplab.ui;

import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.stereotype.Component;

@Component
class SweepCellViewFactory implements CellViewFactory<SweepCell> {

    private final SweepTools tools;

    SweepCellViewFactory(SweepTools tools) {
        this.tools = tools;
    }

    @Override
    public Class<SweepCell> cellType() {
        return SweepCell.class;
    }

    @Override
    public CellView create(SweepCell cell, NotebookSession session) {
        return new SweepCellView(cell, session, tools);
    }
}
