package org.spikebook.web.grading.ui;

import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.stereotype.Component;

@Component
class TaskCellViewFactory implements CellViewFactory<TaskCell> {

    private final TaskTools tools;

    TaskCellViewFactory(TaskTools tools) {
        this.tools = tools;
    }

    @Override
    public Class<TaskCell> cellType() {
        return TaskCell.class;
    }

    @Override
    public CellView create(TaskCell cell, NotebookSession session) {
        return new TaskCellView(cell, session, tools);
    }
}
