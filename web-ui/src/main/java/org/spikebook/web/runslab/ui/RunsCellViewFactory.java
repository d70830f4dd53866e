package org.spikebook.web.runslab.ui;

import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.stereotype.Component;

@Component
class RunsCellViewFactory implements CellViewFactory<RunsCell> {

    private final RunsTools tools;

    RunsCellViewFactory(RunsTools tools) {
        this.tools = tools;
    }

    @Override
    public Class<RunsCell> cellType() {
        return RunsCell.class;
    }

    @Override
    public CellView create(RunsCell cell, NotebookSession session) {
        return new RunsCellView(cell, session, tools);
    }
}
