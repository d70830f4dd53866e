package org.spikebook.web.question.ui;

import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.stereotype.Component;

@Component
class QuestionCellViewFactory implements CellViewFactory<QuestionCell> {

    private final QuestionTools tools;

    QuestionCellViewFactory(QuestionTools tools) {
        this.tools = tools;
    }

    @Override
    public Class<QuestionCell> cellType() {
        return QuestionCell.class;
    }

    @Override
    public CellView create(QuestionCell cell, NotebookSession session) {
        return new QuestionCellView(cell, session, tools);
    }
}
