package org.spikebook.web.chiplab.ui;

import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.stereotype.Component;

@Component
class ChipCellViewFactory implements CellViewFactory<ChipCell> {

    private final ChipTools tools;

    ChipCellViewFactory(ChipTools tools) {
        this.tools = tools;
    }

    @Override
    public Class<ChipCell> cellType() {
        return ChipCell.class;
    }

    @Override
    public CellView create(ChipCell cell, NotebookSession session) {
        return new ChipCellView(cell, session, tools);
    }
}
