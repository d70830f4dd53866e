package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

import org.spikebook.web.notebook.ui.CellFrame;
import org.spikebook.web.notebook.ui.NotebookSession;

class RunPanel extends Div {
    RunPanel(
            NetworkWorkspace workspace,
            NotebookSession session,
            CellFrame frame,
            NetworkBoard board,
            Runner runner) {}

    Button runButton() {
        return new Button("Run");
    }

    void start() {}

    void documentChanged() {}
}
