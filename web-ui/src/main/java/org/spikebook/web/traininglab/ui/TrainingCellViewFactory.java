package org.spikebook.web.traininglab.ui;

import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.stereotype.Component;

@Component
class TrainingCellViewFactory implements CellViewFactory<TrainingCell> {

    private final TrainingTools tools;

    TrainingCellViewFactory(TrainingTools tools) {
        this.tools = tools;
    }

    @Override
    public Class<TrainingCell> cellType() {
        return TrainingCell.class;
    }

    @Override
    public CellView create(TrainingCell cell, NotebookSession session) {
        return new TrainingCellView(cell, session, tools);
    }
}
